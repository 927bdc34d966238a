namespace Subgraphs.Markets.Records;

/// <param name="Date">Date of the reference rate.</param>
/// <param name="Currency">ISO 4217 quote currency.</param>
/// <param name="Rate">Units of <paramref name="Currency"/> per 1 euro.</param>
/// <param name="Source">Where the row comes from.</param>
public sealed record FxRateRecord(DateOnly Date, string Currency, decimal Rate, string Source);
