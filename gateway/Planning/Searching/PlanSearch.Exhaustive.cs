using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Federation.Supergraphs;
using Gateway.Planning.Normalizing;

namespace Gateway.Planning.Searching;

/// <remarks>
/// <para>
/// The search above takes for each leaf what is cheapest at that moment. Whether another choice would have paid later is found out here: all
/// ways to bring all leaves are gone through, depth first, and given up as soon as they cannot become cheaper than the cheapest plan known.
/// </para>
/// <para>
/// Steps: 1. The first leaf that no selection can take up is brought in every way: each candidate subgraph, reached from the position above or
/// by each key, whose fields come from every selection or new fetch that has them. 2. Again, until every leaf can be taken up; then each is,
/// where it is selected already if it is. 3. What is left costs at least a request for each further subgraph that has to be asked, and a
/// field for each leaf: with that a way is given up before it is gone to its end. 4. What a lookup sends comes from the fetch that has it
/// earliest: a plan in which it waited longer than it must, to share a request, would lose more where the other fetch fails.
/// </para>
/// <para>
/// Not gone through: the order of a mutation's root fields, fields that have to be taken type by type, and other places for the values of
/// contexts and type names than the search finds first.
/// </para>
/// </remarks>
internal sealed partial class PlanSearch
{
    /// <summary>So many leaves are looked through in about the time of another step.</summary>
    private const int LeavesPerStep = 4;

    private IReadOnlyList<(Action Do, Action Undo)>? _cheapest;
    private List<Need> _leaves = [];
    private ulong[] _owners = [];
    private readonly List<SearchFetch> _unfinished = [];
    private readonly List<(SearchPosition Position, string Scope, FieldUse Use, SearchFetch Provider)> _taken = [];
    private int _bound;

    /// <summary>Goes through all plans.</summary>
    /// <param name="operation">What is planned.</param>
    /// <param name="bound">Only a plan that costs less is of use.</param>
    /// <param name="isComplete">False where the budget ended it.</param>
    /// <returns>True where there is a cheaper plan: this search then holds the cheapest that was found.</returns>
    public bool TryCheaper(NormalSet operation, int bound, out bool isComplete)
    {
        Needs = new NeedCollector(this, operation).Collect();
        _leaves = [.. Needs.Where(need => !IsLeftOut(need)).OrderBy(Freedom).ThenBy(need => need.Number)];
        _owners = [.. _leaves.Select(SubgraphsOf).Distinct()];
        _bound = bound;
        _trail.Forget();
        isComplete = false;
        try
        {
            Explore();
            isComplete = true;
        }
        catch (PlanException exception) when (exception.Code == PlanErrorCodes.BudgetExceeded)
        {
            _trail.Undo(0);
        }

        if (_cheapest is null)
        {
            return false;
        }

        _trail.Replay(_cheapest);
        return true;
    }

    /// <summary>One bit a subgraph that can give the leaf; all bits where that is not known beforehand.</summary>
    private ulong SubgraphsOf(Need need)
    {
        if (need.Use.IsTypeName || need.Position.IsAbstract || _supergraph.Subgraphs.Count > 64)
        {
            return ulong.MaxValue;
        }

        var bits = 0UL;
        foreach (var subgraph in _index.SubgraphsOf(need.Scope, need.Use.Name))
        {
            bits |= 1UL << subgraph.Index;
        }

        return bits;
    }

    private void Explore()
    {
        _budget.Step(1 + ((_leaves.Count + _fetches.Count) / LeavesPerStep));
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new PlanException(PlanErrorCodes.BudgetExceeded, "The operation has too many leaves to go through all plans.");
        }

        Need? next = null;
        var missing = 0;
        foreach (var need in _leaves)
        {
            missing += !need.Position.IsAbstract && FindSelected(need) is null ? 1 : 0;
            next ??= FindExisting(need.Position, need.Scope, need.Use, null).Source is null ? need : null;
        }

        if (IsTooDear(missing))
        {
            return;
        }

        if (next is null)
        {
            TakeUpAll();
        }
        else
        {
            Provide(next.Position, next.Scope, next.Use, null, null, int.MaxValue, (_, _) => Explore());
        }
    }

    /// <summary>Cheaper than the cheapest plan known it cannot become.</summary>
    private bool IsTooDear(int missingFields)
    {
        var cost = Cost + missingFields;
        foreach (var fetch in _unfinished)
        {
            // Where it comes to stand as late as another lookup of its subgraph, it is no request of its own.
            cost -= _fetches.Exists(other => other != fetch && other.IsEntity && other.Subgraph == fetch.Subgraph) ? RequestCost : 0;
            cost += fetch.Level == 0 ? LevelCost : 0;
        }

        var asked = 0UL;
        var hasRoot = false;
        foreach (var fetch in _fetches)
        {
            asked |= 1UL << (fetch.Subgraph.Index & 63);
            hasRoot |= fetch.At == _root;
        }

        var more = 0;
        foreach (var subgraphs in _owners)
        {
            if ((subgraphs & asked) == 0)
            {
                asked |= subgraphs;
                more++;
            }
        }

        // One of them may be the root's.
        more = hasRoot ? more : Math.Max(more, 1);
        return cost + (more * (RequestCost + FetchCost)) >= _bound;
    }

    /// <summary>Every leaf has a selection that can take it up.</summary>
    private void TakeUpAll()
    {
        var mark = _trail.Mark;
        foreach (var need in _leaves)
        {
            if (FindSelected(need) is { } field || TryExisting(need.Position, need.Scope, need.Use, null, out field, out _))
            {
                AddConsumer(field, need.Consumer);
            }
        }

        if (Cost < _bound && _taken.TrueForAll(IsTakenEarliest))
        {
            (_bound, _cheapest) = (Cost, _trail.Copy());
        }

        _trail.Undo(mark);
    }

    private bool IsTakenEarliest((SearchPosition Position, string Scope, FieldUse Use, SearchFetch Provider) input)
        => FindExisting(input.Position, input.Scope, input.Use, null).Source!.Fetch.Level >= input.Provider.Level;

    private FetchField? FindSelected(Need need)
    {
        foreach (var source in need.Position.Sources)
        {
            if (TryScope(source, need.Position, need.Scope, need.Use, out _, out var condition) && source.Selection.Find(condition, need.Use.Key) is { } field)
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>Brings a field in every way, one after the other; what follows is done for each.</summary>
    /// <param name="position">The objects.</param>
    /// <param name="scope">The type that the field is selected on.</param>
    /// <param name="use">The field.</param>
    /// <param name="only">The subgraph that has to give it; null: any.</param>
    /// <param name="above">What is being brought.</param>
    /// <param name="level">New fetches are of use only where they are sent earlier than this.</param>
    /// <param name="next">What follows.</param>
    private void Provide(
        SearchPosition position, string scope, FieldUse use, SubgraphInfo? only, Pursuit? above, int level, Action<FetchField, SearchFetch> next)
    {
        foreach (var source in position.Sources.ToArray())
        {
            if (only is null || source.Fetch.Subgraph == only)
            {
                var mark = _trail.Mark;
                if (TryTake(source, position, scope, use, out var field))
                {
                    next(field, source.Fetch);
                }

                _trail.Undo(mark);
            }
        }

        foreach (var subgraph in level == 0 ? [] : only is null ? Candidates(position, scope, use) : [only])
        {
            var here = new Pursuit(position, scope, use.Key, subgraph, above);
            if (above?.Contains(here) == true)
            {
                continue;
            }

            _budget.Step();
            if (position.Parent is null)
            {
                ProvideFromRoot(here, use, next);
            }
            else
            {
                ProvideFromAbove(here, use, level, next);
                if (level > 1)
                {
                    ProvideByLookups(here, use, (field, fetch) => NextIfEarlier(field, fetch, level, next));
                }
            }
        }
    }

    private static void NextIfEarlier(FetchField field, SearchFetch fetch, int level, Action<FetchField, SearchFetch> next)
    {
        if (fetch.Level < level)
        {
            next(field, fetch);
        }
    }

    private void ProvideFromRoot(Pursuit here, FieldUse use, Action<FetchField, SearchFetch> next)
    {
        var mark = _trail.Mark;
        if (TryRootSource(here.Subgraph, fetches: 1) && !IsTooDear(0) && TryTake(_root.Sources[^1], _root, here.Scope, use, out var field))
        {
            next(field, _root.Sources[^1].Fetch);
        }

        _trail.Undo(mark);
    }

    private void ProvideFromAbove(Pursuit here, FieldUse use, int level, Action<FetchField, SearchFetch> next)
    {
        var position = here.Position;
        var known = position.Sources.Count;
        if (position.Origin is null || !HasOneOrigin(position))
        {
            Provide(position.Parent!, position.Scope, position.Field!, here.Subgraph, here, int.MaxValue, (_, _) =>
            {
                // A selection of the field above that was there already has been looked at as such.
                var source = position.Sources.Count > known ? position.Sources[^1] : null;
                var mark = _trail.Mark;
                if (source is { IsOrigin: true } && source.Fetch.Level < level && source.Fetch.Subgraph == here.Subgraph && TryTake(source, position, here.Scope, use, out var field))
                {
                    next(field, source.Fetch);
                }

                _trail.Undo(mark);
            });
        }

        var before = _trail.Mark;
        if (TryNestedRoot(position, here.Scope, use, here.Subgraph, fetches: 1) is { } root && !IsTooDear(0))
        {
            next(root.Field, root.Fetch);
        }

        _trail.Undo(before);
    }

    /// <summary>Takes the field from a selection, which may have it already.</summary>
    private bool TryTake(Source source, SearchPosition position, string scope, FieldUse use, [NotNullWhen(true)] out FetchField? field)
    {
        field = null;
        if (!CanTake(source, position, scope, use, out var condition, out var edge, out field))
        {
            return false;
        }

        field = Take(position, scope, use, source, condition, edge, field);
        return true;
    }

    /// <summary>A field of a position that is being brought from a subgraph, inside of which the same must not be asked for again.</summary>
    private sealed record Pursuit(SearchPosition Position, string Scope, string Key, SubgraphInfo Subgraph, Pursuit? Above)
    {
        public bool Contains(Pursuit other)
        {
            for (var at = this; at is not null; at = at.Above)
            {
                if (at.Position == other.Position && at.Scope == other.Scope && at.Key == other.Key && at.Subgraph == other.Subgraph)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
