namespace Subgraphs.Portfolio.Data.Market;

/// <summary>An as-traded close.</summary>
public sealed class CopiedClose
{
    public required string Isin { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Per share in the trading currency.</summary>
    public required decimal Close { get; init; }
}
