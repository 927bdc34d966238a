using System.Collections.Immutable;
using Federation.Supergraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Searching;

/// <remarks>
/// A contextual argument has the value that the nearest object around the entity gives whose type sets the context. Where the types that
/// can stand at a position set it only in part, the positions further out count for the rest.
/// </remarks>
internal sealed partial class PlanSearch
{
    /// <summary>Brings the value of a contextual argument, from the nearest position outwards until every object has one.</summary>
    private bool TryContext(SearchPosition position, ContextArgument argument, SearchFetch fetch, int fetches)
    {
        if (fetch.Contexts.Exists(context => context.Serves(argument)))
        {
            return true;
        }

        var limit = _fetches.Count + fetches;
        var setting = _supergraph.TypesThatSet(argument.Context);
        var steps = ImmutableArray.CreateBuilder<ContextStep>();
        for (var at = position; at.Parent is { } ancestor; at = ancestor)
        {
            var possible = PossibleTypes(ancestor, at.Scope);
            var covered = possible.Where(setting.Contains).ToImmutableArray();
            if (covered.IsEmpty)
            {
                continue;
            }

            var isWhole = covered.Length == possible.Count;
            if (!TryContextValue(ancestor, isWhole ? at.Scope : null, covered, argument.Selections, fetch, limit, out var keyed))
            {
                return false;
            }

            steps.Add(new ContextStep(ancestor, isWhole ? [] : covered, WithoutTypeNames(keyed)));
            if (isWhole)
            {
                var input = new ContextInput(argument, steps.ToImmutable());
                _trail.Do(() => fetch.Contexts.Add(input), () => fetch.Contexts.Remove(input));
                return true;
            }
        }

        return false;
    }

    /// <summary>Brings the value at one position: for the scope as a whole where its type has the field, else type by type.</summary>
    private bool TryContextValue(
        SearchPosition position,
        string? scope,
        ImmutableArray<string> types,
        SelectionSetNode selection,
        SearchFetch fetch,
        int limit,
        out SelectionSetNode keyed)
    {
        keyed = selection;
        if (scope is not null && selection.Selections is [FieldNode field] && HasField(scope, field.Name))
        {
            return TryInputs(position, scope, selection, fetch, limit - _fetches.Count, out keyed!);
        }

        var fragments = new List<SelectionNode>();
        foreach (var type in types)
        {
            if (Applicable(selection, type) is not { } applicable
                || !TryInputs(position, type, applicable, fetch, limit - _fetches.Count, out var inner))
            {
                return false;
            }

            fragments.Add(new InlineFragmentNode(default, new NamedTypeNode(default, type), default, inner));
        }

        if (position.IsAbstract && !TryInputLeaf(position, position.Type.Name, FieldUse.TypeName, fetch, limit - _fetches.Count))
        {
            return false;
        }

        keyed = fragments is [InlineFragmentNode only] && !position.IsAbstract
            ? only.SelectionSet
            : new SelectionSetNode(default, fragments.ToSyntaxList());
        return true;
    }

    /// <summary>What of the selection is meant for an object type; null where nothing is.</summary>
    private SelectionSetNode? Applicable(SelectionSetNode selection, string type)
        => selection.Selections is [FieldNode field]
            ? HasField(type, field.Name) ? selection : null
            : selection.Selections.OfType<InlineFragmentNode>()
                .Where(fragment => Covers(fragment.TypeCondition!.Name, type))
                .Select(fragment => Applicable(fragment.SelectionSet, type))
                .FirstOrDefault(applicable => applicable is not null);

    /// <summary>A value has no use for the types of the objects that it lies in.</summary>
    private static SelectionSetNode WithoutTypeNames(SelectionSetNode selection)
        => new(default, selection.Selections.Where(inner => inner is not FieldNode { Name: "__typename" }).Select(inner => inner switch
        {
            FieldNode { SelectionSet: { } children } field => new FieldNode(default, field.Alias, field.Name, default, default, WithoutTypeNames(children)),
            InlineFragmentNode fragment => new InlineFragmentNode(default, fragment.TypeCondition, default, WithoutTypeNames(fragment.SelectionSet)),
            _ => inner,
        }).ToSyntaxList());

    private bool HasField(string type, string field) => Schema.GetType<FieldContainerType>(type)?.GetField(field) is not null;

    /// <summary>The object types that stand at a position where a scope of it goes on.</summary>
    private List<string> PossibleTypes(SearchPosition position, string scope)
        => [.. Schema.GetPossibleTypes(position.Type).Select(type => type.Name).Where(type => Covers(scope, type))];
}
