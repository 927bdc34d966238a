namespace Subgraphs.DividendHistory.Domain;

/// <summary>The shares of an instrument's issuer, from market capitalisation / price of a dated snapshot.</summary>
public sealed class ShareCount
{
    public required string Isin { get; set; }

    /// <summary>When the figures became known.</summary>
    public required DateOnly AsOf { get; set; }

    public required decimal Shares { get; set; }
}
