using System.Diagnostics.CodeAnalysis;
using Federation.QueryGraphs;
using Federation.Supergraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Searching;

internal sealed partial class PlanSearch
{
    /// <summary>
    /// Brings a field by a key: a new lookup, or one that is there and can send what the field requires as well. A lookup that is still being
    /// put together is not there yet.
    /// </summary>
    private void TryEntity(SearchPosition position, string scope, FieldUse use, SubgraphInfo subgraph, int fetches, BestTrial best)
    {
        foreach (var (entry, edge) in Entries(position, scope, use, subgraph))
        {
            var lookupScope = entry.IsAbstract ? entry.Type.Name : scope;
            var demand = FieldDemand.Of(edge);
            if (demand is not null)
            {
                foreach (var fetch in _fetches.ToArray())
                {
                    if (IsLookup(fetch, position, entry, lookupScope) && !IsLacking(fetch))
                    {
                        best.Try(() => TryDemand(position, scope, demand, fetch, fetches) ? SelectFrom(fetch, position, scope, use) : null);
                    }
                }
            }

            _wasLimited |= fetches <= 0;
            if (fetches > 0 && MayAddFetchAt(position))
            {
                foreach (var key in entry.Keys)
                {
                    if (IsLacking(key))
                    {
                        continue;
                    }

                    best.Try(() => TryLookup(position, lookupScope, scope, entry, key, demand, fetches) is { } fetch
                        ? SelectFrom(fetch, position, scope, use)
                        : null);
                }
            }
        }
    }

    private (FetchField Field, SearchFetch Fetch)? SelectFrom(SearchFetch fetch, SearchPosition position, string scope, FieldUse use)
    {
        var source = position.Sources.Find(candidate => candidate.Fetch == fetch && !candidate.IsOrigin)!;
        if (!TryScope(source, position, scope, use, out var vertex, out var condition))
        {
            return null;
        }

        var edge = use.IsTypeName ? null : vertex.Field(use.Name);
        return (Take(position, scope, use, source, condition, edge, source.Selection.Find(condition, use.Key)), fetch);
    }

    /// <summary>The types of the subgraph that a lookup for the field can enter at: the type itself, or an interface of it.</summary>
    private IEnumerable<(Vertex Entry, FieldEdge? Edge)> Entries(SearchPosition position, string scope, FieldUse use, SubgraphInfo subgraph)
    {
        if (_graph.Find(subgraph, scope) is { Keys.Count: > 0 } own && Edge(own, own, use, out var ownEdge))
        {
            yield return (own, ownEdge);
        }

        foreach (var name in InterfacesOf(position, scope))
        {
            if (name == scope || _graph.Find(subgraph, name) is not { Keys.Count: > 0 } entry)
            {
                continue;
            }

            if (entry.IsInterfaceObject)
            {
                if (!use.IsTypeName && IsGivenToAll(entry, scope, use.Name) && Edge(entry, entry, use, out var edge))
                {
                    yield return (entry, edge);
                }
            }
            else if (OriginTypeIsUnknown(position)
                && entry.TypeConditions.TryGetValue(scope, out var narrowed)
                && Edge(entry, narrowed, use, out var edge)
                && FieldDemand.Of(edge) is null)
            {
                // What one type's field requires goes with a representation of that type, once it is known.
                yield return (entry, edge);
            }
        }
    }

    private static bool Edge(Vertex entry, Vertex vertex, FieldUse use, out FieldEdge? edge)
    {
        edge = use.IsTypeName ? null : vertex.Field(use.Name);
        return use.IsTypeName ? !entry.IsInterfaceObject : edge is not null;
    }

    private IEnumerable<string> InterfacesOf(SearchPosition position, string scope)
    {
        var own = (Schema.GetType(scope) as FieldContainerType)?.Interfaces.Select(type => type.Name) ?? [];
        return position.Type is InterfaceType ? own.Append(position.Type.Name).Distinct(StringComparer.Ordinal) : own;
    }

    /// <summary>The position originates in a subgraph that has its interface as an object type.</summary>
    private static bool OriginTypeIsUnknown(SearchPosition position)
        => position.IsAbstract && !position.Sources.Exists(source => !source.Vertex.IsInterfaceObject && source.Scope is null);

    /// <summary>A new lookup of a position by one key, with all that it sends.</summary>
    private SearchFetch? TryLookup(
        SearchPosition position,
        string lookupScope,
        string scope,
        Vertex entry,
        KeyJoin key,
        FieldDemand? demand,
        int fetches)
    {
        _budget.Step();
        var mark = _trail.Mark;
        var count = _fetches.Count;
        var inputScope = entry.IsAbstract ? lookupScope : scope;
        var fetch = new SearchFetch(count, entry.Subgraph, position, entry) { Scope = lookupScope, Key = key, KeyScope = inputScope };
        AddFetch(fetch);
        if (TryInputs(position, inputScope, key.Selections, fetch, fetches - 1)
            && fetch.DependsOn.Count > 0 // A key that nobody gives is one of objects that there cannot be.
            && TryTypeFilters(position, lookupScope, fetch, count + fetches - _fetches.Count)
            && TryTypeName(position, fetch, count + fetches - _fetches.Count)
            && (demand is null || TryFirstDemand(position, scope, demand, fetch, count + fetches - _fetches.Count)))
        {
            AddSource(position, new Source(fetch, fetch.Selection, entry, lookupScope == position.Type.Name ? null : lookupScope, IsOrigin: false));
            return fetch;
        }

        _trail.Undo(mark);
        return null;
    }

    /// <summary>Lets a lookup that is there send what a field demands too, where that makes it wait for nothing else.</summary>
    private bool TryDemand(SearchPosition position, string scope, FieldDemand demand, SearchFetch fetch, int fetches)
    {
        if (fetch.Demand is not null)
        {
            return fetch.Demand == demand.Text;
        }

        var waited = fetch.DependsOn.ToList();
        return TryDemanded(position, scope, demand, fetch, fetches) && !WaitsForMore(fetch, waited);
    }

    private bool TryFirstDemand(SearchPosition position, string scope, FieldDemand demand, SearchFetch fetch, int fetches)
    {
        var waited = fetch.DependsOn.ToList();
        if (!TryDemanded(position, scope, demand, fetch, fetches))
        {
            return false;
        }

        fetch.Demand = WaitsForMore(fetch, waited) ? demand.Text : null;
        return true;
    }

    private bool TryDemanded(SearchPosition position, string scope, FieldDemand demand, SearchFetch fetch, int fetches)
    {
        var limit = _fetches.Count + fetches;
        return (demand.Requires is null || TryInputs(position, scope, demand.Requires, fetch, fetches))
            && demand.Contexts.All(argument => TryContext(position, argument, fetch, limit - _fetches.Count));
    }

    private static bool WaitsForMore(SearchFetch fetch, List<SearchFetch> waited)
        => fetch.DependsOn.Any(dependency => !waited.Exists(other => other.Reaches(dependency)));

    /// <summary>
    /// How representations name their type. An object type's name is known; an interface object is entered under the interface's name,
    /// and so is an interface where nobody knows the object's own type; otherwise the object's own type has to be there.
    /// </summary>
    private bool TryTypeName(SearchPosition position, SearchFetch fetch, int fetches)
    {
        var entry = fetch.Entry;
        if (!entry.IsAbstract || OriginTypeIsUnknown(position))
        {
            fetch.TypeName = entry.Type.Name;
            return true;
        }

        return TryInputLeaf(position, position.Type.Name, FieldUse.TypeName, fetch, fetches);
    }

    /// <summary>Where a lookup is for some objects of a position only, their type has to be known before it is sent.</summary>
    private bool TryTypeFilters(SearchPosition position, string scope, SearchFetch fetch, int fetches)
    {
        var count = _fetches.Count;
        for (var at = position; at.Parent is not null; scope = at.Scope, at = at.Parent)
        {
            if (FetchPaths.Filter(Schema, at, scope).IsEmpty)
            {
                continue;
            }

            if (!TryField(at, at.Type.Name, FieldUse.TypeName, new Consumer(fetch, []), count + fetches - _fetches.Count, null, out var provider)
                || (provider is not null && !AddDependency(fetch, provider)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Brings what a lookup sends, and remembers it with the keys it has in the merged tree.</summary>
    private bool TryInputs(SearchPosition position, string scope, SelectionSetNode fields, SearchFetch fetch, int fetches)
    {
        if (!TryInputs(position, scope, fields, fetch, fetches, out var keyed))
        {
            return false;
        }

        _trail.Do(() => fetch.Inputs.Add(keyed), () => fetch.Inputs.Remove(keyed));
        return true;
    }

    private bool TryInputs(
        SearchPosition position,
        string scope,
        SelectionSetNode fields,
        SearchFetch fetch,
        int fetches,
        [NotNullWhen(true)] out SelectionSetNode? keyed)
    {
        var limit = _fetches.Count + fetches;
        var result = new List<SelectionNode>();
        keyed = null;
        foreach (var selection in fields.Selections)
        {
            switch (selection)
            {
                case FieldNode { Name: "__typename" }:
                    break;
                case FieldNode node:
                    var mark = _trail.Mark;
                    if (TryInput(position, scope, node, fetch, limit - _fetches.Count, out var input))
                    {
                        result.Add(input);
                        break;
                    }

                    _trail.Undo(mark);
                    if (!TryInputTypeByType(position, scope, node, fetch, limit - _fetches.Count, result))
                    {
                        return false;
                    }

                    break;
                case InlineFragmentNode fragment:
                    var narrowed = fragment.TypeCondition?.Name ?? scope;
                    if (!position.IsAbstract && !Covers(narrowed, position.Type.Name))
                    {
                        break;
                    }

                    narrowed = position.IsAbstract ? narrowed : position.Type.Name;
                    if (!TryInputs(position, narrowed, fragment.SelectionSet, fetch, limit - _fetches.Count, out var inner))
                    {
                        return false;
                    }

                    if (IsForAll(narrowed, scope))
                    {
                        result.AddRange(inner.Selections);
                    }
                    else
                    {
                        result.Add(new InlineFragmentNode(default, new NamedTypeNode(default, narrowed), default, inner));
                    }

                    break;
            }
        }

        keyed = new SelectionSetNode(default, result.ToSyntaxList());
        return true;
    }

    /// <summary>A fragment in what is sent is for every object: whether the objects' types are known does not matter.</summary>
    private bool IsForAll(string condition, string scope) => condition == scope || (!IsAbstract(scope) && Covers(condition, scope));

    /// <summary>What nobody gives of an interface as such is sent type by type, for all types that its origin can give.</summary>
    private bool TryInputTypeByType(SearchPosition position, string scope, FieldNode node, SearchFetch fetch, int fetches, List<SelectionNode> result)
    {
        if (!IsAbstract(scope) || position.Origin is not { } origin)
        {
            return false;
        }

        var limit = _fetches.Count + fetches;
        foreach (var type in origin.Vertex.RuntimeTypes.Where(type => Covers(scope, type)).Order(StringComparer.Ordinal))
        {
            if (!TryInput(position, type, node, fetch, limit - _fetches.Count, out var input))
            {
                return false;
            }

            result.Add(new InlineFragmentNode(default, new NamedTypeNode(default, type), default, new SelectionSetNode(default, [input])));
        }

        HasSpecialWays = true;
        return TryInputLeaf(position, position.Type.Name, FieldUse.TypeName, fetch, limit - _fetches.Count); // Which of them it is has to be known.
    }

    private bool TryInput(SearchPosition position, string scope, FieldNode node, SearchFetch fetch, int fetches, [NotNullWhen(true)] out FieldNode? input)
    {
        input = null;
        if (Schema.GetType<FieldContainerType>(scope)?.GetField(node.Name) is not { } definition)
        {
            return false;
        }

        var limit = _fetches.Count + fetches;
        var arguments = ArgumentTexts.Of(node.Arguments);
        var key = _keys.ForPlanner(position.Tree, scope, node.Name, arguments);
        var use = new FieldUse(node.Name, node.Arguments, arguments, key, definition.Type);
        SelectionSetNode? children = null;
        if (node.SelectionSet is null)
        {
            if (!TryInputLeaf(position, scope, use, fetch, fetches))
            {
                return false;
            }
        }
        else
        {
            var child = position.Child(scope, use);
            if ((child.IsAbstract && !TryInputLeaf(child, child.Type.Name, FieldUse.TypeName, fetch, fetches))
                || !TryInputs(child, child.Type.Name, node.SelectionSet, fetch, limit - _fetches.Count, out children))
            {
                return false;
            }

            if (child.IsAbstract || !HasField(children))
            {
                // The subgraph has to see what the object is, or whether there is one.
                if (!TryInputLeaf(child, child.Type.Name, FieldUse.TypeName, fetch, limit - _fetches.Count))
                {
                    return false;
                }

                children = new SelectionSetNode(default, children.Selections.Prepend(new FieldNode(default, null, "__typename", default, default, null)).ToSyntaxList());
            }
        }

        input = new FieldNode(default, key == node.Name ? null : key, node.Name, default, default, children);
        return true;
    }

    private static bool HasField(SelectionSetNode set)
        => set.Selections.Any(selection => selection is FieldNode || (selection is InlineFragmentNode fragment && HasField(fragment.SelectionSet)));

    private bool TryInputLeaf(SearchPosition position, string scope, FieldUse use, SearchFetch fetch, int fetches)
        => TryField(position, scope, use, new Consumer(fetch, []), fetches, null, out var provider)
            && (provider is null || AddDependency(fetch, provider));
}
