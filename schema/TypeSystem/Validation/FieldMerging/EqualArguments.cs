using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.FieldMerging;

/// <summary>Compares arguments as they stand.</summary>
internal static class EqualArguments
{
    /// <summary>True where both are equal, in the same order. False does not mean that they differ: the order means nothing.</summary>
    public static bool AreAlike(SyntaxList<ArgumentNode> left, SyntaxList<ArgumentNode> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (left[i].Name != right[i].Name || !AreAlike(left[i].Value, right[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreAlike(ValueNode left, ValueNode right) => (left, right) switch
    {
        (VariableNode first, VariableNode second) => first.Name == second.Name,
        (IntValueNode first, IntValueNode second) => first.Value == second.Value,
        (FloatValueNode first, FloatValueNode second) => first.Value == second.Value,
        (EnumValueNode first, EnumValueNode second) => first.Value == second.Value,
        (BooleanValueNode first, BooleanValueNode second) => first.Value == second.Value,
        (StringValueNode first, StringValueNode second) => first.Value == second.Value && first.IsBlock == second.IsBlock,
        (NullValueNode, NullValueNode) => true,
        (ListValueNode first, ListValueNode second) => AreAlike(first.Items, second.Items),
        (ObjectValueNode first, ObjectValueNode second) => AreAlike(first.Fields, second.Fields),
        _ => false,
    };

    private static bool AreAlike(SyntaxList<ValueNode> left, SyntaxList<ValueNode> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!AreAlike(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreAlike(SyntaxList<ObjectFieldNode> left, SyntaxList<ObjectFieldNode> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (left[i].Name != right[i].Name || !AreAlike(left[i].Value, right[i].Value))
            {
                return false;
            }
        }

        return true;
    }
}
