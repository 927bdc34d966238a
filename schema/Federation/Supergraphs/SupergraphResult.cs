namespace Federation.Supergraphs;

/// <summary>A supergraph, or all that is wrong with its text.</summary>
/// <param name="Supergraph">Null where there are errors.</param>
/// <param name="Errors">Empty where there is a supergraph.</param>
public sealed record SupergraphResult(Supergraph? Supergraph, IReadOnlyList<SupergraphError> Errors);
