using System.Globalization;
using System.Text;

namespace Subgraphs.Compliance.Data.Reports;

/// <summary>A table as text: RFC 4180 with line feeds, numbers and dates in the invariant culture.</summary>
internal sealed class CsvSheet
{
    private readonly StringBuilder _text = new();

    public CsvSheet Row(params IReadOnlyList<object?> fields)
    {
        _text.AppendJoin(',', fields.Select(Field)).Append('\n');
        return this;
    }

    public override string ToString() => _text.ToString();

    private static string Field(object? value)
    {
        var text = value switch
        {
            null => "",
            decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };

        // A sheet is opened by spreadsheets: text that would be a formula there is not one.
        if (value is string && text is ['=' or '+' or '-' or '@', ..])
        {
            text = "'" + text;
        }

        return text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
