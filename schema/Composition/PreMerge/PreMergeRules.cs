namespace Federation.Composition.PreMerge;

/// <summary>What is checked across subgraphs before anything is merged.</summary>
internal static class PreMergeRules
{
    private static readonly Action<CompositionContext>[] Rules =
    [
        ExtensionBases.Check,
        ImplicitVersions.Check,
    ];

    public static void Check(CompositionContext context)
    {
        foreach (var rule in Rules)
        {
            rule(context);
        }
    }
}
