using Subgraphs.Markets.Calendars;

namespace Subgraphs.Compliance.Domain.Evaluation;

/// <summary>How many sessions old the last close of an instrument is.</summary>
public static class PriceAges
{
    /// <summary>Older than this is just old: nothing asks for more.</summary>
    private const int MostSessions = 250;

    /// <summary>The runs of closes of one instrument, in which no session of its venue is missing.</summary>
    /// <param name="isin">The instrument.</param>
    /// <param name="mic">The venue whose sessions count.</param>
    /// <param name="dates">The sessions with a close, in order.</param>
    public static IEnumerable<PriceRun> Runs(string isin, string mic, IEnumerable<DateOnly> dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        var calendar = SessionCalendar.For(mic);
        DateOnly? from = null;
        var to = default(DateOnly);
        foreach (var date in dates)
        {
            if (from is { } start && calendar.Sessions(to.AddDays(1), date.AddDays(-1)).Any())
            {
                yield return new PriceRun { Isin = isin, From = start, To = to, Mic = mic };
                from = date;
            }

            from ??= date;
            to = date;
        }

        if (from is { } last)
        {
            yield return new PriceRun { Isin = isin, From = last, To = to, Mic = mic };
        }
    }

    /// <summary>The age on a date by ISIN; without an entry where no close is on or before it.</summary>
    /// <param name="runs">The runs that begin on or before the date; of each instrument the last one decides.</param>
    /// <param name="date">The business date.</param>
    public static IReadOnlyDictionary<string, int> On(IEnumerable<PriceRun> runs, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var ages = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var instrument in runs.Where(run => run.From <= date).GroupBy(run => run.Isin, StringComparer.Ordinal))
        {
            var run = instrument.MaxBy(candidate => candidate.From)!;
            ages[instrument.Key] = run.To >= date
                ? 0
                : SessionCalendar.For(run.Mic).Sessions(run.To.AddDays(1), date).Take(MostSessions).Count();
        }

        return ages;
    }
}
