using System.Globalization;

namespace Subgraphs.Markets.Calendars;

/// <summary>
/// Closures as a file of <c>Calendars/Files</c> lists them: lines of <c>date,closes,name</c>, <c>closes</c> empty for a day without a
/// session, else the local time at which it ended; the lines with # say what the file is and where it comes from.
/// </summary>
internal sealed class FileClosures : IClosures
{
    private static readonly IReadOnlySet<DateOnly> None = new HashSet<DateOnly>();

    private readonly Dictionary<int, IReadOnlySet<DateOnly>> _closed;
    private readonly Dictionary<DateOnly, TimeOnly> _early;

    private FileClosures(IReadOnlyList<(DateOnly Date, TimeOnly? Closes)> rows)
    {
        Years = (rows[0].Date.Year, rows[^1].Date.Year);
        _closed = rows.Where(row => row.Closes is null)
            .GroupBy(row => row.Date.Year)
            .ToDictionary(year => year.Key, IReadOnlySet<DateOnly> (year) => year.Select(row => row.Date).ToHashSet());
        _early = rows.Where(row => row.Closes is not null).ToDictionary(row => row.Date, row => row.Closes!.Value);
    }

    public (int First, int Last)? Years { get; }

    /// <summary>The file of a venue.</summary>
    /// <exception cref="InvalidOperationException">No file of that name was built in, or a line is not of the form.</exception>
    public static FileClosures Open(string mic)
    {
        using var stream = typeof(FileClosures).Assembly.GetManifestResourceStream("Calendars." + mic)
            ?? throw new InvalidOperationException($"There is no file of closures for {mic}.");
        using var reader = new StreamReader(stream);
        List<(DateOnly, TimeOnly?)> rows = [];
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.StartsWith('#') || line.StartsWith("date,", StringComparison.Ordinal))
            {
                continue;
            }

            rows.Add(Parse(line) ?? throw new InvalidOperationException($"Line {number} of the closures of {mic} is not date,closes,name: {line}"));
        }

        return new FileClosures(rows);
    }

    public IReadOnlySet<DateOnly> ClosedIn(int year) => _closed.GetValueOrDefault(year, None);

    public TimeOnly? EarlyCloseOn(DateOnly session) => _early.TryGetValue(session, out var close) ? close : null;

    private static (DateOnly Date, TimeOnly? Closes)? Parse(string line)
    {
        var fields = line.Split(',', 3);
        if (fields.Length != 3 || !DateOnly.TryParseExact(fields[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return null;
        }

        if (fields[1].Length == 0)
        {
            return (date, null);
        }

        return TimeOnly.TryParseExact(fields[1], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var closes) ? (date, closes) : null;
    }
}
