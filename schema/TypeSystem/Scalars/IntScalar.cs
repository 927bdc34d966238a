using System.Globalization;
using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.TypeSystem.Scalars;

/// <summary>Int: a signed 32-bit integer.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Int.Input-Coercion">Int</seealso>
public sealed class IntScalar : ScalarDefinition
{
    public override string Name => BuiltInScalars.Int;

    public override string? CheckLiteral(ValueNode literal)
    {
        if (literal is not IntValueNode number)
        {
            return $"Int cannot represent non-integer value: {ValueText.Of(literal)}";
        }

        return int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? null
            : $"Int cannot represent non 32-bit signed integer value: {ValueText.Cut(number.Value)}";
    }

    public override string? CheckJson(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _))
        {
            return null;
        }

        if (!TryGetInteger(value, out var number))
        {
            return $"Int cannot represent non-integer value: {ValueText.Of(value)}";
        }

        return number is >= int.MinValue and <= int.MaxValue
            ? null
            : $"Int cannot represent non 32-bit signed integer value: {ValueText.Of(value)}";
    }

    /// <summary>1.0 and 1e3 are integers to JSON; they are written as one, since not every subgraph reads them so.</summary>
    internal override void WriteJson(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.TryGetInt32(out var integer))
        {
            writer.WriteNumberValue(integer);
            return;
        }

        TryGetInteger(value, out var number);
        writer.WriteNumberValue((long)number);
    }

    private static bool TryGetInteger(JsonElement value, out double number)
    {
        number = 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out number) && Math.Floor(number) == number;
    }
}
