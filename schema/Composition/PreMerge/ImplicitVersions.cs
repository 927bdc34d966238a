namespace Federation.Composition.PreMerge;

/// <summary>Tells which subgraphs need a newer federation than they link, because of another specification that they link.</summary>
internal static class ImplicitVersions
{
    public static void Check(CompositionContext context)
    {
        foreach (var subgraph in context.Subgraphs)
        {
            if (!subgraph.IsFederation1 && subgraph.Version > subgraph.LinkedVersion)
            {
                context.Hint(
                    CompositionHintCodes.ImplicitlyUpgradedFederationVersion,
                    CompositionHintLevel.Info,
                    $"Subgraph \"{subgraph.Name}\" links federation {subgraph.LinkedVersion} but needs {subgraph.Version} for another specification that it links; {subgraph.Version} is used.",
                    null,
                    subgraph);
            }
        }
    }
}
