using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition;

/// <summary>Makes syntax nodes that stand in no document.</summary>
internal static class Nodes
{
    public static StringValueNode String(string value) => new(default, value);

    public static StringValueNode? Description(string? text) => text is null ? null : new StringValueNode(default, text, isBlock: true);

    public static EnumValueNode Enum(string value) => new(default, value);

    public static BooleanValueNode Boolean(bool value) => new(default, value);

    public static NamedTypeNode Named(string name) => new(default, name);

    public static ListValueNode List(IEnumerable<ValueNode> items) => new(default, items.ToSyntaxList());

    /// <summary>A directive with those of the arguments that have a value.</summary>
    public static DirectiveNode Directive(string name, params ReadOnlySpan<(string Name, ValueNode? Value)> arguments)
    {
        var given = new List<ArgumentNode>(arguments.Length);
        foreach (var (argument, value) in arguments)
        {
            if (value is not null)
            {
                given.Add(new ArgumentNode(default, argument, value));
            }
        }

        return new DirectiveNode(default, name, given.ToSyntaxList());
    }

    /// <summary>The syntax of a type reference.</summary>
    public static TypeNode Type(GraphQLType type) => type switch
    {
        NonNullType nonNull => new NonNullTypeNode(default, Type(nonNull.Nullable)),
        ListType list => new ListTypeNode(default, Type(list.ElementType)),
        _ => Named(type.Named.Name),
    };
}
