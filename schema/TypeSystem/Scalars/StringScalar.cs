using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.TypeSystem.Scalars;

/// <summary>String.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-String.Input-Coercion">String</seealso>
public sealed class StringScalar : ScalarDefinition
{
    public override string Name => BuiltInScalars.String;

    public override string? CheckLiteral(ValueNode literal)
        => literal is StringValueNode ? null : $"String cannot represent a non string value: {ValueText.Of(literal)}";

    public override string? CheckJson(JsonElement value)
        => value.ValueKind == JsonValueKind.String ? null : $"String cannot represent a non string value: {ValueText.Of(value)}";
}
