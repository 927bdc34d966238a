using GraphQL.Language;

namespace Federation.Composition;

/// <summary>A supergraph, or all that keeps the subgraphs from being one.</summary>
/// <param name="SupergraphSdl">The supergraph with its join directives; null where there are errors.</param>
/// <param name="Supergraph">The same as syntax tree.</param>
/// <param name="ApiSchemaSdl">What clients see: without inaccessible elements and without the machinery; null where there are errors.</param>
/// <param name="Errors">All errors at once.</param>
/// <param name="Hints">What is worth knowing besides.</param>
public sealed record CompositionResult(
    string? SupergraphSdl,
    DocumentNode? Supergraph,
    string? ApiSchemaSdl,
    IReadOnlyList<FederationError> Errors,
    IReadOnlyList<CompositionHint> Hints)
{
    public bool IsSuccess => Errors.Count == 0;

    internal static CompositionResult Failed(CompositionContext context) => new(null, null, null, context.Errors, context.Hints);
}
