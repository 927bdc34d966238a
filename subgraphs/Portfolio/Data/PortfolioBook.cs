using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Data;

/// <summary>A portfolio with everything that happened in it, and the market it happened in.</summary>
/// <param name="Portfolio">The portfolio.</param>
/// <param name="Trades">Its trades up to the date it was read for.</param>
/// <param name="Movements">Its movements of cash up to that date.</param>
/// <param name="Instruments">Histories of what was traded, by ISIN.</param>
internal sealed record PortfolioBook(
    InvestmentPortfolio Portfolio,
    IReadOnlyList<Trade> Trades,
    IReadOnlyList<CashMovement> Movements,
    IReadOnlyDictionary<string, InstrumentHistory> Instruments)
{
    /// <summary>Every currency that a trade, a price, a dividend or a movement is in, the base currency among them.</summary>
    public IEnumerable<string> Currencies
        => Trades.Select(trade => trade.Currency)
            .Concat(Movements.Select(movement => movement.Currency))
            .Concat(Instruments.Values.SelectMany(instrument => instrument.Currencies))
            .Append(Portfolio.BaseCurrency)
            .Distinct(StringComparer.Ordinal);

    /// <summary>The date of the first external flow or execution; null where nothing happened yet.</summary>
    public DateOnly? BegunOn
        => Movements.Where(movement => movement.IsExternal).Select(movement => (DateOnly?)movement.Date)
            .Concat(Trades.Where(trade => trade.IsExecuted).Select(trade => (DateOnly?)trade.TradeDate))
            .Min();

    /// <summary>
    /// Where a period is measured from: a portfolio that began within it from the day before, as there is nothing to measure, to annualise or
    /// to compare with a benchmark on those without it. A first trade in another time zone can be a day ahead of the money that pays for it.
    /// </summary>
    public DateOnly MeasuredFrom(DateOnly from, DateOnly to) => BegunOn is { } first && first > from && first <= to ? first.AddDays(-1) : from;

    /// <summary>A walk through the portfolio that has not begun.</summary>
    public PortfolioTimeline Timeline()
        => new(
            Trades.GroupBy(trade => trade.Isin, StringComparer.Ordinal).Select(group =>
            {
                var instrument = Instruments.GetValueOrDefault(group.Key);
                return new HoldingTimeline(group, instrument?.Splits ?? [], instrument?.Dividends ?? []);
            }),
            Trades,
            Movements);
}
