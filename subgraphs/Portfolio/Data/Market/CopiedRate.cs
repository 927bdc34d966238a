namespace Subgraphs.Portfolio.Data.Market;

/// <summary>A reference rate.</summary>
public sealed class CopiedRate
{
    public required string Currency { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Units of the currency per 1 euro.</summary>
    public required decimal UnitsPerEuro { get; init; }
}
