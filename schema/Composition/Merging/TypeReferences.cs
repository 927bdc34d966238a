using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition.Merging;

/// <summary>Merges the types that subgraphs give a field, argument or input field.</summary>
internal static class TypeReferences
{
    /// <summary>Output takes the most general type, input the most specific; types that do not fit are an error.</summary>
    public static (TypeNode Node, bool IsSame) Merge(MergeState state, GraphQLType?[] types, string coordinate, bool isInput, string mismatchCode)
    {
        TypeNode? merged = null;
        var chosen = 0;
        var isSame = true;
        var isCompatible = true;
        for (var i = 0; i < types.Length; i++)
        {
            if (types[i] is not { } type)
            {
                continue;
            }

            var node = Nodes.Type(type);
            if (merged is null)
            {
                (merged, chosen) = (node, i);
            }
            else if (!AreSame(merged, node))
            {
                isSame = false;
                var isSubtype = IsSameOrSubtype(state.Schema, merged, node);
                if (!isSubtype && !IsSameOrSubtype(state.Schema, node, merged))
                {
                    isCompatible = false;
                }
                else if (isSubtype == isInput)
                {
                    (merged, chosen) = (node, i);
                }
            }
        }

        if (!isCompatible)
        {
            state.Context.Error(
                mismatchCode,
                $"The type of \"{coordinate}\" is incompatible across subgraphs: it is {state.Compare(types, type => $"\"{type}\"")}. Give it one type, or types of which one includes the other.",
                coordinate,
                state.Having(types));
        }
        else if (!isSame)
        {
            state.Context.Hint(
                isInput ? CompositionHintCodes.InconsistentButCompatibleArgumentType : CompositionHintCodes.InconsistentButCompatibleFieldType,
                CompositionHintLevel.Info,
                $"The type of \"{coordinate}\" is {state.Compare(types, type => $"\"{type}\"")}; the supergraph has \"{merged!.Print()}\" of subgraph \"{state.Subgraphs[chosen].Name}\".",
                coordinate,
                state.Having(types));
        }

        return (merged!, isSame);
    }

    public static bool AreSame(TypeNode left, TypeNode right) => (left, right) switch
    {
        (NamedTypeNode one, NamedTypeNode other) => one.Name == other.Name,
        (ListTypeNode one, ListTypeNode other) => AreSame(one.Type, other.Type),
        (NonNullTypeNode one, NonNullTypeNode other) => AreSame(one.Type, other.Type),
        _ => false,
    };

    /// <summary>True where every value of <paramref name="subtype"/> is a value of <paramref name="type"/>.</summary>
    public static bool IsSameOrSubtype(MergedSchema schema, TypeNode type, TypeNode subtype) => (type, subtype) switch
    {
        (NonNullTypeNode outer, NonNullTypeNode inner) => IsSameOrSubtype(schema, outer.Type, inner.Type),
        (_, NonNullTypeNode inner) => IsSameOrSubtype(schema, type, inner.Type),
        (ListTypeNode outer, ListTypeNode inner) => IsSameOrSubtype(schema, outer.Type, inner.Type),
        (NamedTypeNode outer, NamedTypeNode inner) => outer.Name == inner.Name || schema.IsSubtype(outer.Name, inner.Name),
        _ => false,
    };
}
