namespace Subgraphs.Portfolio.Domain;

/// <summary>A portfolio at the close of a date.</summary>
/// <param name="AsOf">The date.</param>
/// <param name="BaseCurrency">ISO 4217 of all values here.</param>
/// <param name="NetAssetValue">Positions and cash.</param>
/// <param name="Positions">Largest value first, ties by ISIN.</param>
/// <param name="Cash">By currency.</param>
public sealed record PortfolioValuation(
    DateOnly AsOf,
    string BaseCurrency,
    decimal NetAssetValue,
    IReadOnlyList<ValuedPosition> Positions,
    IReadOnlyList<CashBalance> Cash);
