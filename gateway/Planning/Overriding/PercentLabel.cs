using System.Globalization;

namespace Gateway.Planning.Overriding;

/// <summary>A label that says by itself for how many of the requests it is on: <c>percent(12.5)</c>.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/entities/migrate-fields#incremental-migration-with-progressive-override">Progressive override</seealso>
public static class PercentLabel
{
    private const string Start = "percent(";

    /// <summary>False for every other label.</summary>
    /// <param name="label">The label.</param>
    /// <param name="percent">0 to 100.</param>
    public static bool TryRead(string label, out decimal percent)
    {
        ArgumentNullException.ThrowIfNull(label);
        percent = 0;
        return label.StartsWith(Start, StringComparison.Ordinal)
            && label.EndsWith(')')
            && decimal.TryParse(label.AsSpan(Start.Length, label.Length - Start.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out percent)
            && percent is >= 0 and <= 100;
    }
}
