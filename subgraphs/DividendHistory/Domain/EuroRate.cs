namespace Subgraphs.DividendHistory.Domain;

/// <summary>A euro reference rate of one date.</summary>
public sealed class EuroRate
{
    /// <summary>ISO 4217.</summary>
    public required string Currency { get; set; }

    public required DateOnly Date { get; set; }

    /// <summary>Units of <see cref="Currency"/> per 1 euro.</summary>
    public required decimal UnitsPerEuro { get; set; }
}
