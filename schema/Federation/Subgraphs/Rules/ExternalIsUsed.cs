namespace Federation.Subgraphs.Rules;

/// <summary>An external field that no directive and no interface needs has no purpose.</summary>
internal static class ExternalIsUsed
{
    public static void Check(SubgraphRuleContext context)
    {
        // In federation 1 schemas such fields are dropped by the upgrade. Where @external contradicts another directive,
        // it is not known yet which of the two goes.
        if (context.Subgraph.IsFederation1
            || context.Errors.Any(error => error.Code == FederationErrorCodes.ExternalCollisionWithAnotherDirective))
        {
            return;
        }

        foreach (var type in context.Containers)
        {
            foreach (var field in type.Fields)
            {
                // A type that is external as a whole does not say of each field that it is needed.
                if (context.Subgraph.Has(field.Directives, FederationDirectives.External)
                    && context.Subgraph.IsExternal(field)
                    && !context.Subgraph.IsUsed(field))
                {
                    context.Error(
                        FederationErrorCodes.ExternalUnused,
                        field.Coordinate,
                        $"\"{field.Coordinate}\" is @external, but no @key, @requires, @provides or interface of this subgraph needs it. Remove the field, or its @external.");
                }
            }
        }
    }
}
