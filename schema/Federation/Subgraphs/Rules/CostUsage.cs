using GraphQL.TypeSystem;

namespace Federation.Subgraphs.Rules;

/// <summary>A cost belongs to what is resolved, not to an interface's field.</summary>
/// <seealso href="https://specs.apollo.dev/cost/v0.1">cost v0.1</seealso>
internal static class CostUsage
{
    public static void Check(SubgraphRuleContext context)
    {
        foreach (var type in context.Containers)
        {
            if (type is not InterfaceType)
            {
                continue;
            }

            foreach (var field in type.Fields)
            {
                if (context.Subgraph.Has(field.Directives, FederationDirectives.Cost))
                {
                    context.Error(
                        FederationErrorCodes.CostAppliedToInterfaceField,
                        field.Coordinate,
                        $"@cost cannot stand on \"{field.Coordinate}\": \"{type.Name}\" is an interface. Put it on the fields of the implementing types.");
                }
            }
        }
    }
}
