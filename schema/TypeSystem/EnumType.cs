using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>An enum type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Enums">Enums</seealso>
public sealed class EnumType : NamedType
{
    private readonly MembersByName<EnumValue> _valuesByName;

    public EnumType(string name, string? description, SyntaxList<DirectiveNode> directives, IReadOnlyList<EnumValue> values)
        : base(name, description, directives)
    {
        Values = values;
        _valuesByName = new MembersByName<EnumValue>(values, static value => value.Name);
        foreach (var value in values)
        {
            value.DeclaringType = this;
        }
    }

    /// <summary>The values in the order of the definition.</summary>
    public IReadOnlyList<EnumValue> Values { get; }

    public EnumValue? GetValue(string name) => _valuesByName.Find(name);
}
