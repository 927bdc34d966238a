namespace Subgraphs.Markets.Records;

/// <param name="Date">From when on it is known, until the next one.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Rate">A year's rate, a fraction: 0.02 is 2 %.</param>
/// <param name="Source">What the rate is, and whose.</param>
public sealed record RiskFreeRateRecord(DateOnly Date, string Currency, decimal Rate, string Source);
