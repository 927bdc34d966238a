using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.TypeSystem.Scalars;

/// <summary>ID: a string; an integer is accepted and becomes the string of its digits.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-ID.Input-Coercion">ID</seealso>
public sealed class IdScalar : ScalarDefinition
{
    public override string Name => BuiltInScalars.Id;

    public override string? CheckLiteral(ValueNode literal)
        => literal is StringValueNode or IntValueNode
            ? null
            : $"ID cannot represent a non-string and non-integer value: {ValueText.Of(literal)}";

    public override string? CheckJson(JsonElement value)
        => value.ValueKind == JsonValueKind.String || IsInteger(value) ? null : $"ID cannot represent value: {ValueText.Of(value)}";

    internal override void WriteLiteral(Utf8JsonWriter writer, ValueNode literal)
        => writer.WriteStringValue(literal is IntValueNode number ? number.Value : ((StringValueNode)literal).Value);

    internal override void WriteJson(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number)
        {
            writer.WriteStringValue(value.GetRawText());
        }
        else
        {
            JsonLiterals.WriteRaw(writer, value);
        }
    }

    private static bool IsInteger(JsonElement value)
        => value.ValueKind == JsonValueKind.Number && value.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0;
}
