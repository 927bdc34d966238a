namespace Federation.Composition.PostMerge;

/// <summary>What is understood but not yet composed is refused at the end, when nothing else is wrong.</summary>
internal static class UnsupportedFeatures
{
    public static void Check(CompositionContext context)
    {
        if (context.HasErrors)
        {
            return;
        }

        foreach (var subgraph in context.Subgraphs)
        {
            var names = Merging.AppliedDirectiveNames.In(subgraph);
            foreach (var directive in new[] { FederationDirectives.FromContext, FederationDirectives.Context })
            {
                if (subgraph.NamesOf(directive).Any(names.Contains))
                {
                    context.Error(
                        FederationErrorCodes.UnsupportedFeature,
                        $"[{subgraph.Name}] @{directive} is not composed yet: pass the value as an ordinary argument, or get it through @requires.",
                        null,
                        subgraph);
                }
            }
        }
    }
}
