using System.Text;

namespace Gateway.Host.Commands;

/// <summary>A table for people: names to the left, numbers to the right, two spaces between columns.</summary>
/// <param name="names">Headings of the columns with names.</param>
/// <param name="numbers">Headings of the columns with numbers.</param>
internal sealed class TextTable(string[] names, params string[] numbers)
{
    private readonly List<string[]> _rows = [[.. names, .. numbers]];

    public void Add(string[] rowNames, string[] rowNumbers) => _rows.Add([.. rowNames, .. rowNumbers]);

    public override string ToString()
    {
        var widths = Enumerable.Range(0, names.Length + numbers.Length).Select(column => _rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in _rows)
        {
            var cells = row.Select((cell, column) => column < names.Length ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
            _ = text.Append(text.Length == 0 ? "" : Environment.NewLine).Append(string.Join("  ", cells).TrimEnd());
        }

        return text.ToString();
    }
}
