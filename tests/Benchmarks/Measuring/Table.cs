using System.Globalization;
using System.Text;

namespace Benchmarks.Measuring;

/// <summary>Rows as a Markdown table.</summary>
internal static class Table
{
    public static string Write(IReadOnlyList<Row> rows, string ours, string theirs)
    {
        var hasTheirBytes = rows.Any(row => row.Theirs.Bytes is not null);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"| operation | input | bytes | tokens | {ours} op/s | {theirs} op/s | ratio | B/op | B/token |");
        text.Append(hasTheirBytes ? $" {theirs} B/op |\n" : "\n");
        text.Append("|:--|:--|--:|--:|--:|--:|--:|--:|--:|").Append(hasTheirBytes ? "--:|\n" : "\n");
        foreach (var row in rows)
        {
            var scenario = row.Scenario;
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {scenario.Operation.ToString().ToLowerInvariant()} | {scenario.Input} | {scenario.Text.Length:N0} | {row.Tokens:N0} | {Rate(row.Ours)} | {Rate(row.Theirs)} | {row.Ratio:N2} | {row.Ours.Bytes:N0} | {row.Ours.Bytes / row.Tokens:N1} |");
            text.Append(hasTheirBytes ? string.Create(CultureInfo.InvariantCulture, $" {row.Theirs.Bytes:N0} |\n") : "\n");
        }

        return text.Append('\n').Append(Summary(rows)).ToString();
    }

    // By operation: the smallest ratio, and the geometric mean.
    private static string Summary(IReadOnlyList<Row> rows)
    {
        var text = new StringBuilder("| operation | smallest ratio | geometric mean |\n|:--|--:|--:|\n");
        foreach (var group in rows.GroupBy(row => row.Scenario.Operation))
        {
            var mean = Math.Exp(group.Average(row => Math.Log(row.Ratio)));
            text.Append(CultureInfo.InvariantCulture, $"| {group.Key.ToString().ToLowerInvariant()} | {group.Min(row => row.Ratio):N2} | {mean:N2} |\n");
        }

        return text.ToString();
    }

    // Three digits say all that a measurement knows.
    private static string Rate(Sample sample) => sample.OperationsPerSecond switch
    {
        >= 1_000 => sample.OperationsPerSecond.ToString("N0", CultureInfo.InvariantCulture),
        >= 10 => sample.OperationsPerSecond.ToString("N1", CultureInfo.InvariantCulture),
        _ => sample.OperationsPerSecond.ToString("N3", CultureInfo.InvariantCulture),
    };
}
