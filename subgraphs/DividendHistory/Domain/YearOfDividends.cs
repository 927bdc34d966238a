namespace Subgraphs.DividendHistory.Domain;

/// <summary>The regular dividends of one calendar year by ex-date, per share of the series' basis date.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Total">Sum of the payments.</param>
/// <param name="Payments">Number of payments.</param>
public readonly record struct YearOfDividends(int Year, decimal Total, int Payments)
{
    /// <summary>
    /// Normalised DPS: ndps(y) = mean(payments of y) × freq(y), freq(y) being the value of {1, 2, 4, 12} nearest to their number. Null
    /// without payments.
    /// </summary>
    /// <remarks>
    /// Purpose: CAT and GD paid five times by ex-date in 2012 and three times in 2013; the plain sums would show a cut that never was.
    /// Source: domain specification, chapter 4; vector DIV-NDPS-CAT.
    /// </remarks>
    public decimal? Normalised => Payments == 0 ? null : Total / Payments * PaymentFrequency.Snap(Payments);
}
