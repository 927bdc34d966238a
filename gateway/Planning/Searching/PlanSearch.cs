using System.Runtime.CompilerServices;
using Federation.QueryGraphs;
using Federation.Supergraphs;
using Gateway.Planning.Fetching;
using Gateway.Planning.Normalizing;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Searching;

/// <summary>One attempt to find, for each leaf of the operation, the fetches that bring it.</summary>
/// <remarks>
/// <para>
/// The attempt works backwards from what is needed: a field of a position is taken from a selection that is already there, else from a new
/// selection in a subgraph that resolves it. A subgraph is brought to a position either from the position above (the same field selected
/// there too: root fields and value types) or by a key, whose own fields are then needed at the position in turn; a field with
/// <c>@requires</c> is entered by a key together with what it requires.
/// </para>
/// <para>
/// Steps: 1. needs: each leaf with its key and conditions. 2. The leaves that fewest subgraphs resolve go first: the others then find
/// selections that are there. 3. For each leaf, ways with no new fetch are tried first, then with one, two …; of the ways with as many new
/// fetches the cheapest is taken. A trial is undone by its trail. 4. What could not be reached is tried again when everything else is
/// there, then type by type.
/// </para>
/// <para>
/// An interface or union position has one origin: lists of two subgraphs would not have to agree in the types of their items.
/// </para>
/// </remarks>
internal sealed partial class PlanSearch
{
    /// <summary>So many new fetches bring nearly every field; the work grows exponentially with the number.</summary>
    private const int ShortChain = 3;

    private readonly QueryGraph _graph;
    private readonly Supergraph _supergraph;
    private readonly FieldIndex _index;
    private readonly int _maxFetches;
    private readonly SearchBudget _budget;
    private readonly SearchHints _hints;
    private readonly int _maxCost;
    private readonly OperationType _operation;
    private readonly TenantFields? _tenants;
    private readonly Trail _trail = new();
    private readonly KeyAllocator _keys;
    private readonly List<SearchFetch> _fetches = [];
    private readonly HashSet<(SearchPosition Position, string Scope, string Key, int Subgraph)> _inProgress = [];
    private readonly SearchPosition _root;
    private int _stageStart;
    private string? _conflict;

    public PlanSearch(
        QueryGraph graph,
        FieldIndex index,
        OperationType operation,
        TenantFields? tenants,
        int maxFetches,
        SearchBudget budget,
        SearchHints hints,
        int maxCost)
    {
        _graph = graph;
        _supergraph = graph.Supergraph;
        _index = index;
        _operation = operation;
        _tenants = tenants;
        _maxFetches = maxFetches;
        _budget = budget;
        _hints = hints;
        _maxCost = maxCost;
        _keys = new KeyAllocator(_supergraph, _trail);
        _root = new SearchPosition(_supergraph.Schema.GetRootType(operation)!, new TreePosition());
    }

    public IReadOnlyList<SearchFetch> Fetches => _fetches;

    public IReadOnlyList<Need> Needs { get; private set; } = [];

    /// <summary>The keys of the merged tree by the client's fields.</summary>
    public Dictionary<NormalField, string> SourceKeys { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Some field had to be taken type by type, or cannot occur: ways that going through all plans does not know.</summary>
    public bool HasSpecialWays { get; private set; }

    /// <summary>What is asked about the schema below the root.</summary>
    public List<SchemaQuestion> SchemaQuestions { get; } = [];

    private Schema Schema => _supergraph.Schema;

    /// <summary>Runs the attempt; null where it succeeds.</summary>
    public SearchFailure? Run(NormalSet operation)
    {
        Needs = new NeedCollector(this, operation).Collect();
        foreach (var stage in Needs.GroupBy(need => need.RootIndex))
        {
            _stageStart = _fetches.Count;
            CloseRootFields();
            if (Solve([.. stage.OrderBy(Freedom).ThenBy(need => need.Number)]) is { } failed)
            {
                return failed;
            }
        }

        return null;
    }

    /// <summary>
    /// A mutation's root field begins when the one before is complete (specification, section 6.2.2): where that one reads more from other
    /// subgraphs, the next one cannot travel in its request, or those reads would see what the next one changed.
    /// </summary>
    private void CloseRootFields()
    {
        if (_operation == OperationType.Mutation && _root.Sources.Exists(source => source.Fetch.HasDependents))
        {
            var earlier = _root.Sources.ToList();
            _trail.Do(_root.Sources.Clear, () => _root.Sources.AddRange(earlier));
        }
    }

    public IReadOnlyList<SubgraphInfo> Candidates(SearchPosition position, string scope, FieldUse use)
    {
        if (use.IsTypeName)
        {
            return _supergraph.Subgraphs;
        }

        var indexed = _index.SubgraphsOf(scope, use.Name);
        List<SubgraphInfo>? more = null;
        foreach (var source in position.Sources)
        {
            if (Array.IndexOf(indexed, source.Fetch.Subgraph) < 0 && more?.Contains(source.Fetch.Subgraph) != true)
            {
                (more ??= []).Add(source.Fetch.Subgraph);
            }
        }

        return more is null ? indexed : [.. indexed, .. more];
    }

    private int Freedom(Need need) => need.Use.IsTypeName ? int.MaxValue : Candidates(need.Position, need.Scope, need.Use).Count;

    private SearchFailure? Solve(List<Need> needs)
    {
        var open = new List<Need>();
        foreach (var need in needs)
        {
            if (!TryNeed(need))
            {
                open.Add(need);
            }
            else if (need.AddedFetches && Cost > _maxCost)
            {
                return new SearchFailure(need, null); // Another plan is cheaper than this one can become.
            }

            _trail.Forget();
        }

        open.RemoveAll(TryNeed);
        HasSpecialWays |= open.RemoveAll(need => !_hints.Forced.ContainsKey(need.Number) && TryTypeByType(need)) > 0; // What is forced is taken whole or not at all.
        return open.Count == 0 ? null : new SearchFailure(open[0], FindBan(open[0])) { Conflict = _conflict };
    }

    private bool TryNeed(Need need)
    {
        if (IsLeftOut(need))
        {
            return true;
        }

        var count = _fetches.Count;
        var forced = _hints.Forced.GetValueOrDefault(need.Number);
        if (!(IsFarFromAll(need.Position) && TryStepByStep(need, forced, out var provider))
            && !TryField(need.Position, need.Scope, need.Use, need.Consumer, _maxFetches, forced, out provider))
        {
            return false;
        }

        need.Chosen = provider?.Subgraph;
        need.AddedFetches = _fetches.Count > count;
        return true;
    }

    /// <summary>
    /// A field far below all that is there: the positions above it are brought first, each by a short chain, where the search for one long
    /// chain would try every combination of them.
    /// </summary>
    private bool TryStepByStep(Need need, SubgraphInfo? forced, out SearchFetch? provider)
    {
        var mark = _trail.Mark;
        if (TryReach(need.Position) && TryField(need.Position, need.Scope, need.Use, need.Consumer, ShortChain, forced, out provider))
        {
            return true;
        }

        _trail.Undo(mark);
        provider = null;
        return false;
    }

    private static bool IsFarFromAll(SearchPosition position)
    {
        var distance = 0;
        for (var at = position; at.Parent is not null && at.Sources.Count == 0; at = at.Parent)
        {
            distance++;
        }

        return distance > ShortChain;
    }

    private bool TryReach(SearchPosition position)
    {
        if (position.Sources.Count > 0 || position.Parent is null)
        {
            return true;
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack() || !TryReach(position.Parent))
        {
            return false;
        }

        var candidates = Candidates(position.Parent, position.Scope, position.Field!);
        for (var fetches = 0; fetches <= ShortChain; fetches++)
        {
            if (TryCheapest(position.Parent, position.Scope, position.Field!, candidates, fetches, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The nearest position whose origin was a choice.</summary>
    private (string Path, int Subgraph)? FindBan(Need need)
    {
        for (var position = need.Position; position.Parent is not null; position = position.Parent)
        {
            if (HasOneOrigin(position) && position.Origin is { } origin)
            {
                var others = Candidates(position.Parent, position.Scope, position.Field!)
                    .Where(subgraph => subgraph != origin.Fetch.Subgraph && !_hints.Banned.Contains((position.Path, subgraph.Index)));
                if (others.Any())
                {
                    return (position.Path, origin.Fetch.Subgraph.Index);
                }
            }
        }

        return null;
    }

    private bool HasOneOrigin(SearchPosition position)
        => position.IsAbstract || (_operation == OperationType.Mutation && position.Parent == _root);

    private bool IsAbstract(string typeName) => Schema.GetType<CompositeType>(typeName) is not ObjectType;

    private bool Covers(string typeName, string objectType)
        => typeName == objectType || (Schema.GetType<CompositeType>(typeName) is { } type && Schema.IsPossibleType(type, objectType));
}
