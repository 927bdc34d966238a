namespace Subgraphs.Compliance.Domain.Disclosure;

/// <summary>What a tenant last held of an issuer's votes as far as it was known: what the next holding is compared with.</summary>
public sealed class IssuerStake
{
    public required Guid TenantId { get; init; }

    public required string IssuerKey { get; init; }

    public required DateOnly AsOf { get; set; }

    public required decimal Long { get; set; }

    public required decimal Short { get; set; }

    /// <summary>At the last quarter end that was seen.</summary>
    public decimal QuarterEnd { get; set; }

    /// <summary>At the last month end that was seen.</summary>
    public decimal MonthEnd { get; set; }
}
