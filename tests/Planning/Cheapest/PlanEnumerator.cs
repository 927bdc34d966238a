using System.Collections.Immutable;
using GraphQL.Language;

namespace Gateway.Planning.Tests.Cheapest;

/// <summary>All plans of an operation over a <see cref="SmallGraph"/>, one after the other, for the cost of the cheapest.</summary>
/// <remarks>
/// Each leaf in turn is taken from every selection of its object that there is, and from every new one: the root of a subgraph, the same
/// field above selected there too, or a lookup by each key, whose fields are taken in every way again. Plans that already cost more than the
/// bound are left, and such in which a lookup sends what another fetch has earlier.
/// </remarks>
internal sealed class PlanEnumerator(SmallGraph graph, int bound)
{
    private const int MaxSteps = 10_000;

    private int _best = int.MaxValue;

    /// <summary>How many states were looked at.</summary>
    public int Steps { get; private set; }

    /// <summary>There are too many plans to look at all.</summary>
    public bool HasGivenUp => Steps > MaxSteps;

    /// <summary>The cost of the cheapest plan that costs no more than the bound; null where there is none.</summary>
    public int? FindCheapest(SelectionSetNode operation)
    {
        var leaves = new List<(SmallPosition Position, string Field)>();
        Collect(operation, new SmallPosition(null, "", "Query"), leaves);
        Go(SmallPlan.Empty, leaves, 0);
        return _best == int.MaxValue ? null : _best;
    }

    private void Collect(SelectionSetNode set, SmallPosition position, List<(SmallPosition Position, string Field)> leaves)
    {
        foreach (var field in set.Selections.Cast<FieldNode>())
        {
            if (field.SelectionSet is null)
            {
                leaves.Add((position, field.Name));
            }
            else
            {
                Collect(field.SelectionSet, new SmallPosition(position, field.Name, graph.Find(position.Type, field.Name)!.Type!), leaves);
            }
        }
    }

    private void Go(SmallPlan plan, List<(SmallPosition Position, string Field)> leaves, int next)
    {
        Steps++;
        if (HasGivenUp)
        {
            return;
        }

        if (next == leaves.Count)
        {
            if (!plan.Inputs.TrueForAll(input => IsEarliest(plan, input)))
            {
                return;
            }

            _best = Math.Min(_best, plan.Cost);
            return;
        }

        foreach (var (more, _) in Ways(plan, leaves[next].Position, leaves[next].Field, null, []))
        {
            Go(more, leaves, next + 1);
        }
    }

    private bool IsEarliest(SmallPlan plan, (SmallPosition Position, string Field, int Level) input)
    {
        var field = graph.Find(input.Position.Type, input.Field)!;
        return !Enumerable.Range(0, plan.Fetches.Count).Any(fetch =>
            plan.Fetches[fetch].Level < input.Level
            && plan.Has(fetch, input.Position)
            && field.Subgraphs.Contains(plan.Fetches[fetch].Subgraph)
            && (plan.Selected.Contains((fetch, input.Position, input.Field)) || CanTake(plan.Fetches[fetch], input.Position, field)));
    }

    private bool IsTooDear(SmallPlan plan) => plan.Cost > bound || plan.Cost >= _best;

    /// <summary>All ways to have a field: the plan with it, and the fetch that brings it.</summary>
    private IEnumerable<(SmallPlan Plan, int Fetch)> Ways(
        SmallPlan plan,
        SmallPosition position,
        string name,
        int? only,
        ImmutableHashSet<(SmallPosition Position, string Field, int Subgraph)> above)
    {
        Steps++;
        if (HasGivenUp)
        {
            yield break;
        }

        var field = graph.Find(position.Type, name)!;
        for (var fetch = 0; fetch < plan.Fetches.Count; fetch++)
        {
            var known = plan.Fetches[fetch];
            if ((only is null || known.Subgraph == only) && plan.Has(fetch, position) && field.Subgraphs.Contains(known.Subgraph))
            {
                if (plan.Selected.Contains((fetch, position, name)) || CanTake(known, position, field))
                {
                    yield return (plan.Select(fetch, position, name), fetch);
                }
            }
        }

        foreach (var subgraph in field.Subgraphs.Where(subgraph => only is null || only == subgraph))
        {
            var pursuit = (position, name, subgraph);
            if (above.Contains(pursuit))
            {
                continue;
            }

            var inside = above.Add(pursuit);
            var all = position.Parent is null
                ? FromRoot(plan, position, field, subgraph)
                : FromAbove(plan, position, field, subgraph, inside).Concat(ByKeys(plan, position, field, subgraph, inside));
            foreach (var way in all)
            {
                if (!IsTooDear(way.Plan))
                {
                    yield return way;
                }
            }
        }
    }

    /// <summary>A lookup that waits longer for a requirement brings only what has that requirement: where that fails, nothing else is lost.</summary>
    private static bool CanTake(SmallFetch fetch, SmallPosition position, SmallField field)
        => field.Requires is null && (fetch.At != position || fetch.OnlyFor is null);

    private static IEnumerable<(SmallPlan Plan, int Fetch)> FromRoot(SmallPlan plan, SmallPosition root, SmallField field, int subgraph)
    {
        if (!plan.Fetches.Exists(fetch => fetch.At == root && fetch.Subgraph == subgraph))
        {
            var more = plan with { Fetches = plan.Fetches.Add(new SmallFetch(subgraph, root, 0, [], null, [])) };
            yield return (more.Select(plan.Fetches.Count, root, field.Name), plan.Fetches.Count);
        }
    }

    private IEnumerable<(SmallPlan Plan, int Fetch)> FromAbove(
        SmallPlan plan,
        SmallPosition position,
        SmallField field,
        int subgraph,
        ImmutableHashSet<(SmallPosition Position, string Field, int Subgraph)> above)
    {
        if (field.Requires is not null)
        {
            yield break;
        }

        foreach (var (more, fetch) in Ways(plan, position.Parent!, position.Field, subgraph, above))
        {
            if (fetch >= plan.Fetches.Count || !plan.Has(fetch, position))
            {
                yield return (more.Select(fetch, position, field.Name), fetch);
            }
        }
    }

    private IEnumerable<(SmallPlan Plan, int Fetch)> ByKeys(
        SmallPlan plan,
        SmallPosition position,
        SmallField field,
        int subgraph,
        ImmutableHashSet<(SmallPosition Position, string Field, int Subgraph)> above)
    {
        if (!graph.Keys.TryGetValue((position.Type, subgraph), out var keys))
        {
            yield break;
        }

        if (field.Requires is { } requirement)
        {
            foreach (var way in ByRequirement(plan, position, field, subgraph, requirement, above))
            {
                yield return way;
            }
        }

        foreach (var key in keys)
        {
            foreach (var (sent, waits) in Inputs(plan, position, key, above))
            {
                if (field.Requires is null)
                {
                    yield return Look(sent, position, field.Name, subgraph, waits, null, []);
                    continue;
                }

                foreach (var (required, provider) in Ways(sent, position, field.Requires, null, above))
                {
                    var all = required.Send(position, field.Requires, provider);
                    var longer = !waits.Contains(provider);
                    yield return Look(all, position, field.Name, subgraph, Behind(all, waits, provider), longer ? field.Requires : null, [field.Requires]);
                }
            }
        }
    }

    /// <summary>A lookup that is there sends the requirement too, if it waits for nothing more because of it.</summary>
    private IEnumerable<(SmallPlan Plan, int Fetch)> ByRequirement(
        SmallPlan plan,
        SmallPosition position,
        SmallField field,
        int subgraph,
        string requirement,
        ImmutableHashSet<(SmallPosition Position, string Field, int Subgraph)> above)
    {
        for (var i = 0; i < plan.Fetches.Count; i++)
        {
            var known = plan.Fetches[i];
            if (known.At != position || known.Subgraph != subgraph || (known.OnlyFor is not null && known.OnlyFor != requirement))
            {
                continue;
            }

            if (known.Sends.Contains(requirement))
            {
                yield return (plan.Select(i, position, field.Name), i);
                continue;
            }

            foreach (var (more, provider) in Ways(plan, position, requirement, null, above))
            {
                if (more.Fetches.Count == plan.Fetches.Count && known.Waits.Contains(provider))
                {
                    var sends = more.Send(position, requirement, provider) with { Fetches = more.Fetches.SetItem(i, known with { Sends = known.Sends.Add(requirement) }) };
                    yield return (sends.Select(i, position, field.Name), i);
                }
            }
        }
    }

    private static (SmallPlan Plan, int Fetch) Look(
        SmallPlan plan,
        SmallPosition position,
        string field,
        int subgraph,
        ImmutableHashSet<int> waits,
        string? onlyFor,
        ImmutableHashSet<string> sends)
    {
        var level = 1 + waits.Max(fetch => plan.Fetches[fetch].Level);
        var more = plan with { Fetches = plan.Fetches.Add(new SmallFetch(subgraph, position, level, waits, onlyFor, sends)) };
        return (more.Select(plan.Fetches.Count, position, field), plan.Fetches.Count);
    }

    /// <summary>All ways to have the fields of a key, with the fetches to wait for.</summary>
    private IEnumerable<(SmallPlan Plan, ImmutableHashSet<int> Waits)> Inputs(
        SmallPlan plan,
        SmallPosition position,
        IEnumerable<string> key,
        ImmutableHashSet<(SmallPosition Position, string Field, int Subgraph)> above)
    {
        IEnumerable<(SmallPlan Plan, ImmutableHashSet<int> Waits)> all = [(plan, [])];
        foreach (var name in key)
        {
            all = all.SelectMany(sent => Ways(sent.Plan, position, name, null, above), (sent, way) => (way.Plan.Send(position, name, way.Fetch), Behind(way.Plan, sent.Waits, way.Fetch)));
        }

        return all;
    }

    private static ImmutableHashSet<int> Behind(SmallPlan plan, ImmutableHashSet<int> waits, int fetch) => waits.Union(plan.Fetches[fetch].Waits).Add(fetch);
}
