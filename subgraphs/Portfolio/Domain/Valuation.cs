namespace Subgraphs.Portfolio.Domain;

/// <summary>Values positions and cash in a portfolio's base currency.</summary>
public static class Valuation
{
    /// <param name="asOf">The valuation date.</param>
    /// <param name="baseCurrency">ISO 4217.</param>
    /// <param name="positions">What is held.</param>
    /// <param name="cash">Balances by currency.</param>
    /// <param name="priceOf">The last close of an ISIN on or before the date; null where none was observed.</param>
    /// <param name="rates">Exchange rates of the date.</param>
    /// <returns>The valuation, or null where a currency has no rate: a partial net asset value would be a wrong one.</returns>
    public static PortfolioValuation? Value(
        DateOnly asOf,
        string baseCurrency,
        IEnumerable<Position> positions,
        IReadOnlyList<CashBalance> cash,
        Func<string, ObservedPrice?> priceOf,
        FxTable rates)
    {
        var valued = new List<ValuedPosition>();
        foreach (var position in positions)
        {
            var price = priceOf(position.Isin);
            var value = position.Quantity * (price?.Close ?? position.AverageCost);
            if (rates.Rate(price?.Currency ?? position.Currency, baseCurrency) is not { } rate)
            {
                return null;
            }

            valued.Add(new ValuedPosition(position, price, value, value * rate, Weight: 0, price is null || price.IsStale));
        }

        var cashBase = 0m;
        foreach (var balance in cash)
        {
            if (rates.Rate(balance.Currency, baseCurrency) is not { } rate)
            {
                return null;
            }

            cashBase += balance.Amount * rate;
        }

        var netAssetValue = valued.Sum(position => position.MarketValueBase) + cashBase;
        return new PortfolioValuation(
            asOf,
            baseCurrency,
            netAssetValue,
            [
                .. valued
                    .Select(position => position with { Weight = netAssetValue == 0 ? 0 : position.MarketValueBase / netAssetValue })
                    .OrderByDescending(position => position.MarketValueBase)
                    .ThenBy(position => position.Position.Isin, StringComparer.Ordinal),
            ],
            cash);
    }
}
