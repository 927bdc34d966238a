namespace Subgraphs.DividendHistory.Domain;

/// <param name="PriceReturn">A fraction, without dividends.</param>
/// <param name="TotalReturn">A fraction, with dividends reinvested at the close of their ex-date.</param>
/// <param name="Shares">What one share became.</param>
/// <param name="Payments">How many were reinvested.</param>
internal sealed record ReinvestedGrowth(decimal PriceReturn, decimal TotalReturn, decimal Shares, int Payments);
