namespace Subgraphs.Portfolio.Domain.Rebalancing;

/// <summary>One instrument of a target allocation.</summary>
public sealed class TargetLine
{
    public required Guid TenantId { get; init; }

    public required string PortfolioId { get; init; }

    /// <summary>The version of the allocation that it belongs to.</summary>
    public required int Version { get; init; }

    public required string Isin { get; init; }

    /// <summary>Share of net asset value wanted.</summary>
    public required decimal Weight { get; init; }

    /// <summary>0.05 = five percentage points.</summary>
    public required decimal AbsoluteBand { get; init; }

    /// <summary>0.25 = a quarter of the weight.</summary>
    public required decimal RelativeBand { get; init; }
}
