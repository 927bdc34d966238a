using Microsoft.EntityFrameworkCore;
using Subgraphs.DividendHistory.Data;
using Subgraphs.DividendHistory.Data.Cashflows;
using Subgraphs.Markets.Records;

namespace Subgraphs.DividendHistory.Types;

/// <summary>Reads what the calendars of any number of portfolios stand on: in six commands, in three where the histories are held.</summary>
internal static class CashflowReader
{
    /// <param name="db">The read copies.</param>
    /// <param name="held">The histories.</param>
    /// <param name="portfolios">With their holdings.</param>
    /// <param name="date">The business date.</param>
    /// <param name="days">How many days the calendars reach.</param>
    /// <param name="cancellationToken">Ends when the caller goes.</param>
    public static async Task<CashflowMarket> ReadAsync(
        DividendHistoryContext db, DividendFactsCache held, IReadOnlyList<Portfolio> portfolios, DateOnly date, int days, CancellationToken cancellationToken)
    {
        var until = date.AddDays(days);
        string[] isins = [.. portfolios.SelectMany(portfolio => portfolio.Holdings ?? []).Select(holding => holding.Isin).Distinct(StringComparer.Ordinal)];
        var facts = await held.GetAsync(db, isins, cancellationToken);
        var declared = await db.Dividends
            .Where(row => isins.Contains(row.Isin) && row.ExDate > date && row.ExDate <= until && row.DeclarationDate <= date && row.Status != DividendStatus.Cancelled)
            .ToListAsync(cancellationToken);
        var countries = await db.Instruments.Where(row => isins.Contains(row.Isin)).ToDictionaryAsync(row => row.Isin, row => row.Country, cancellationToken);
        var rates = await EuroRateReader.ReadAsync(db, [date], cancellationToken);
        return new CashflowMarket(date, until, facts, declared.ToLookup(row => row.Isin), countries, rates[date]);
    }
}
