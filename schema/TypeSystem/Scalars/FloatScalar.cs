using System.Globalization;
using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.TypeSystem.Scalars;

/// <summary>Float: a finite double; integers are accepted. Its digits pass as they came.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Float.Input-Coercion">Float</seealso>
public sealed class FloatScalar : ScalarDefinition
{
    public override string Name => BuiltInScalars.Float;

    public override string? CheckLiteral(ValueNode literal)
    {
        var text = (literal as IntValueNode)?.Value ?? (literal as FloatValueNode)?.Value;
        return text is not null && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? null
            : $"Float cannot represent non numeric value: {ValueText.Of(literal)}";
    }

    public override string? CheckJson(JsonElement value)
        => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)
            ? null
            : $"Float cannot represent non numeric value: {ValueText.Of(value)}";
}
