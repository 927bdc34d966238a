using Microsoft.EntityFrameworkCore;
using Subgraphs.MarketData.Domain;

namespace Subgraphs.MarketData.Data;

/// <summary>
/// The latest row on or before a date, for many instruments in one command. Each instrument's date is a correlated maximum that the key's
/// index answers with one seek; a window function would read every row of every instrument.
/// </summary>
internal static class LatestRows
{
    public static IQueryable<DailyBar> LastBars(this MarketDataContext db, IReadOnlyCollection<string> isins, DateOnly asOf)
        => from instrument in db.Instruments
           where isins.Contains(instrument.Isin)
           from bar in db.Bars
           where bar.Isin == instrument.Isin
               && bar.Date == db.Bars.Where(other => other.Isin == instrument.Isin && other.Date <= asOf).Max(other => (DateOnly?)other.Date)
           select bar;

    public static IQueryable<IndexLevel> LastLevels(this MarketDataContext db, IReadOnlyCollection<string> ids, DateOnly asOf)
        => from index in db.Indices
           where ids.Contains(index.Id)
           from level in db.IndexLevels
           where level.IndexId == index.Id
               && level.Date == db.IndexLevels.Where(other => other.IndexId == index.Id && other.Date <= asOf).Max(other => (DateOnly?)other.Date)
           select level;

    public static IQueryable<Fundamental> LastFundamentals(this MarketDataContext db, IReadOnlyCollection<string> isins, DateOnly asOf)
        => from instrument in db.Instruments
           where isins.Contains(instrument.Isin)
           from row in db.Fundamentals
           where row.Isin == instrument.Isin
               && row.AsOf == db.Fundamentals.Where(other => other.Isin == instrument.Isin && other.AsOf <= asOf).Max(other => (DateOnly?)other.AsOf)
           select row;

    /// <summary>For each instrument at most a number of sessions of a range, the first ones, not ordered.</summary>
    public static IQueryable<DailyBar> BarsOf(this MarketDataContext db, IReadOnlyCollection<string> isins, DateOnly from, DateOnly to, int sessions)
        => db.Instruments.Where(instrument => isins.Contains(instrument.Isin))
            .SelectMany(instrument => db.Bars
                .Where(bar => bar.Isin == instrument.Isin && bar.Date >= from && bar.Date <= to)
                .OrderBy(bar => bar.Date)
                .Take(sessions));
}
