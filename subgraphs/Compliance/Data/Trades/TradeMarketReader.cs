using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Domain.Trades;

namespace Subgraphs.Compliance.Data.Trades;

/// <summary>Reads what is public of the market around trades: three statements, however many trades, and two more where something is traded that only the tenant knows.</summary>
internal static class TradeMarketReader
{
    /// <summary>Further back than any close or rate that counts.</summary>
    private const int ReachDays = 10;

    /// <param name="db">The tenant's, with the instruments that it brought itself.</param>
    /// <param name="prices">The shared copy of the market.</param>
    /// <param name="trades">Of which dates and instruments.</param>
    /// <param name="currencies">What amounts are turned into.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<TradeMarket> ReadAsync(
        ComplianceContext db, PriceRunContext prices, IReadOnlyCollection<CopiedTrade> trades, IEnumerable<string> currencies, CancellationToken cancellationToken)
    {
        if (trades.Count == 0)
        {
            return new TradeMarket([], [], []);
        }

        string[] isins = [.. trades.Select(trade => trade.Isin).Distinct(StringComparer.Ordinal)];
        string[] wanted = [.. trades.Select(trade => trade.Currency).Concat(currencies).Distinct(StringComparer.Ordinal)];
        DateOnly[] dates = [.. trades.Select(trade => trade.TradeDate).SelectMany(Before).Distinct()];
        var instruments = await prices.TradedInstruments.Where(row => isins.Contains(row.Isin)).ToListAsync(cancellationToken);
        var bars = await prices.SessionBars.Where(row => isins.Contains(row.Isin) && dates.Contains(row.Date)).ToListAsync(cancellationToken);
        var rates = await prices.EuroRates.Where(row => wanted.Contains(row.Currency) && dates.Contains(row.Date)).ToListAsync(cancellationToken);
        var own = await OwnMarket.ReadAsync(db, [.. isins.Except(instruments.Select(row => row.Isin), StringComparer.Ordinal)], cancellationToken);
        return new TradeMarket([.. instruments, .. own.Traded], [.. bars, .. own.Bars], rates);
    }

    private static IEnumerable<DateOnly> Before(DateOnly date) => Enumerable.Range(0, ReachDays).Select(days => date.AddDays(-days));
}
