using System.Globalization;
using System.Text.Json;

namespace Gateway.AppHost;

/// <summary>
/// Shows how far the subgraphs are with filling their databases: a bar that redraws itself on a terminal, a line per tenth elsewhere.
/// A subgraph reports with lines <c>@progress {"stage":…,"done":…,"total":…}</c> and <c>@refused {…}</c>.
/// </summary>
internal sealed class ProgressDisplay(TextWriter output, bool redraws)
{
    private const string ProgressPrefix = "@progress ";
    private const string RefusedPrefix = "@refused ";
    private const int BarWidth = 30;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (string Stage, long Done, long Total)> _reports = new(StringComparer.Ordinal);
    private int _shownTenth = -1;
    private bool _barIsOpen;

    /// <summary>Takes a line of a subgraph's output; other lines than reports are not shown.</summary>
    public void Accept(string subgraph, string line)
    {
        if (line.StartsWith(ProgressPrefix, StringComparison.Ordinal))
        {
            Report(subgraph, line[ProgressPrefix.Length..]);
        }
        else if (line.StartsWith(RefusedPrefix, StringComparison.Ordinal))
        {
            ShowRefused(subgraph, line[RefusedPrefix.Length..]);
        }
    }

    /// <summary>Ends the bar's line, if one is open.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            CloseBar();
        }
    }

    private void Report(string subgraph, string json)
    {
        lock (_gate)
        {
            try
            {
                using var report = JsonDocument.Parse(json);
                var root = report.RootElement;
                _reports[subgraph] = (root.GetProperty("stage").GetString() ?? "", root.GetProperty("done").GetInt64(), root.GetProperty("total").GetInt64());
            }
            catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                output.WriteLine($"{subgraph}: unreadable progress report: {json}");
                return;
            }

            Show(subgraph);
        }
    }

    private void Show(string subgraph)
    {
        var done = _reports.Values.Sum(report => report.Done);
        var total = Math.Max(1, _reports.Values.Sum(report => report.Total));
        var fraction = Math.Clamp((double)done / total, 0, 1);
        var percent = fraction.ToString("P0", CultureInfo.InvariantCulture);
        var text = $"{percent,5}  {subgraph}: {_reports[subgraph].Stage}";
        if (redraws)
        {
            var filled = (int)(fraction * BarWidth);
            output.Write($"\r  [{new string('#', filled)}{new string('.', BarWidth - filled)}] {text,-50}");
            _barIsOpen = true;
        }
        else if ((int)(fraction * 10) is var tenth && tenth > _shownTenth)
        {
            _shownTenth = tenth;
            output.WriteLine($"  importing {text}");
        }
    }

    private void ShowRefused(string subgraph, string json)
    {
        lock (_gate)
        {
            CloseBar();
            output.WriteLine($"  {subgraph} refused {Describe(json)}");
        }
    }

    /// <summary>A refused row with its place and reason, or the count of all; a report of another shape as it came.</summary>
    private static string Describe(string json)
    {
        try
        {
            using var report = JsonDocument.Parse(json);
            var root = report.RootElement;
            return root.TryGetProperty("count", out var count)
                ? string.Create(CultureInfo.InvariantCulture, $"{count.GetInt64():N0} rows in all")
                : $"{root.GetProperty("file").GetString()}:{root.GetProperty("line").GetInt64()}: {root.GetProperty("reason").GetString()}";
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return json;
        }
    }

    private void CloseBar()
    {
        if (_barIsOpen)
        {
            output.WriteLine();
            _barIsOpen = false;
        }
    }
}
