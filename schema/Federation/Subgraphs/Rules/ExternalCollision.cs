namespace Federation.Subgraphs.Rules;

/// <summary>A field that is not resolved here cannot need, provide or take over anything here.</summary>
internal static class ExternalCollision
{
    private static readonly string[] Contradicting = [FederationDirectives.Provides, FederationDirectives.Requires];

    public static void Check(SubgraphRuleContext context)
    {
        foreach (var type in context.Containers)
        {
            foreach (var field in type.Fields)
            {
                if (!context.Subgraph.IsExternal(field))
                {
                    continue;
                }

                foreach (var directive in Contradicting)
                {
                    if (context.Subgraph.Has(field.Directives, directive))
                    {
                        context.Error(
                            FederationErrorCodes.ExternalCollisionWithAnotherDirective,
                            field.Coordinate,
                            $"\"{field.Coordinate}\" has both @external and @{directive}: remove one, the first says that the field is not resolved here.");
                    }
                }
            }
        }
    }
}
