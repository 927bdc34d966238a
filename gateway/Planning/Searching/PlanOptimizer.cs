using Federation.QueryGraphs;
using Gateway.Planning.Fetching;
using Gateway.Planning.Normalizing;
using GraphQL.Language;

namespace Gateway.Planning.Searching;

/// <summary>
/// Looks for the cheapest plan within the budget: a first attempt; then all plans that could be cheaper. Where those are too many, the first
/// attempt again with one leaf at a time taken from another subgraph, keeping what is cheaper.
/// </summary>
internal sealed class PlanOptimizer(
    QueryGraph graph,
    FieldIndex index,
    PlannerOptions options,
    OperationType operation,
    TenantFields? tenants,
    SearchBudget budget,
    Predicate<string> isSplit)
{
    private int _attempts;
    private int _maxFetches;
    private int _firstSteps;

    /// <summary>What the plan that was found costs.</summary>
    public int Cost { get; private set; }

    /// <summary>No plan is cheaper: all were gone through.</summary>
    public bool IsCheapest { get; private set; }

    /// <exception cref="PlanException">There is no plan.</exception>
    public PlanSearch FindCheapest(NormalSet normal)
    {
        _maxFetches = Math.Min(options.UsualFetchesPerField, options.MaxFetchesPerField);
        var hints = SearchHints.None;
        var (best, failure) = Attempt(normal, hints);
        while (best is null)
        {
            if (failure!.Conflict is { } field && !isSplit(field))
            {
                throw new PlanException(PlanErrorCodes.FieldUnreachable, $"\"{field}\" is declared with different types by one subgraph.") { FieldToSplit = field };
            }

            if (failure.Ban is { } ban && _attempts < options.MaxAttempts)
            {
                hints = hints with { Banned = hints.Banned.Add(ban) };
            }
            else if (_maxFetches < options.MaxFetchesPerField)
            {
                _maxFetches = options.MaxFetchesPerField;
                _attempts = 0;
                hints = SearchHints.None;
            }
            else
            {
                throw Unreachable(failure.Need);
            }

            (best, failure) = Attempt(normal, hints);
        }

        _firstSteps = budget.Steps;
        best = GoThroughAll(normal, best);
        best = IsCheapest ? best : Improve(normal, best, hints);
        Cost = best.Cost;
        best.AddOtherKeys();
        return best;
    }

    private PlanSearch GoThroughAll(NormalSet normal, PlanSearch best)
    {
        if (operation != OperationType.Query || best.HasSpecialWays)
        {
            return best;
        }

        using var restriction = budget.Restrict(options.ImprovingSteps);
        var search = new PlanSearch(graph, index, operation, tenants, _maxFetches, budget, SearchHints.None, int.MaxValue);
        var isFound = search.TryCheaper(normal, best.Cost, out var isComplete);
        IsCheapest = isComplete;
        return isFound ? search : best;
    }

    private PlanSearch Improve(NormalSet normal, PlanSearch best, SearchHints hints)
    {
        using var restriction = budget.Restrict((int)Math.Min(int.MaxValue, (long)options.ImprovingSteps + _firstSteps));
        var tried = new HashSet<(int Need, int Subgraph)>();
        try
        {
            while (_attempts < options.MaxAttempts && NextAlternative(best, hints, tried) is { } alternative)
            {
                // Requests that become ready together are merged later on: one too many can still turn out well.
                var (other, _) = Attempt(normal, alternative, best.Cost + PlanSearch.RequestCost);
                if (other is not null && other.Cost < best.Cost)
                {
                    (best, hints) = (other, alternative);
                }
            }
        }
        catch (PlanException exception) when (exception.Code == PlanErrorCodes.BudgetExceeded)
        {
            // There is a plan already.
        }

        return best;
    }

    private (PlanSearch? Search, SearchFailure? Failure) Attempt(NormalSet normal, SearchHints hints, int maxCost = int.MaxValue)
    {
        _attempts++;
        var search = new PlanSearch(graph, index, operation, tenants, _maxFetches, budget, hints, maxCost);
        var failure = search.Run(normal);
        return failure is null ? (search, null) : (null, failure);
    }

    /// <summary>Another subgraph for a leaf that made a new fetch necessary, each once.</summary>
    private static SearchHints? NextAlternative(PlanSearch search, SearchHints hints, HashSet<(int Need, int Subgraph)> tried)
    {
        foreach (var need in search.Needs)
        {
            if (!need.AddedFetches || need.Use.IsTypeName || hints.Forced.ContainsKey(need.Number))
            {
                continue;
            }

            foreach (var subgraph in search.Candidates(need.Position, need.Scope, need.Use))
            {
                if (subgraph != need.Chosen && tried.Add((need.Number, subgraph.Index)))
                {
                    return hints with { Forced = hints.Forced.SetItem(need.Number, subgraph) };
                }
            }
        }

        return null;
    }

    private PlanException Unreachable(Need need)
    {
        var contexts = graph.Vertices.Any(vertex => vertex.Type.Name == need.Scope && vertex.Field(need.Use.Name) is { ContextArguments.Count: > 0 });
        var path = need.Position.Path.Length == 0 ? need.Use.Key : $"{need.Position.Path}.{need.Use.Key}";
        return contexts
            ? new PlanException(PlanErrorCodes.ContextNotSet, $"\"{need.Coordinate}\" (at {path}) takes an argument from a context that no object around it sets, or whose value cannot be reached.")
            : new PlanException(PlanErrorCodes.FieldUnreachable, $"\"{need.Coordinate}\" (at {path}) cannot be reached: no subgraph that the query comes through leads to one that resolves it.");
    }
}
