using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Dividends;

/// <summary>The dates for which a source knows the dividends of an instrument.</summary>
/// <param name="Isin">The instrument.</param>
/// <param name="From">The ex-date of the first dividend held.</param>
/// <param name="To">The last date up to which the source would have had a dividend.</param>
/// <remarks>Domain specification, chapter 4: "Each series has a coverage window; outside it a derived figure is null, never 0".</remarks>
public sealed record DividendWindow(string Isin, DateOnly From, DateOnly To)
{
    /// <summary>
    /// The windows of the instruments that have dividends, by ISIN. A window ends where its source ends: a generated market is whole up to
    /// its last session; published files end, for all instruments of one origin, with the last ex-date that any of them has.
    /// </summary>
    /// <param name="dividends">All of a source.</param>
    /// <param name="end">The last session of a generated market; null for published files.</param>
    public static IReadOnlyList<DividendWindow> Of(IReadOnlyCollection<DividendRecord> dividends, DateOnly? end)
    {
        var ends = dividends.GroupBy(dividend => dividend.Source).ToDictionary(group => group.Key, group => end ?? group.Max(dividend => dividend.ExDate));
        return
        [
            .. dividends.GroupBy(dividend => dividend.Isin)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new DividendWindow(group.Key, group.Min(dividend => dividend.ExDate), ends[group.MaxBy(dividend => dividend.ExDate)!.Source])),
        ];
    }
}
