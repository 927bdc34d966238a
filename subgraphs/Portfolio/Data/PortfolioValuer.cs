using Microsoft.EntityFrameworkCore;
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
        string[] ids = [.. keys.Select(key => key.PortfolioId).Distinct(StringComparer.Ordinal)];
        var last = keys.Max(key => key.On);
        var portfolios = await db.Portfolios.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var trades = (await db.Trades.AsNoTracking().Where(row => ids.Contains(row.PortfolioId) && row.TradeDate <= last).ToListAsync(cancellationToken))
            .ToLookup(row => row.PortfolioId, StringComparer.Ordinal);
        var movements = (await db.CashMovements.AsNoTracking().Where(row => ids.Contains(row.PortfolioId) && row.Date <= last).ToListAsync(cancellationToken))
            .ToLookup(row => row.PortfolioId, StringComparer.Ordinal);
        var instruments = await market.GetInstrumentsAsync(
            [.. trades.SelectMany(group => group).Select(trade => trade.Isin)], cancellationToken);

        var valuations = new Dictionary<ValuationKey, PortfolioValuation>();
        foreach (var key in keys.Where(key => portfolios.ContainsKey(key.PortfolioId)))
        {
            var portfolio = portfolios[key.PortfolioId];
            var histories = Replay(trades[portfolio.Id], instruments, key.On);
            var cash = CashLedger.Balances(movements[portfolio.Id], trades[portfolio.Id], histories.SelectMany(history => history.Receipts), key.On);
            if (await ValueAsync(portfolio, key.On, histories, cash, instruments, cancellationToken) is { } valuation)
            {
                valuations.Add(key, valuation);
            }
        }

        return valuations;
    }

    private async Task<PortfolioValuation?> ValueAsync(
        InvestmentPortfolio portfolio,
        DateOnly on,
        HoldingHistory[] histories,
        IReadOnlyList<CashBalance> cash,
        IReadOnlyDictionary<string, InstrumentHistory> instruments,
        CancellationToken cancellationToken)
    {
        Position[] positions = [.. histories.Select(history => history.Position).OfType<Position>()];
        var prices = positions.ToDictionary(
            position => position.Isin,
            position => instruments.GetValueOrDefault(position.Isin)?.PriceOn(on),
            StringComparer.Ordinal);
        var currencies = positions.Select(position => prices[position.Isin]?.Currency ?? position.Currency)
            .Concat(cash.Select(balance => balance.Currency))
            .Append(portfolio.BaseCurrency);
        var rates = await market.GetRatesAsync(currencies, on, cancellationToken);
        return Valuation.Value(on, portfolio.BaseCurrency, positions, cash, isin => prices[isin], rates);
    }

    private static HoldingHistory[] Replay(
        IEnumerable<Trade> trades,
        IReadOnlyDictionary<string, InstrumentHistory> instruments,
        DateOnly on)
        => [.. trades.GroupBy(trade => trade.Isin, StringComparer.Ordinal).Select(group =>
        {
            var instrument = instruments.GetValueOrDefault(group.Key);
            return HoldingReplay.Run(group, instrument?.Splits ?? [], instrument?.Dividends ?? [], on);
        })];
}
