namespace Subgraphs.Portfolio.Domain.Rebalancing;

/// <summary>What a portfolio is to be made of, from a date on. A change is a new version; the former ones stay.</summary>
public sealed class TargetAllocation
{
    public required Guid TenantId { get; init; }

    public required string PortfolioId { get; init; }

    /// <summary>1 for the first.</summary>
    public required int Version { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Share of net asset value to keep in cash. With the weights of <see cref="Lines"/> it makes exactly 1.</summary>
    public required decimal CashTarget { get; init; }

    /// <summary>Who set it; null for what came with the portfolio.</summary>
    public string? SetBy { get; init; }

    public List<TargetLine> Lines { get; init; } = [];

    /// <summary>True where another allocation asks for the same, whatever its version.</summary>
    public bool Means(TargetAllocation other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return CashTarget == other.CashTarget
            && Lines.Select(TermsOf).Order().SequenceEqual(other.Lines.Select(TermsOf).Order());
    }

    /// <summary>The allocation itself, whose lines are stored apart.</summary>
    public TargetAllocation WithoutLines() => new()
    {
        TenantId = TenantId,
        PortfolioId = PortfolioId,
        Version = Version,
        EffectiveFrom = EffectiveFrom,
        CashTarget = CashTarget,
        SetBy = SetBy,
    };

    private static (string Isin, decimal Weight, decimal AbsoluteBand, decimal RelativeBand) TermsOf(TargetLine line)
        => (line.Isin, line.Weight, line.AbsoluteBand, line.RelativeBand);
}
