using System.Diagnostics.CodeAnalysis;

namespace GraphQL.TypeSystem;

/// <summary>The name of an element of a schema, for example <c>Instrument.lastClose(asOf:)</c> or <c>@tag(name:)</c>.</summary>
/// <param name="Name">The type, or the directive without its at sign.</param>
/// <param name="IsDirective">True for a directive or an argument of one.</param>
/// <param name="Member">The field, input field or enum value.</param>
/// <param name="Argument">The argument of the field or directive.</param>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates">Schema coordinates</seealso>
public sealed record SchemaCoordinate(string Name, bool IsDirective = false, string? Member = null, string? Argument = null)
{
    /// <summary>Reads a coordinate.</summary>
    /// <exception cref="FormatException">The text is not a coordinate.</exception>
    public static SchemaCoordinate Parse(string text)
        => TryParse(text, out var coordinate) ? coordinate : throw new FormatException($"\"{text}\" is not a schema coordinate.");

    /// <summary>Reads a coordinate; false where the text is not one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SchemaCoordinate? coordinate)
    {
        coordinate = null;
        var rest = text.AsSpan();
        var isDirective = rest.StartsWith("@");
        if (isDirective)
        {
            rest = rest[1..];
        }

        if (TakeName(ref rest) is not { } name)
        {
            return false;
        }

        string? member = null;
        if (!isDirective && rest.StartsWith("."))
        {
            rest = rest[1..];
            if ((member = TakeName(ref rest)) is null)
            {
                return false;
            }
        }

        string? argument = null;
        if ((isDirective || member is not null) && rest.StartsWith("("))
        {
            rest = rest[1..];
            argument = TakeName(ref rest);
            if (argument is null || rest is not ":)")
            {
                return false;
            }

            rest = [];
        }

        if (!rest.IsEmpty)
        {
            return false;
        }

        coordinate = new SchemaCoordinate(name, isDirective, member, argument);
        return true;
    }

    /// <summary>
    /// The element: a <see cref="NamedType"/>, <see cref="OutputField"/>, <see cref="InputValue"/>, <see cref="EnumValue"/> or
    /// <see cref="DirectiveDefinition"/>; null where the schema does not have it.
    /// </summary>
    public object? Resolve(Schema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (IsDirective)
        {
            var directive = schema.GetDirective(Name);
            return Argument is null ? directive : directive?.GetArgument(Argument);
        }

        var type = schema.GetType(Name);
        if (Member is null)
        {
            return type;
        }

        object? member = type switch
        {
            FieldContainerType container => container.GetField(Member),
            InputObjectType input => input.GetField(Member),
            EnumType enumType => enumType.GetValue(Member),
            _ => null,
        };
        return Argument is null ? member : (member as OutputField)?.GetArgument(Argument);
    }

    public override string ToString()
        => $"{(IsDirective ? "@" : "")}{Name}{(Member is null ? "" : $".{Member}")}{(Argument is null ? "" : $"({Argument}:)")}";

    /// <summary>True for a Name of GraphQL.</summary>
    internal static bool IsName(string text)
    {
        var rest = text.AsSpan();
        return TakeName(ref rest) is not null && rest.IsEmpty;
    }

    private static string? TakeName(ref ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (text[length] == '_' || char.IsAsciiLetter(text[length]) || (length > 0 && char.IsAsciiDigit(text[length]))))
        {
            length++;
        }

        if (length == 0)
        {
            return null;
        }

        var name = text[..length].ToString();
        text = text[length..];
        return name;
    }
}
