using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>An input object type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Objects">Input objects</seealso>
public sealed class InputObjectType(string name, string? description, SyntaxList<DirectiveNode> directives, bool isOneOf = false)
    : NamedType(name, description, directives)
{
    private MembersByName<InputValue> _fieldsByName;

    /// <summary>True for <c>@oneOf</c>: exactly one field must be given, and not null.</summary>
    public bool IsOneOf { get; } = isOneOf;

    /// <summary>The fields in the order of the definition.</summary>
    public IReadOnlyList<InputValue> Fields { get; private set; } = [];

    public InputValue? GetField(string name) => _fieldsByName.Find(name);

    /// <summary>Closes the cycle between types and fields while a schema is built; called once.</summary>
    internal void Complete(IReadOnlyList<InputValue> fields)
    {
        Fields = fields;
        _fieldsByName = new MembersByName<InputValue>(fields, static field => field.Name);
    }
}
