using Federation.Supergraphs;
using Gateway.Execution.Subgraphs;

namespace Gateway.Host.Supergraphs;

/// <summary>
/// Everything that belongs to one supergraph: a request captures a generation and finishes on it. Nothing outside refers to a generation
/// that was replaced, so it is collected with its caches when its last request ends.
/// </summary>
internal sealed class SupergraphGeneration
{
    private readonly Dictionary<string, SupergraphView> _views;

    /// <param name="number">From 1, one more with each supergraph.</param>
    /// <param name="views">One for the whole graph and one for each contract.</param>
    /// <param name="subgraphs">Shared by all views.</param>
    public SupergraphGeneration(int number, IReadOnlyList<SupergraphView> views, ISubgraphClient subgraphs)
    {
        Number = number;
        Subgraphs = subgraphs;
        _views = views.ToDictionary(view => view.Contract, StringComparer.Ordinal);
    }

    public int Number { get; }

    /// <summary>The whole graph, whatever a contract hides of it.</summary>
    public Supergraph Supergraph => _views[SupergraphView.Whole].Supergraph;

    public ISubgraphClient Subgraphs { get; }

    /// <summary>Where the subgraphs are, by name; one without an address is missing.</summary>
    public IReadOnlyDictionary<string, Uri> Addresses { get; init; } = new Dictionary<string, Uri>();

    /// <summary>The whole graph and the contracts.</summary>
    public IReadOnlyCollection<SupergraphView> Views => _views.Values;

    /// <summary>The view of a contract (<see cref="SupergraphView.Whole"/>: of none); null where there is no such contract.</summary>
    public SupergraphView? FindView(string contract) => _views.GetValueOrDefault(contract);
}
