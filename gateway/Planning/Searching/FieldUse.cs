using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Searching;

/// <summary>A field with its arguments and the key that it has in the merged tree.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Arguments">As written.</param>
/// <param name="ArgumentText">The same as text, sorted by name.</param>
/// <param name="Key">The key in the merged tree and the response key in subgraph requests.</param>
/// <param name="Type">The field's type in the supergraph; null for <c>__typename</c>.</param>
internal sealed record FieldUse(string Name, SyntaxList<ArgumentNode> Arguments, string ArgumentText, string Key, GraphQLType? Type)
{
    public static FieldUse TypeName { get; } = new("__typename", default, "", "__typename", null);

    public bool IsTypeName => Name == "__typename";
}
