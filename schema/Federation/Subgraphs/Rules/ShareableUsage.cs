using GraphQL.TypeSystem;

namespace Federation.Subgraphs.Rules;

/// <summary>@shareable belongs to fields that are resolved, and once is enough.</summary>
internal static class ShareableUsage
{
    public static void Check(SubgraphRuleContext context)
    {
        foreach (var type in context.Containers)
        {
            CheckTwice(context, type.Name, context.Subgraph.Applied(type.Directives, FederationDirectives.Shareable).Count());
            foreach (var field in type.Fields)
            {
                var count = context.Subgraph.Applied(field.Directives, FederationDirectives.Shareable).Count();
                if (count > 0 && type is InterfaceType)
                {
                    context.Error(
                        FederationErrorCodes.InvalidShareableUsage,
                        field.Coordinate,
                        $"@shareable cannot stand on \"{field.Coordinate}\": \"{type.Name}\" is an interface. Put it on the fields of the implementing types.");
                }
                else
                {
                    CheckTwice(context, field.Coordinate, count);
                }
            }
        }
    }

    private static void CheckTwice(SubgraphRuleContext context, string coordinate, int count)
    {
        // Two extensions of one type may each be shareable; the same declaration twice is a slip.
        if (count > 1 && !context.Subgraph.HasExtension(coordinate))
        {
            context.Error(FederationErrorCodes.InvalidShareableUsage, coordinate, $"\"{coordinate}\" has @shareable more than once: remove all but one.");
        }
    }
}
