using GraphQL.TypeSystem;

namespace Federation.Subgraphs.Rules;

/// <summary>An interface resolves nothing, so none of its fields can be external.</summary>
internal static class ExternalOnInterface
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
                if (context.Subgraph.Has(field.Directives, FederationDirectives.External))
                {
                    context.Error(
                        FederationErrorCodes.ExternalOnInterface,
                        field.Coordinate,
                        $"@external cannot stand on \"{field.Coordinate}\": \"{type.Name}\" is an interface. Remove it.");
                }
            }
        }
    }
}
