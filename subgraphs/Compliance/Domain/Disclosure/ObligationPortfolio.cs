namespace Subgraphs.Compliance.Domain.Disclosure;

/// <summary>A portfolio whose holding is part of what crossed.</summary>
public sealed class ObligationPortfolio
{
    public required Guid TenantId { get; init; }

    public required string ObligationId { get; init; }

    public required string PortfolioId { get; init; }
}
