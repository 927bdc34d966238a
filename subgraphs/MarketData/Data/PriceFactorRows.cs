using Microsoft.EntityFrameworkCore;
using Subgraphs.MarketData.Domain;

namespace Subgraphs.MarketData.Data;

/// <summary>Splits and dividends as factors of prices, one command a table for all instruments.</summary>
internal static class PriceFactorRows
{
    /// <summary>How long after the ex-date the close may be that a dividend is measured by: five sessions and their holidays.</summary>
    private const int MaxGapDays = 10;

    /// <summary>The factors by ISIN; nothing for prices as traded.</summary>
    /// <param name="db">The market.</param>
    /// <param name="instruments">With ISIN and currency.</param>
    /// <param name="adjustment">What the prices are adjusted for.</param>
    /// <param name="knownOn">The business date: later splits and dividends do not count.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="DividendNotMeasurableException">A dividend cannot be measured.</exception>
    public static async Task<IReadOnlyDictionary<string, PriceFactors>> ReadFactorsAsync(
        this MarketDataContext db, IReadOnlyList<Instrument> instruments, PriceAdjustment adjustment, DateOnly knownOn, CancellationToken cancellationToken)
    {
        if (adjustment == PriceAdjustment.None)
        {
            return new Dictionary<string, PriceFactors>();
        }

        var currencies = instruments.DistinctBy(instrument => instrument.Isin).ToDictionary(instrument => instrument.Isin, instrument => instrument.Currency, StringComparer.Ordinal);
        var splits = await db.ReadSplitsAsync(currencies.Keys, knownOn, cancellationToken);
        var dividends = adjustment == PriceAdjustment.SplitsAndDividends
            ? await db.ReadKeptAsync(currencies, knownOn, cancellationToken)
            : Enumerable.Empty<(string Isin, DateOnly, decimal)>().ToLookup(row => row.Isin, row => (row.Item2, row.Item3));
        return currencies.Keys.ToDictionary(isin => isin, isin => new PriceFactors(splits[isin], dividends[isin]), StringComparer.Ordinal);
    }

    /// <summary>Splits by ISIN that went ex by a date.</summary>
    public static async Task<ILookup<string, (DateOnly ExDate, decimal Ratio)>> ReadSplitsAsync(
        this MarketDataContext db, IEnumerable<string> isins, DateOnly knownOn, CancellationToken cancellationToken)
    {
        var keys = isins.ToList();
        var rows = await db.CorporateActions
            .Where(action => keys.Contains(action.Isin) && action.Ratio != null && action.ExDate <= knownOn)
            .Select(action => new { action.Isin, action.ExDate, action.Ratio })
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.Isin, row => (row.ExDate, row.Ratio!.Value), StringComparer.Ordinal);
    }

    /// <summary>P / (P + D) of each cash dividend, P being the first close from the ex-date on; dividends before the first close adjust nothing.</summary>
    private static async Task<ILookup<string, (DateOnly ExDate, decimal Kept)>> ReadKeptAsync(
        this MarketDataContext db, Dictionary<string, string> currencies, DateOnly knownOn, CancellationToken cancellationToken)
    {
        var isins = currencies.Keys.ToList();
        var rows = await (
            from dividend in db.CashDividends
            where isins.Contains(dividend.Isin) && dividend.ExDate <= knownOn
                && db.Bars.Any(other => other.Isin == dividend.Isin && other.Date < dividend.ExDate)
            from bar in db.Bars
            where bar.Isin == dividend.Isin
                && bar.Date == db.Bars.Where(other => other.Isin == dividend.Isin && other.Date >= dividend.ExDate).Min(other => (DateOnly?)other.Date)
            select new { dividend.Isin, dividend.ExDate, dividend.Currency, dividend.Amount, bar.Date, bar.Close }).ToListAsync(cancellationToken);
        if (rows.Find(row => row.Currency != currencies[row.Isin] || row.Close <= 0m || row.Date.DayNumber - row.ExDate.DayNumber > MaxGapDays) is { } bad)
        {
            throw new DividendNotMeasurableException(bad.Isin, bad.ExDate);
        }

        return rows.ToLookup(row => row.Isin, row => (row.ExDate, row.Close / (row.Close + row.Amount)), StringComparer.Ordinal);
    }
}
