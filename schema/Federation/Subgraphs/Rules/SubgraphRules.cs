namespace Federation.Subgraphs.Rules;

/// <summary>The rules that a subgraph is held to by itself, in the order of their errors.</summary>
internal static class SubgraphRules
{
    private static readonly Action<SubgraphRuleContext>[] Rules =
    [
        FieldSetsParse.Check,
        KeyFields.Check,
        ProvidesFields.Check,
        RequiresFields.Check,
        ExternalOnInterface.Check,
        ExternalCollision.Check,
        ExternalIsUsed.Check,
        InterfaceKeys.Check,
        InterfaceObjects.Check,
        ShareableUsage.Check,
        AuthOnInterface.Check,
        CostUsage.Check,
        ListSizeUsage.Check,
        ContextUsage.Check,
    ];

    public static IReadOnlyList<FederationError> Check(Subgraph subgraph)
    {
        var context = new SubgraphRuleContext(subgraph);
        foreach (var rule in Rules)
        {
            rule(context);
        }

        return context.Errors;
    }
}
