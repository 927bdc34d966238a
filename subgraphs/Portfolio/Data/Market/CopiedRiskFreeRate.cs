namespace Subgraphs.Portfolio.Data.Market;

/// <summary>A rate without risk.</summary>
public sealed class CopiedRiskFreeRate
{
    public required string Currency { get; init; }

    /// <summary>From when on it counts, until the next one.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>A year's rate, a fraction.</summary>
    public required decimal Rate { get; init; }

    public required string Source { get; init; }
}
