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
        var steps = new Stack<(SearchPosition Position, string Scope, FieldUse Use)>();
        steps.Push((need.Position, need.Scope, need.Use));
        for (var at = need.Position; lifted > 0; lifted--, at = at.Parent!)
        {
            steps.Push((at.Parent!, at.Scope, at.Field!));
        }

        string? first = type;
        while (steps.TryPop(out var step))
        {
            if ((first ?? ScopeBelow(step.Position, step.Scope, position)) is not { } scope)
            {
                return true; // No object there has the type.
            }

            first = null;
            if (Typed(position, scope, step.Use) is not { } use)
            {
                return false;
            }

            if (steps.Count == 0)
            {
                return TryField(position, scope, use, need.Consumer, _maxFetches, null, out _);
            }

            position = position.Child(scope, use);
        }

        return false;
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
    private FieldUse? Typed(SearchPosition position, string scope, FieldUse use)
    {
        if (use.IsTypeName)
        {
            return use;
        }

        return Schema.GetType<FieldContainerType>(scope)?.GetField(use.Name) is { } definition && _keys.TryShare(position.Tree, scope, use.Key)
            ? use with { Type = definition.Type }
            : null;
    }
}
