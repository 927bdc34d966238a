using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.FieldMerging;

/// <summary>A field with what is known of it where it is selected.</summary>
/// <param name="Parent">The type that it is selected on; null where unknown.</param>
/// <param name="Node">The field.</param>
/// <param name="Definition">The field of the type; null for meta-fields and where unknown.</param>
internal sealed record MergeField(NamedType? Parent, FieldNode Node, OutputField? Definition)
{
    private string? _arguments;

    /// <summary>The type of what is selected below the field.</summary>
    public NamedType? Type => Definition?.Type.Named;

    /// <summary>The arguments as a text that is equal where they are.</summary>
    public string Arguments => _arguments ??= CanonicalArguments.Of(Node.Arguments);

    /// <summary>Why two fields are not one and the same, or null where they are.</summary>
    public string? DifferenceTo(MergeField other)
    {
        if (Node.Name != other.Node.Name)
        {
            return $"\"{Node.Name}\" and \"{other.Node.Name}\" are different fields";
        }

        return HasArgumentsOf(other) ? null : "they have differing arguments";
    }

    /// <summary>True where no object has both fields, since no object is of both parent types.</summary>
    public bool IsExclusiveWith(MergeField other)
        => Parent is ObjectType && other.Parent is ObjectType && !ReferenceEquals(Parent, other.Parent);

    // Equal arguments mostly stand in the same order; only where they do not is a text of each worth its making.
    private bool HasArgumentsOf(MergeField other)
        => (Node.Arguments.IsEmpty && other.Node.Arguments.IsEmpty)
            || EqualArguments.AreAlike(Node.Arguments, other.Node.Arguments)
            || Arguments == other.Arguments;

    /// <summary>SameResponseShape of two types, sub-selections aside: lists, non-nulls and leafs are equal.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#SameResponseShape()">SameResponseShape</seealso>
    public static bool HaveSameShape(GraphQLType left, GraphQLType right)
    {
        while (true)
        {
            if (left.IsNonNull != right.IsNonNull)
            {
                return false;
            }

            (left, right) = (left.Nullable, right.Nullable);
            if (left is ListType leftList && right is ListType rightList)
            {
                (left, right) = (leftList.ElementType, rightList.ElementType);
                continue;
            }

            return (left, right) is (NamedType leftType, NamedType rightType)
                && (ReferenceEquals(leftType, rightType) || !(leftType.IsLeaf || rightType.IsLeaf));
        }
    }
}
