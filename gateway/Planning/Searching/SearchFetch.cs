using Federation.QueryGraphs;
using Federation.Supergraphs;
using GraphQL.Language;

namespace Gateway.Planning.Searching;

/// <summary>A fetch while the plan is searched: a root selection, or one entity lookup.</summary>
internal sealed class SearchFetch(int id, SubgraphInfo subgraph, SearchPosition at, Vertex entry)
{
    private readonly List<SearchFetch> _dependsOn = [];
    private int _dependentCount;

    public int Id { get; } = id;

    public SubgraphInfo Subgraph { get; } = subgraph;

    /// <summary>The root, or the position of the entities.</summary>
    public SearchPosition At { get; } = at;

    /// <summary>The type that is entered.</summary>
    public Vertex Entry { get; } = entry;

    /// <summary>For a lookup: the type of the position that it is for.</summary>
    public string? Scope { get; init; }

    /// <summary>For a lookup: the key that it sends.</summary>
    public KeyJoin? Key { get; init; }

    /// <summary>For a lookup: the type that the fields of its key are selected on.</summary>
    public string? KeyScope { get; init; }

    /// <summary>For a lookup: the representation's type name; null: the object's own.</summary>
    public string? TypeName { get; set; }

    /// <summary>
    /// For a lookup that sends what other fetches than those of its key bring: the demand (<see cref="FieldDemand.Text"/>). Only fields
    /// with this demand are selected by it: where the other fetches fail, nothing else is lost.
    /// </summary>
    public string? Demand { get; set; }

    public FetchSelection Selection { get; init; } = new();

    /// <summary>For a lookup: first its key, then requirements, with the keys they have in the merged tree.</summary>
    public List<SelectionSetNode> Inputs { get; } = [];

    /// <summary>For a lookup: other keys for objects that lack the first, each with the keys of the merged tree.</summary>
    public List<(KeyJoin Key, SelectionSetNode Keyed)> OtherKeys { get; } = [];

    /// <summary>For a lookup that is sent only for objects which another cannot ask for, for want of a key: the other one.</summary>
    public SearchFetch? InsteadOf { get; set; }

    /// <summary>For a lookup: values that it takes from objects around its entities.</summary>
    public List<ContextInput> Contexts { get; } = [];

    public IReadOnlyList<SearchFetch> DependsOn => _dependsOn;

    public bool IsEntity => Scope is not null;

    /// <summary>How many fetches must come one after the other before this one can be sent.</summary>
    public int Level { get; set; }

    /// <summary>Some fetch waits for this one.</summary>
    public bool HasDependents => _dependentCount > 0;

    public void AddDependency(SearchFetch other)
    {
        _dependsOn.Add(other);
        other._dependentCount++;
    }

    public void RemoveDependency(SearchFetch other)
    {
        _dependsOn.Remove(other);
        other._dependentCount--;
    }

    /// <summary>True where this fetch waits for the other, directly or through others, or is it.</summary>
    public bool Reaches(SearchFetch other)
    {
        var seen = new HashSet<SearchFetch>();
        var open = new Stack<SearchFetch>([this]);
        while (open.TryPop(out var fetch))
        {
            if (fetch == other)
            {
                return true;
            }

            foreach (var dependency in fetch._dependsOn)
            {
                if (seen.Add(dependency))
                {
                    open.Push(dependency);
                }
            }
        }

        return false;
    }

    public override string ToString() => $"{Id}:{Subgraph.Name}";
}
