using Microsoft.EntityFrameworkCore;
using Subgraphs.DividendHistory.Domain;

namespace Subgraphs.DividendHistory.Data.Cashflows;

/// <summary>What instruments can be bought at on a business date, read in two commands.</summary>
/// <param name="quotes">By ISIN: the close, its currency and the lot. One without a close of the last five sessions is missing.</param>
internal sealed class PurchasePrices(IReadOnlyDictionary<string, (decimal Close, string Currency, decimal Lot)> quotes)
{
    /// <summary>Any five sessions lie within so many days.</summary>
    private const int DaysBack = 15;

    public static async Task<PurchasePrices> ReadAsync(DividendHistoryContext db, IReadOnlyCollection<string> isins, DateOnly date, CancellationToken cancellationToken)
    {
        var oldest = date.AddDays(-DaysBack);
        var closes = await db.Closes.Where(row => isins.Contains(row.Isin) && row.Date > oldest && row.Date <= date)
            .Select(row => new { row.Isin, row.Date, row.Close }).ToListAsync(cancellationToken);
        var instruments = await db.Instruments.Where(row => isins.Contains(row.Isin)).ToDictionaryAsync(row => row.Isin, StringComparer.Ordinal, cancellationToken);
        return new PurchasePrices(closes.GroupBy(row => row.Isin, StringComparer.Ordinal)
            .Select(group => group.MaxBy(row => row.Date)!)
            .Where(last => last.Close > 0m && !PriceAge.IsStale(last.Date, date) && instruments.ContainsKey(last.Isin))
            .ToDictionary(last => last.Isin, last => (last.Close, instruments[last.Isin].Currency, instruments[last.Isin].LotSize), StringComparer.Ordinal));
    }

    /// <summary>Price of a share in a currency, and the lot; null where the instrument has no price of today or no rate leads to the currency.</summary>
    public (decimal Price, decimal Lot)? Of(string isin, string currency, EuroCrossRates rates)
        => quotes.TryGetValue(isin, out var quote) && rates.Rate(quote.Currency, currency) is { } rate ? (quote.Close * rate, quote.Lot) : null;
}
