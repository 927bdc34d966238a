namespace Subgraphs.DividendHistory.Domain.Reinvestment;

/// <param name="Isin">What to buy.</param>
/// <param name="Quantity">Shares, in whole lots unless fractions are allowed.</param>
/// <param name="Cost">Quantity × price.</param>
internal sealed record ReinvestmentOrder(string Isin, decimal Quantity, decimal Cost);
