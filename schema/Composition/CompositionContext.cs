using Federation.Subgraphs;

namespace Federation.Composition;

/// <summary>What the phases of one composition share: the subgraphs, and the lists that errors and hints go to.</summary>
internal sealed class CompositionContext
{
    /// <summary>In the order of their names, which is the order of everything in the supergraph.</summary>
    public IReadOnlyList<Subgraph> Subgraphs { get; set; } = [];

    public List<FederationError> Errors { get; } = [];

    public List<CompositionHint> Hints { get; } = [];

    public bool HasErrors => Errors.Count > 0;

    public void Error(string code, string message, string? coordinate, params IEnumerable<Subgraph> subgraphs)
        => Errors.Add(new FederationError(code, message, coordinate, [.. subgraphs.Select(subgraph => subgraph.Name)]));

    public void Hint(string code, CompositionHintLevel level, string message, string? coordinate, params IEnumerable<Subgraph> subgraphs)
        => Hints.Add(new CompositionHint(code, level, message, coordinate, [.. subgraphs.Select(subgraph => subgraph.Name)]));
}
