namespace Subgraphs.Portfolio.Domain.Reports;

/// <summary>What one instrument brought within a period, in the base currency: E - B - bought + sold + income.</summary>
/// <param name="Isin">The instrument.</param>
/// <param name="BeginValue">B, at the close that the period begins with.</param>
/// <param name="EndValue">E, at the close that it ends with.</param>
/// <param name="Bought">Paid for purchases, fees included, at the rates of their trade dates.</param>
/// <param name="Sold">Received for sales, fees taken off, at the rates of their trade dates.</param>
/// <param name="Income">Dividends paid within the period, gross, at the rates of their payment dates.</param>
public sealed record PositionResult(string Isin, decimal BeginValue, decimal EndValue, decimal Bought, decimal Sold, decimal Income)
{
    /// <summary>Gain or loss, currency included.</summary>
    public decimal Result => EndValue - BeginValue - Bought + Sold + Income;
}
