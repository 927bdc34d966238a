namespace Subgraphs.Compliance.Domain;

/// <summary>What is known of a portfolio; null is "not known" and never zero.</summary>
public sealed record PortfolioFacts
{
    /// <summary>Which one it is.</summary>
    public string? PortfolioId { get; init; }

    public PortfolioKind? Kind { get; init; }

    public ClientClassification? ClientClassification { get; init; }

    /// <summary>ISO 4217.</summary>
    public string? BaseCurrency { get; init; }

    /// <summary>Positions and cash together, in <see cref="NetAssetCurrency"/>.</summary>
    public decimal? NetAssets { get; init; }

    public string? NetAssetCurrency { get; init; }

    /// <summary>True where the cash balances are known.</summary>
    public bool IsCashKnown { get; init; }

    public IReadOnlyList<Holding>? Holdings { get; init; }
}
