namespace Subgraphs.Portfolio.Domain;

/// <summary>A portfolio of a tenant. Its key is (tenant, id): two tenants may use one id.</summary>
public sealed class InvestmentPortfolio
{
    public required Guid TenantId { get; init; }

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required PortfolioKind Kind { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string BaseCurrency { get; init; }

    public required DateOnly InceptionDate { get; init; }

    public string? BenchmarkIndexId { get; init; }

    public ClientClassification? ClientClassification { get; init; }
}
