using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Federation.QueryGraphs;
using Federation.Supergraphs;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Searching;

internal sealed partial class PlanSearch
{
    /// <summary>Brings one field of a position with at most <paramref name="maxFetches"/> new fetches, with as few as possible.</summary>
    /// <param name="provider">The fetch that brings it; null where the field cannot occur because no object of the type can.</param>
    private bool TryField(
        SearchPosition position,
        string scope,
        FieldUse use,
        Consumer consumer,
        int maxFetches,
        SubgraphInfo? forced,
        out SearchFetch? provider)
    {
        if (TryExisting(position, scope, use, forced, out var existing, out provider))
        {
            AddConsumer(existing, consumer);
            return true;
        }

        var candidates = forced is null ? Candidates(position, scope, use) : [forced];
        for (var fetches = 0; fetches <= maxFetches; fetches++)
        {
            if (TryCheapest(position, scope, use, candidates, fetches, out var field, out provider))
            {
                AddConsumer(field, consumer);
                return true;
            }

            if (TryImpossible(position, scope, fetches))
            {
                provider = null;
                return true;
            }
        }

        provider = null;
        return false;
    }

    private void AddConsumer(FetchField field, Consumer consumer)
        => _trail.Do(() => field.Consumers.Add(consumer), () => field.Consumers.Remove(consumer));

    private bool TryCheapest(
        SearchPosition position,
        string scope,
        FieldUse use,
        IReadOnlyList<SubgraphInfo> candidates,
        int fetches,
        [NotNullWhen(true)] out FetchField? field,
        [NotNullWhen(true)] out SearchFetch? provider)
    {
        var best = new BestTrial(this);
        foreach (var subgraph in candidates)
        {
            best.Try(() => TrySelect(position, scope, use, subgraph, fetches, out var found, out var from) ? (found, from) : null);
        }

        return best.Keep(out field, out provider);
    }

    /// <summary>Selects a field of a position in one subgraph.</summary>
    private bool TrySelect(
        SearchPosition position,
        string scope,
        FieldUse use,
        SubgraphInfo subgraph,
        int fetches,
        [NotNullWhen(true)] out FetchField? field,
        [NotNullWhen(true)] out SearchFetch? provider)
    {
        _budget.Step();
        if (TryExisting(position, scope, use, subgraph, out field, out provider))
        {
            return true;
        }

        var key = (position, scope, use.Key, subgraph.Index);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack() || !_inProgress.Add(key))
        {
            return false;
        }

        try
        {
            var best = new BestTrial(this);
            if (position.Parent is not null)
            {
                TryEntity(position, scope, use, subgraph, fetches, best);
            }

            best.Try(() => TrySource(position, subgraph, fetches) && TryExisting(position, scope, use, subgraph, out var found, out var from) ? (found, from) : null);
            return best.Keep(out field, out provider);
        }
        finally
        {
            _inProgress.Remove(key);
        }
    }

    /// <summary>Takes the field from the selection that is sent earliest.</summary>
    /// <param name="subgraph">Whose; null: any.</param>
    private bool TryExisting(
        SearchPosition position,
        string scope,
        FieldUse use,
        SubgraphInfo? subgraph,
        [NotNullWhen(true)] out FetchField? field,
        [NotNullWhen(true)] out SearchFetch? provider)
    {
        (field, provider) = (null, null);
        Source? best = null;
        string? bestCondition = null;
        FieldEdge? bestEdge = null;
        FetchField? bestField = null;
        foreach (var source in position.Sources)
        {
            if ((subgraph is not null && source.Fetch.Subgraph != subgraph) || !TryScope(source, position, scope, use, out var vertex, out var condition))
            {
                continue;
            }

            var found = source.Selection.Find(condition, use.Key);
            var edge = use.IsTypeName ? null : vertex.Field(use.Name);
            var isOnlyForDemand = !source.IsOrigin && source.Fetch.Demand is not null;
            var canAdd = !isOnlyForDemand && (use.IsTypeName || edge is { Requires: null, ContextArguments.Count: 0 });
            if ((found is not null || canAdd) && (best is null || (source.Fetch.Level, source.Fetch.Id).CompareTo((best.Fetch.Level, best.Fetch.Id)) < 0))
            {
                (best, bestCondition, bestEdge, bestField) = (source, condition, edge, found);
            }
        }

        if (best is null)
        {
            return false;
        }

        field = bestField ?? AddField(position, scope, use, best, bestCondition, bestEdge);
        provider = best.Fetch;
        return true;
    }

    private FetchField AddField(SearchPosition position, string scope, FieldUse use, Source source, string? condition, FieldEdge? edge)
    {
        var child = use.Type?.Named is CompositeType ? new FetchSelection() : null;
        var written = edge is { IsWrittenPerType: true }
            ? source.Vertex.RuntimeTypes.Order(StringComparer.Ordinal).ToImmutableArray()
            : [];
        var contexts = edge is { ContextArguments.Count: > 0 }
            ? edge.ContextArguments.Select(argument => (argument.Name, source.Fetch.Contexts.Find(context => context.Serves(argument))!)).ToImmutableArray()
            : [];
        var field = new FetchField(condition, use, child, written, contexts);
        _trail.Do(
            () =>
            {
                source.Selection.Add(field);
                _fieldCount++;
            },
            () =>
            {
                source.Selection.Remove(field);
                _fieldCount--;
            });

        if (child is not null && edge!.Target is { } target)
        {
            AddSource(position.Child(scope, use), new Source(source.Fetch, child, target, null, IsOrigin: true));
        }

        return field;
    }

    private void AddSource(SearchPosition position, Source source)
        => _trail.Do(() => position.Sources.Add(source), () => position.Sources.Remove(source));

    /// <summary>Brings a subgraph to a position from the position above.</summary>
    private bool TrySource(SearchPosition position, SubgraphInfo subgraph, int fetches)
    {
        if (position.Parent is null)
        {
            return TryRootSource(subgraph, fetches);
        }

        foreach (var source in position.Sources)
        {
            if (source.IsOrigin && source.Fetch.Subgraph == subgraph)
            {
                return false; // What it can give was looked at already.
            }
        }

        var mayOriginate = position.Origin is null || !HasOneOrigin(position);
        return mayOriginate
            && !_hints.Banned.Contains((position.Path, subgraph.Index))
            && TrySelect(position.Parent, position.Scope, position.Field!, subgraph, fetches, out _, out _);
    }

    private bool TryRootSource(SubgraphInfo subgraph, int fetches)
    {
        if (_graph.FindRoot(subgraph, _operation) is not { } vertex || fetches == 0)
        {
            return false;
        }

        var isMutation = _operation == GraphQL.Language.OperationType.Mutation;
        if (!isMutation && _root.Sources.Exists(source => source.Fetch.Subgraph == subgraph))
        {
            return false;
        }

        var fetch = AddFetch(new SearchFetch(_fetches.Count, subgraph, _root, vertex));
        if (isMutation)
        {
            // Root fields of a mutation run one after the other, all that belongs to one before the next.
            var earlier = _root.Sources.ToList();
            foreach (var other in _fetches.Take(_stageStart).ToList())
            {
                AddDependency(fetch, other);
            }

            _trail.Do(_root.Sources.Clear, () => _root.Sources.AddRange(earlier));
        }

        AddSource(_root, new Source(fetch, fetch.Selection, vertex, null, IsOrigin: true));
        return true;
    }

    /// <summary>The field cannot occur: here or further up, where a position originates, no object has the type that is asked for.</summary>
    private bool TryImpossible(SearchPosition position, string scope, int fetches)
    {
        for (var at = position; at.Parent is not null; scope = at.Scope, at = at.Parent)
        {
            if (TryImpossibleAt(at, scope, fetches))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryImpossibleAt(SearchPosition position, string scope, int fetches)
    {
        if (!position.IsAbstract || scope == position.Type.Name)
        {
            return false;
        }

        if (position.Origin is { } origin)
        {
            return !HasObjectsOf(origin, scope);
        }

        foreach (var subgraph in Candidates(position.Parent!, position.Scope, position.Field!))
        {
            var mark = _trail.Mark;
            if (TrySource(position, subgraph, fetches) && position.Origin is { } made && !HasObjectsOf(made, scope))
            {
                return true;
            }

            _trail.Undo(mark);
        }

        return false;
    }

    private bool HasObjectsOf(Source source, string scope) => source.Vertex.RuntimeTypes.Any(type => Covers(scope, type));
}
