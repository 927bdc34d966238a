using Federation.QueryGraphs;
using Federation.Supergraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Searching;

internal sealed partial class PlanSearch
{
    /// <summary>Brings a field by every lookup: one that is there and can send what the field demands, and a new one by each key.</summary>
    private void ProvideByLookups(Pursuit here, FieldUse use, Action<FetchField, SearchFetch> next)
    {
        foreach (var (entry, edge) in Entries(here.Position, here.Scope, use, here.Subgraph).ToArray())
        {
            var lookupScope = entry.IsAbstract ? entry.Type.Name : here.Scope;
            var demand = FieldDemand.Of(edge);
            foreach (var fetch in demand is null ? [] : _fetches.ToArray())
            {
                var mark = _trail.Mark;
                if (IsLookup(fetch, here.Position, entry, lookupScope)
                    && TryDemand(here.Position, here.Scope, demand!, fetch, fetches: 0)
                    && SelectFrom(fetch, here.Position, here.Scope, use) is { } found)
                {
                    next(found.Field, found.Fetch);
                }

                _trail.Undo(mark);
            }

            foreach (var key in entry.Keys)
            {
                ProvideByKey(here, use, entry, lookupScope, key, demand, next);
            }
        }
    }

    private static bool IsLookup(SearchFetch fetch, SearchPosition position, Vertex entry, string lookupScope)
        => fetch.IsEntity
            && fetch.At == position
            && fetch.Entry == entry
            && fetch.Scope == lookupScope
            && position.Sources.Exists(source => source.Fetch == fetch);

    private void ProvideByKey(
        Pursuit here,
        FieldUse use,
        Vertex entry,
        string lookupScope,
        KeyJoin key,
        FieldDemand? demand,
        Action<FetchField, SearchFetch> next)
    {
        _budget.Step();
        var position = here.Position;
        var inputScope = entry.IsAbstract ? lookupScope : here.Scope;
        var fetch = new SearchFetch(_fetches.Count, entry.Subgraph, position, entry) { Scope = lookupScope, Key = key, KeyScope = inputScope };
        var mark = _trail.Mark;
        AddFetch(fetch);
        _trail.Do(() => _unfinished.Add(fetch), () => _unfinished.Remove(fetch));
        if (!IsTooDear(0))
        {
            ProvideInputs(position, inputScope, key.Selections, fetch, here, keyed =>
            {
                var inner = _trail.Mark;
                _trail.Do(() => fetch.Inputs.Add(keyed), () => fetch.Inputs.Remove(keyed));
                if (!IsTooDear(0) && TryTypeFilters(position, lookupScope, fetch, fetches: 0) && TryKnownTypeName(position, fetch))
                {
                    ProvideDemand(here, fetch, demand, () => EnterLookup(here, use, fetch, lookupScope, next));
                }

                _trail.Undo(inner);
            });
        }

        _trail.Undo(mark);
    }

    /// <summary>The lookup has all that it sends.</summary>
    private void EnterLookup(Pursuit here, FieldUse use, SearchFetch fetch, string lookupScope, Action<FetchField, SearchFetch> next)
    {
        var mark = _trail.Mark;
        _trail.Do(() => _unfinished.Remove(fetch), () => _unfinished.Add(fetch));
        AddSource(here.Position, new Source(fetch, fetch.Selection, fetch.Entry, lookupScope == here.Position.Type.Name ? null : lookupScope, IsOrigin: false));
        if (SelectFrom(fetch, here.Position, here.Scope, use) is { } found)
        {
            next(found.Field, found.Fetch);
        }

        _trail.Undo(mark);
    }

    private bool TryKnownTypeName(SearchPosition position, SearchFetch fetch)
    {
        var before = fetch.TypeName;
        if (!TryTypeName(position, fetch, fetches: 0))
        {
            return false;
        }

        var name = fetch.TypeName;
        _trail.Do(() => fetch.TypeName = name, () => fetch.TypeName = before);
        return true;
    }

    private void ProvideDemand(Pursuit here, SearchFetch fetch, FieldDemand? demand, Action next)
    {
        if (demand is null)
        {
            next();
            return;
        }

        var waited = fetch.DependsOn.ToList();
        if (demand.Requires is null)
        {
            Finish();
        }
        else
        {
            ProvideInputs(here.Position, here.Scope, demand.Requires, fetch, here, keyed =>
            {
                var mark = _trail.Mark;
                _trail.Do(() => fetch.Inputs.Add(keyed), () => fetch.Inputs.Remove(keyed));
                Finish();
                _trail.Undo(mark);
            });
        }

        void Finish()
        {
            var mark = _trail.Mark;
            if (demand.Contexts.All(argument => TryContext(here.Position, argument, fetch, ShortChain)))
            {
                var text = WaitsForMore(fetch, waited) ? demand.Text : null;
                _trail.Do(() => fetch.Demand = text, () => fetch.Demand = null);
                next();
            }

            _trail.Undo(mark);
        }
    }

    private void ProvideInputs(SearchPosition position, string scope, SelectionSetNode fields, SearchFetch fetch, Pursuit above, Action<SelectionSetNode> next)
        => ProvideInputs(position, scope, fields, 0, [], fetch, above, next);

    private void ProvideInputs(
        SearchPosition position,
        string scope,
        SelectionSetNode fields,
        int index,
        SelectionNode[] keyed,
        SearchFetch fetch,
        Pursuit above,
        Action<SelectionSetNode> next)
    {
        if (index == fields.Selections.Count)
        {
            next(new SelectionSetNode(default, keyed.ToSyntaxList()));
            return;
        }

        switch (fields.Selections[index])
        {
            case FieldNode { Name: "__typename" }:
                Go([]);
                break;
            case FieldNode node:
                ProvideInput(position, scope, node, fetch, above, input => Go([input]));
                break;
            case InlineFragmentNode fragment:
                var narrowed = fragment.TypeCondition?.Name ?? scope;
                if (!position.IsAbstract && !Covers(narrowed, position.Type.Name))
                {
                    Go([]);
                    break;
                }

                narrowed = position.IsAbstract ? narrowed : position.Type.Name;
                ProvideInputs(position, narrowed, fragment.SelectionSet, fetch, above, inner =>
                    Go(IsForAll(narrowed, scope) ? [.. inner.Selections] : [new InlineFragmentNode(default, new NamedTypeNode(default, narrowed), default, inner)]));
                break;
        }

        void Go(SelectionNode[] selections) => ProvideInputs(position, scope, fields, index + 1, [.. keyed, .. selections], fetch, above, next);
    }

    private void ProvideInput(SearchPosition position, string scope, FieldNode node, SearchFetch fetch, Pursuit above, Action<FieldNode> next)
    {
        if (Schema.GetType<FieldContainerType>(scope)?.GetField(node.Name) is not { } definition)
        {
            return;
        }

        var start = _trail.Mark;
        var arguments = ArgumentTexts.Of(node.Arguments);
        var key = _keys.ForPlanner(position.Tree, scope, node.Name, arguments);
        var use = new FieldUse(node.Name, node.Arguments, arguments, key, definition.Type);
        var alias = key == node.Name ? null : key;
        if (node.SelectionSet is null)
        {
            // What a selection that is there gives need not be fetched anew, unless it came earlier so.
            var level = FindExisting(position, scope, use, null).Source?.Fetch.Level ?? int.MaxValue;
            Provide(position, scope, use, null, above, level, (field, provider) =>
            {
                var mark = _trail.Mark;
                AddConsumer(field, new Consumer(fetch, []));
                _trail.Do(() => _taken.Add((position, scope, use, provider)), () => _taken.RemoveAt(_taken.Count - 1));
                if (provider.Level <= level && AddDependency(fetch, provider) && !IsTooDear(0))
                {
                    next(new FieldNode(default, alias, node.Name, default, default, null));
                }

                _trail.Undo(mark);
            });
        }
        else
        {
            var child = position.Child(scope, use);
            ProvideInputs(child, child.Type.Name, node.SelectionSet, fetch, above, children =>
            {
                var mark = _trail.Mark;
                if (!child.IsAbstract && HasField(children))
                {
                    next(new FieldNode(default, alias, node.Name, default, default, children));
                }
                else if (TryInputLeaf(child, child.Type.Name, FieldUse.TypeName, fetch, 0))
                {
                    // The subgraph has to see what the object is, or whether there is one.
                    var typed = children.Selections.Prepend(new FieldNode(default, null, "__typename", default, default, null)).ToSyntaxList();
                    next(new FieldNode(default, alias, node.Name, default, default, new SelectionSetNode(default, typed)));
                }

                _trail.Undo(mark);
            });
        }

        _trail.Undo(start);
    }
}
