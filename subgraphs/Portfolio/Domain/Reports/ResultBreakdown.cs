namespace Subgraphs.Portfolio.Domain.Reports;

/// <summary>
/// Where the change of a portfolio's value came from: E - B = contributions + the instruments' results + what cash in foreign currencies
/// and exchanges brought. The parts add up to the whole exactly, as the last is what the others leave.
/// </summary>
/// <param name="BeginValue">Net asset value at the close that the period begins with.</param>
/// <param name="EndValue">Net asset value at the close that it ends with.</param>
/// <param name="Contributions">Paid in less taken out.</param>
/// <param name="Positions">Largest gain first, ties by ISIN.</param>
/// <param name="AverageCapital">Begin value and contributions by the part of the period that they were invested for: what a result is a fraction of.</param>
public sealed record ResultBreakdown(
    decimal BeginValue, decimal EndValue, decimal Contributions, IReadOnlyList<PositionResult> Positions, decimal AverageCapital)
{
    /// <summary>Of all instruments.</summary>
    public decimal Instruments => Positions.Sum(position => position.Result);

    /// <summary>Revaluation of cash in foreign currencies, and exchanges at other rates than the reference's.</summary>
    public decimal CashAndExchange => EndValue - BeginValue - Contributions - Instruments;

    /// <summary>Gain or loss of the whole.</summary>
    public decimal Total => EndValue - BeginValue - Contributions;

    /// <summary>A result as a fraction of the average capital (modified Dietz); null where nothing was invested.</summary>
    public decimal? Contribution(decimal result) => AverageCapital > 0 ? result / AverageCapital : null;

    /// <param name="begin">The valuation that the period begins with.</param>
    /// <param name="end">The valuation that it ends with.</param>
    /// <param name="trades">Executed trades within it.</param>
    /// <param name="income">Dividends paid within it.</param>
    /// <param name="flows">External flows within it, in the base currency: date and amount.</param>
    /// <param name="rateOn">The rate from a currency to the base currency on a date.</param>
    public static ResultBreakdown Compute(
        PortfolioValuation begin,
        PortfolioValuation end,
        IEnumerable<Trade> trades,
        IEnumerable<DividendReceipt> income,
        IReadOnlyCollection<Performance.DatedFlow> flows,
        Func<string, DateOnly, decimal> rateOn)
    {
        ArgumentNullException.ThrowIfNull(begin);
        ArgumentNullException.ThrowIfNull(end);
        ArgumentNullException.ThrowIfNull(flows);
        ArgumentNullException.ThrowIfNull(rateOn);
        var beginValues = begin.Positions.ToDictionary(position => position.Position.Isin, position => position.MarketValueBase, StringComparer.Ordinal);
        var endValues = end.Positions.ToDictionary(position => position.Position.Isin, position => position.MarketValueBase, StringComparer.Ordinal);
        var bought = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var sold = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var received = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var trade in trades)
        {
            var paid = trade.CashEffect * rateOn(trade.Currency, trade.TradeDate);
            var side = trade.Side == TradeSide.Buy ? bought : sold;
            side[trade.Isin] = side.GetValueOrDefault(trade.Isin) + (trade.Side == TradeSide.Buy ? -paid : paid);
        }

        foreach (var receipt in income)
        {
            received[receipt.Dividend.Isin] = received.GetValueOrDefault(receipt.Dividend.Isin)
                + (receipt.Amount * rateOn(receipt.Dividend.Currency, receipt.Dividend.PaidOn));
        }

        var days = Math.Max(1, end.AsOf.DayNumber - begin.AsOf.DayNumber);
        return new ResultBreakdown(
            begin.NetAssetValue,
            end.NetAssetValue,
            flows.Sum(flow => flow.Amount),
            [
                .. beginValues.Keys.Union(endValues.Keys).Union(bought.Keys).Union(sold.Keys).Union(received.Keys)
                    .Select(isin => new PositionResult(
                        isin,
                        beginValues.GetValueOrDefault(isin),
                        endValues.GetValueOrDefault(isin),
                        bought.GetValueOrDefault(isin),
                        sold.GetValueOrDefault(isin),
                        received.GetValueOrDefault(isin)))
                    .OrderByDescending(position => position.Result)
                    .ThenBy(position => position.Isin, StringComparer.Ordinal),
            ],

            // A flow counts from the start of its day, as in the time-weighted return.
            begin.NetAssetValue + flows.Sum(flow => (decimal)(end.AsOf.DayNumber - flow.Date.DayNumber + 1) / days * flow.Amount));
    }
}
