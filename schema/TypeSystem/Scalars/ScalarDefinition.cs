using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.TypeSystem.Scalars;

/// <summary>Which literals and which JSON values a scalar has.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars.Input-Coercion">Input coercion of scalars</seealso>
public abstract class ScalarDefinition
{
    /// <summary>The name of the scalar type.</summary>
    public abstract string Name { get; }

    /// <summary>The address for <c>@specifiedBy</c>; null for scalars of the specification.</summary>
    public virtual string? SpecifiedByUrl => null;

    /// <summary>Null where the literal is a value of the scalar; else a sentence that says why it is not.</summary>
    /// <param name="literal">Any literal but null and variables, which are settled before.</param>
    public abstract string? CheckLiteral(ValueNode literal);

    /// <summary>Null where the JSON value is a value of the scalar; else a sentence that says why it is not.</summary>
    /// <param name="value">Any JSON value but null.</param>
    public abstract string? CheckJson(JsonElement value);

    /// <summary>Writes a literal that <see cref="CheckLiteral"/> accepts as the JSON value that it means.</summary>
    internal virtual void WriteLiteral(Utf8JsonWriter writer, ValueNode literal) => JsonLiterals.Write(writer, literal);

    /// <summary>Writes a JSON value that <see cref="CheckJson"/> accepts in its coerced form: as it came, unless the scalar says otherwise.</summary>
    internal virtual void WriteJson(Utf8JsonWriter writer, JsonElement value) => JsonLiterals.WriteRaw(writer, value);
}
