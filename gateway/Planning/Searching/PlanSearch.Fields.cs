using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Federation.QueryGraphs;
using Federation.Supergraphs;
using GraphQL.Language;
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

        provider = null;
        if (forced is null && HasFailed(position, scope, use, maxFetches))
        {
            return false;
        }

        var (outerCuts, outerLimited) = (_cuts, _wasLimited);
        (_cuts, _wasLimited) = ([], maxFetches < 0);
        var isHopeless = false;
        var candidates = forced is null ? Candidates(position, scope, use) : [forced];
        for (var fetches = 0; fetches <= maxFetches; fetches++)
        {
            _wasLimited = false;
            isHopeless = fetches == UncheckedFetches ? !IsPossible(position, scope, use, forced) : isHopeless;
            if (!isHopeless && TryCheapest(position, scope, use, candidates, fetches, out var field, out provider))
            {
                (_cuts, _wasLimited) = (outerCuts, outerLimited);
                AddConsumer(field, consumer);
                return true;
            }

            if (TryImpossible(position, scope, consumer, fetches))
            {
                HasSpecialWays = true;
                (_cuts, _wasLimited) = (outerCuts, outerLimited);
                provider = null;
                return true;
            }

            if (!_wasLimited)
            {
                break; // More fetches would change nothing.
            }
        }

        if (forced is null)
        {
            _failures[(position, scope, use.Key)] = new Failure(_version, maxFetches, _wasLimited, _cuts);
        }

        outerCuts.UnionWith(_cuts);
        (_cuts, _wasLimited) = (outerCuts, outerLimited || _wasLimited);
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

        if (fetches >= UncheckedFetches && !IsPossible(position, scope, use, subgraph))
        {
            return false;
        }

        var key = (position, scope, use.Key, subgraph.Index);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack() || !_inProgress.Add(key))
        {
            _cuts.Add(key);
            return false;
        }

        try
        {
            var best = new BestTrial(this);
            if (position.Parent is not null)
            {
                TryEntity(position, scope, use, subgraph, fetches, best);
                best.Try(() => TryNestedRoot(position, scope, use, subgraph, fetches));
            }

            best.Try(() => TrySource(position, subgraph, fetches) && TryExisting(position, scope, use, subgraph, out var found, out var from) ? (found, from) : null);
            return best.Keep(out field, out provider);
        }
        finally
        {
            _inProgress.Remove(key);
            _cuts.Remove(key);
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
        var (source, condition, edge, found) = FindExisting(position, scope, use, subgraph);
        (field, provider) = (null, source?.Fetch);
        if (source is null || provider is null)
        {
            return false;
        }

        field = Take(position, scope, use, source, condition, edge, found);
        return true;
    }

    /// <summary>The selection that is sent earliest of those that have the field or can take it up.</summary>
    private (Source? Source, string? Condition, FieldEdge? Edge, FetchField? Field) FindExisting(
        SearchPosition position, string scope, FieldUse use, SubgraphInfo? subgraph)
    {
        (Source? Source, string? Condition, FieldEdge? Edge, FetchField? Field) best = default;
        foreach (var source in position.Sources)
        {
            if ((subgraph is null || source.Fetch.Subgraph == subgraph)
                && (_lacking is null || !IsLacking(source.Fetch))
                && CanTake(source, position, scope, use, out var condition, out var edge, out var field)
                && (best.Source is null || (source.Fetch.Level, source.Fetch.Id).CompareTo((best.Source.Fetch.Level, best.Source.Fetch.Id)) < 0))
            {
                best = (source, condition, edge, field);
            }
        }

        return best;
    }

    /// <summary>The selection has the field, or can take it up as it is.</summary>
    private bool CanTake(Source source, SearchPosition position, string scope, FieldUse use, out string? condition, out FieldEdge? edge, out FetchField? field)
    {
        (edge, field) = (null, null);
        if (!TryScope(source, position, scope, use, out var vertex, out condition))
        {
            return false;
        }

        field = source.Selection.Find(condition, use.Key);
        edge = use.IsTypeName ? null : vertex.Field(use.Name);
        var isOnlyForDemand = !source.IsOrigin && source.Fetch.Demand is not null;
        return field is not null || (!isOnlyForDemand && (use.IsTypeName || (edge is { Requires: null, ContextArguments.Count: 0 } && !Clashes(source, condition, use))));
    }

    /// <summary>The selection has the field under the same key on another type, and there the subgraph declares it with another shape.</summary>
    private bool Clashes(Source source, string? condition, FieldUse use)
    {
        if (!source.Vertex.IsAbstract)
        {
            return false;
        }

        var own = source.Vertex.Type.Name;
        return source.Selection.Fields.Any(field => field.Use.Key == use.Key
            && field.TypeCondition != condition
            && _keys.HasConflict(source.Fetch.Subgraph, field.TypeCondition ?? own, condition ?? own, use.Name));
    }

    /// <param name="position">The objects.</param>
    /// <param name="scope">The type that the field is selected on.</param>
    /// <param name="use">The field.</param>
    /// <param name="source">The selection that has it or takes it up.</param>
    /// <param name="condition">The inline fragment in the selection; null: none.</param>
    /// <param name="edge">The field in the subgraph; null for <c>__typename</c>.</param>
    /// <param name="found">The field where the selection has it.</param>
    private FetchField Take(SearchPosition position, string scope, FieldUse use, Source source, string? condition, FieldEdge? edge, FetchField? found)
    {
        if (found is null)
        {
            return AddField(position, scope, use, source, condition, edge);
        }

        // It may be there for another scope, for which what is below is a position of its own.
        if (found.Child is { } child && edge?.Target is { } target && position.Child(scope, use) is var below && !below.Sources.Exists(other => other.Selection == child))
        {
            AddSource(below, new Source(source.Fetch, child, target, null, IsOrigin: true));
        }

        return found;
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
        Change(
            HashCode.Combine(source.Fetch.Id, source.Fetch.Subgraph.Index, RuntimeHelpers.GetHashCode(position), use.Key, condition),
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
        => Change(
            HashCode.Combine(source.Fetch.Id, source.Fetch.Subgraph.Index, RuntimeHelpers.GetHashCode(position), source.Vertex.Id, source.Scope),
            () => position.Sources.Add(source),
            () => position.Sources.Remove(source));

    /// <summary>Brings a subgraph to a position from the position above.</summary>
    private bool TrySource(SearchPosition position, SubgraphInfo subgraph, int fetches)
    {
        if (position.Parent is null)
        {
            return TryRootSource(subgraph, fetches);
        }

        foreach (var source in position.Sources)
        {
            if (source.IsOrigin && source.Fetch.Subgraph == subgraph && !IsLacking(source.Fetch))
            {
                return false; // What it can give was looked at already.
            }
        }

        var mayOriginate = position.Origin is null || !HasOneOrigin(position);
        return mayOriginate
            && (_hints.Banned.IsEmpty || !_hints.Banned.Contains((position.Path, subgraph.Index)))
            && TrySelect(position.Parent, position.Scope, position.Field!, subgraph, fetches, out _, out _);
    }

    private bool TryRootSource(SubgraphInfo subgraph, int fetches)
    {
        if (_lacking is not null || _graph.FindRoot(subgraph, _operation) is not { } vertex)
        {
            return false;
        }

        if (fetches <= 0)
        {
            _wasLimited = true;
            return false;
        }

        var isMutation = _operation == OperationType.Mutation;
        if (!isMutation && _root.Sources.Exists(source => source.Fetch.Subgraph == subgraph))
        {
            return false;
        }

        var fetch = AddFetch(new SearchFetch(_fetches.Count, subgraph, _root, vertex));
        if (isMutation)
        {
            // Root fields of a mutation run one after the other, all that belongs to one before the next.
            var earlier = _root.Sources.ToList();
            foreach (var other in _fetches.Take(_stageStart).Where(other => !other.HasDependents).ToList())
            {
                AddDependency(fetch, other); // What others wait for has come before them.
            }

            _trail.Do(_root.Sources.Clear, () => _root.Sources.AddRange(earlier));
        }

        AddSource(_root, new Source(fetch, fetch.Selection, vertex, null, IsOrigin: true));
        return true;
    }

    /// <summary>Below a field of type Query, every subgraph's root can be asked anew.</summary>
    private (FetchField Field, SearchFetch Fetch)? TryNestedRoot(SearchPosition position, string scope, FieldUse use, SubgraphInfo subgraph, int fetches)
    {
        if (_lacking is not null
            || position.Type != Schema.GetRootType(OperationType.Query)
            || use.IsTypeName
            || _graph.FindRoot(subgraph, OperationType.Query) is not { } entry
            || entry.Field(use.Name) is not { Requires: null, ContextArguments.Count: 0 })
        {
            return null;
        }

        if (fetches <= 0)
        {
            _wasLimited = true;
            return null;
        }

        _budget.Step();
        var limit = _fetches.Count + fetches;
        var fetch = AddFetch(new SearchFetch(_fetches.Count, subgraph, position, entry));
        if (!TryInputLeaf(position, position.Type.Name, FieldUse.TypeName, fetch, limit - _fetches.Count)
            || !TryTypeFilters(position, position.Type.Name, fetch, limit - _fetches.Count))
        {
            return null;
        }

        AddSource(position, new Source(fetch, fetch.Selection, entry, null, IsOrigin: false));
        return SelectFrom(fetch, position, scope, use);
    }
}
