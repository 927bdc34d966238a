using Federation.Subgraphs;

namespace Federation.Composition.Federation1;

/// <summary>Rewrites federation 1 schemas to federation 2 schemas that mean the same. Each step reads the schemas as the step before left them.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/reference/migration/to-federation-version-2">Moving to federation 2</seealso>
internal static class Federation1Upgrade
{
    private static readonly Func<Subgraph, IReadOnlyList<Subgraph>, CompositionContext, DocumentEdits>[] Steps =
    [
        LinkFederation2.Edit,
        DropMeaninglessDirectives.Edit,
        DropUnusedExternals.Edit,
        ShareValues.Edit,
    ];

    public static void Upgrade(CompositionContext context)
    {
        var upgraded = context.Subgraphs.Where(subgraph => subgraph.IsFederation1).Select(subgraph => subgraph.Name).ToHashSet(StringComparer.Ordinal);
        if (upgraded.Count == 0)
        {
            return;
        }

        foreach (var step in Steps)
        {
            // All see the others as they were before the step, so that the order of subgraphs has no influence.
            var before = context.Subgraphs;
            context.Subgraphs = [.. before.Select(subgraph => upgraded.Contains(subgraph.Name) ? Apply(step, subgraph, before, context) : subgraph)];
            if (context.HasErrors)
            {
                return;
            }
        }
    }

    private static Subgraph Apply(
        Func<Subgraph, IReadOnlyList<Subgraph>, CompositionContext, DocumentEdits> step,
        Subgraph subgraph,
        IReadOnlyList<Subgraph> all,
        CompositionContext context)
    {
        var edits = step(subgraph, [.. all.Where(other => other != subgraph)], context);
        if (edits.IsEmpty)
        {
            return subgraph;
        }

        var result = SubgraphReader.Read(subgraph.Source, edits.Apply(subgraph.Document));
        context.Errors.AddRange(result.Errors);
        return result.Subgraph ?? subgraph;
    }
}
