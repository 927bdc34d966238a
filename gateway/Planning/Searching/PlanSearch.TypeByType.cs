using GraphQL.TypeSystem;

namespace Gateway.Planning.Searching;

internal sealed partial class PlanSearch
{
    /// <summary>
    /// Step 4 of the search: a field of an abstract type that no subgraph gives as such is taken type by type. The nearest abstract type on
    /// the way to the leaf is taken apart first. All types that the origin can give have to be reached.
    /// </summary>
    private bool TryTypeByType(Need need)
    {
        for (int lifted = 0, depth = need.Position.Depth; lifted <= depth; lifted++)
        {
            var (position, scope) = Ancestor(need, lifted);
            if (IsAbstract(scope) && (lifted > 0 || !need.Use.IsTypeName) && TryApart(need, position, scope, lifted))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The position that lies <paramref name="lifted"/> levels above the leaf's, and the scope of the field that is selected there.</summary>
    private static (SearchPosition Position, string Scope) Ancestor(Need need, int lifted)
    {
        var (position, scope) = (need.Position, need.Scope);
        for (; lifted > 0; lifted--)
        {
            (position, scope) = (position.Parent!, position.Scope);
        }

        return (position, scope);
    }

    private bool TryApart(Need need, SearchPosition position, string scope, int lifted)
    {
        if (position.Origin is not null)
        {
            return TryTypes(need, position, scope, lifted);
        }

        if (position.Parent is null)
        {
            return false;
        }

        for (var fetches = 0; fetches <= _maxFetches; fetches++)
        {
            foreach (var subgraph in Candidates(position.Parent, position.Scope, position.Field!))
            {
                var mark = _trail.Mark;
                if (TrySource(position, subgraph, fetches) && position.Origin is not null && TryTypes(need, position, scope, lifted))
                {
                    return true;
                }

                _trail.Undo(mark);
            }
        }

        return false;
    }

    private bool TryTypes(Need need, SearchPosition position, string scope, int lifted)
    {
        var mark = _trail.Mark;
        foreach (var type in position.Origin!.Vertex.RuntimeTypes.Where(type => Covers(scope, type)).Order(StringComparer.Ordinal))
        {
            if (!TryBelow(need, position, type, lifted))
            {
                _trail.Undo(mark);
                return false;
            }
        }

        return true;
    }

    /// <summary>The same leaf, with <paramref name="type"/> in place of the abstract type.</summary>
    private bool TryBelow(Need need, SearchPosition position, string type, int lifted)
    {
        var way = new Stack<(SearchPosition Position, string Scope, FieldUse Use)>();
        way.Push((need.Position, need.Scope, need.Use));
        for (var at = need.Position; lifted > 0; lifted--, at = at.Parent!)
        {
            way.Push((at.Parent!, at.Scope, at.Field!));
        }

        var typed = new List<(SearchPosition Position, string Scope, FieldUse Use)>();
        foreach (var step in way)
        {
            if (typed is [.., var above])
            {
                position = above.Position.Child(above.Scope, above.Use);
            }

            if ((typed.Count == 0 ? type : ScopeBelow(step.Position, step.Scope, position)) is not { } scope)
            {
                return true; // No object there has the type.
            }

            if (Typed(position, scope, step.Use, step.Scope) is not { } use)
            {
                return false;
            }

            typed.Add((position, scope, use));
        }

        var leaf = typed[^1];
        return TryField(leaf.Position, leaf.Scope, leaf.Use, need.Consumer, _maxFetches, null, out _) || TryFurtherApart(need, typed);
    }

    /// <summary>Further down, the first abstract type on whose objects the way does not go on as such is taken apart too.</summary>
    /// <param name="need">The leaf.</param>
    /// <param name="way">From the type that was put in to the leaf.</param>
    private bool TryFurtherApart(Need need, List<(SearchPosition Position, string Scope, FieldUse Use)> way)
    {
        var leaf = way[^1];
        for (var i = 1; i < way.Count; i++)
        {
            var (position, scope, use) = way[i];
            var isLeaf = i == way.Count - 1;
            if (IsAbstract(scope) && (isLeaf ? !use.IsTypeName : !CanSelect(position, scope, use, need.Consumer)))
            {
                return TryApart(need with { Position = leaf.Position, Scope = leaf.Scope, Use = leaf.Use }, position, scope, way.Count - 1 - i);
            }
        }

        return false;
    }

    private bool CanSelect(SearchPosition position, string scope, FieldUse use, Consumer consumer)
    {
        var mark = _trail.Mark;
        var isSelected = TryField(position, scope, use, consumer, _maxFetches, null, out _);
        _trail.Undo(mark);
        return isSelected;
    }

    /// <summary>A scope of one position on the other, which has the same path and may have a narrower type; null where it never applies.</summary>
    private string? ScopeBelow(SearchPosition original, string scope, SearchPosition typed)
    {
        if (scope == original.Type.Name || (!typed.IsAbstract && Covers(scope, typed.Type.Name)))
        {
            return typed.Type.Name;
        }

        return typed.IsAbstract ? scope : null;
    }

    /// <summary>The field as the type has it, under the key it has already.</summary>
    private FieldUse? Typed(SearchPosition position, string scope, FieldUse use, string standsFor)
    {
        if (use.IsTypeName)
        {
            return use;
        }

        if (Schema.GetType<FieldContainerType>(scope)?.GetField(use.Name) is not { } definition)
        {
            return null;
        }

        if (!_keys.TryShare(position.Tree, scope, use.Key, standsFor))
        {
            _conflict = use.Name;
            return null;
        }

        return use with { Type = definition.Type };
    }
}
