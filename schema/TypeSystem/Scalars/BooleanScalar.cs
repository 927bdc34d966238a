using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.TypeSystem.Scalars;

/// <summary>Boolean.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Boolean.Input-Coercion">Boolean</seealso>
public sealed class BooleanScalar : ScalarDefinition
{
    public override string Name => BuiltInScalars.Boolean;

    public override string? CheckLiteral(ValueNode literal)
        => literal is BooleanValueNode ? null : $"Boolean cannot represent a non boolean value: {ValueText.Of(literal)}";

    public override string? CheckJson(JsonElement value)
        => value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? null
            : $"Boolean cannot represent a non boolean value: {ValueText.Of(value)}";
}
