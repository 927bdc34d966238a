using Federation.Composition.Federation1;
using Federation.Composition.Merging;
using Federation.Composition.PostMerge;
using Federation.Composition.PreMerge;
using Federation.Composition.Printing;
using Federation.Composition.Satisfiability;
using Federation.Subgraphs;

namespace Federation.Composition;

/// <summary>Subgraphs → supergraph. The phases in order; a phase that found errors ends the composition, with all that it found.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/composition">Composition rules</seealso>
public static class Composer
{
    /// <summary>Composes subgraphs, whatever their order, into one supergraph.</summary>
    public static CompositionResult Compose(IReadOnlyList<SubgraphSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var context = new CompositionContext();

        SubgraphNames.Check(sources, context);
        ReadSubgraphs(sources, context);
        if (context.HasErrors)
        {
            return CompositionResult.Failed(context);
        }

        PreMergeRules.Check(context);
        Federation1Upgrade.Upgrade(context);
        ValidateSubgraphs(context);
        if (context.HasErrors)
        {
            return CompositionResult.Failed(context);
        }

        var merged = SupergraphMerger.Merge(context);
        if (context.HasErrors)
        {
            return CompositionResult.Failed(context);
        }

        PostMergeRules.Check(context, merged);
        if (context.HasErrors)
        {
            return CompositionResult.Failed(context);
        }

        SatisfiabilityCheck.Check(context, merged);
        if (context.HasErrors)
        {
            return CompositionResult.Failed(context);
        }

        var supergraph = SupergraphDocument.Of(merged);
        return new CompositionResult(
            SupergraphPrinter.Print(supergraph),
            supergraph,
            SupergraphPrinter.Print(ApiSchema.Of(supergraph, merged)),
            [],
            context.Hints);
    }

    private static void ReadSubgraphs(IReadOnlyList<SubgraphSource> sources, CompositionContext context)
    {
        var subgraphs = new List<Subgraph>(sources.Count);
        foreach (var source in sources.OrderBy(source => source.Name, StringComparer.Ordinal))
        {
            var result = SubgraphReader.Read(source);
            context.Errors.AddRange(result.Errors);
            if (result.Subgraph is not null)
            {
                subgraphs.Add(result.Subgraph);
            }
        }

        context.Subgraphs = subgraphs;
    }

    private static void ValidateSubgraphs(CompositionContext context)
    {
        foreach (var subgraph in context.Subgraphs)
        {
            context.Errors.AddRange(SubgraphReader.Validate(subgraph));
        }
    }
}
