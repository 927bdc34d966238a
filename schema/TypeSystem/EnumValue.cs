using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>A value of an enum type.</summary>
public sealed class EnumValue(string name, string? description, SyntaxList<DirectiveNode> directives, string? deprecationReason = null)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public SyntaxList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The reason of <c>@deprecated</c>; null where the value is not deprecated.</summary>
    public string? DeprecationReason { get; } = deprecationReason;

    /// <summary>The enum; set when the enum is built.</summary>
    public EnumType DeclaringType { get; internal set; } = null!;
}
