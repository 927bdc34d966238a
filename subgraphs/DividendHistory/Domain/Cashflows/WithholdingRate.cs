namespace Subgraphs.DividendHistory.Domain.Cashflows;

/// <summary>What a country withholds from dividends at source.</summary>
/// <param name="Source">ISO 3166-1 alpha-2 code of the payer's country.</param>
/// <param name="Investor">Country of the investor; null for the rate without a treaty.</param>
/// <param name="Rate">A fraction.</param>
/// <param name="Basis">Law or treaty.</param>
internal sealed record WithholdingRate(string Source, string? Investor, decimal Rate, string Basis);
