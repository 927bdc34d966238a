using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Data;

/// <summary>Values portfolios of one tenant: trades and cash from its database, prices and rates from the market copy.</summary>
internal sealed class PortfolioValuer(PortfolioContext db, MarketCopy market)
{
    /// <summary>The valuations of keys; a portfolio that is not the tenant's, or cannot be valued, is missing.</summary>
    public async Task<IReadOnlyDictionary<ValuationKey, PortfolioValuation>> ValueAsync(
        IReadOnlyList<ValuationKey> keys,
        CancellationToken cancellationToken)
    {
        var books = await new PortfolioBooks(db, market).ReadAsync(keys.Select(key => key.PortfolioId), keys.Max(key => key.On), cancellationToken);
        var valuations = new Dictionary<ValuationKey, PortfolioValuation>();
        foreach (var group in keys.GroupBy(key => key.PortfolioId, StringComparer.Ordinal))
        {
            if (!books.TryGetValue(group.Key, out var book))
            {
                continue;
            }

            var rates = await market.GetRateHistoryAsync(book.Currencies, cancellationToken);
            var timeline = book.Timeline();
            foreach (var key in group.OrderBy(key => key.On))
            {
                timeline.AdvanceTo(key.On);
                if (Value(book, timeline, key.On, rates) is { } valuation)
                {
                    valuations.Add(key, valuation);
                }
            }
        }

        return valuations;
    }

    /// <summary>What the timeline holds at the close of the date that it was walked to; null where a rate is missing.</summary>
    public static PortfolioValuation? Value(PortfolioBook book, PortfolioTimeline timeline, DateOnly on, RateHistory rates)
        => Value(book, timeline, on, rates.On(on), isin => book.Instruments.GetValueOrDefault(isin)?.PriceOn(on));

    /// <summary>The same with the rates and prices of the date in hand.</summary>
    public static PortfolioValuation? Value(PortfolioBook book, PortfolioTimeline timeline, DateOnly on, FxTable rates, Func<string, ObservedPrice?> priceOf)
        => Valuation.Value(on, book.Portfolio.BaseCurrency, timeline.Positions, timeline.Cash, priceOf, rates);
}
