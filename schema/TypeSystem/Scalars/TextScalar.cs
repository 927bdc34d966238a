using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.TypeSystem.Scalars;

/// <summary>A scalar that is a string of a certain form, on the wire and in literals.</summary>
public abstract class TextScalar : ScalarDefinition
{
    /// <summary>What a value looks like; continues the sentence "X must be …".</summary>
    public abstract string Form { get; }

    /// <summary>True where the text has the form, check digits included.</summary>
    public abstract bool IsValid(ReadOnlySpan<char> text);

    public sealed override string? CheckLiteral(ValueNode literal)
        => literal is StringValueNode text && IsValid(text.Value) ? null : Explain(ValueText.Of(literal));

    public sealed override string? CheckJson(JsonElement value)
        => value.ValueKind == JsonValueKind.String && IsValid(value.GetString()) ? null : Explain(ValueText.Of(value));

    private string Explain(string found) => $"{Name} must be {Form}; found: {found}";

    /// <summary>True for A–Z and 0–9, the alphabet of the identifiers here.</summary>
    internal static bool IsUpperOrDigit(char c) => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c);
}
