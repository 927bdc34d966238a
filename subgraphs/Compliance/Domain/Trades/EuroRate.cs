namespace Subgraphs.Compliance.Domain.Trades;

/// <summary>A reference rate against the euro; the same for all tenants.</summary>
public sealed class EuroRate
{
    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    public required DateOnly Date { get; init; }

    public required decimal UnitsPerEuro { get; init; }
}
