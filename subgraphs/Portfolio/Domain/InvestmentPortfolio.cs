using Subgraphs.Tenancy.Encryption;

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

    /// <summary>Whose money it is; null where nobody's in particular, as in a fund.</summary>
    public string? ClientId { get; init; }

    /// <summary>Who the account is in the name of at the custodian.</summary>
    public SealedText? AccountHolder { get; init; }

    /// <summary>The account's number at the custodian.</summary>
    public SealedText? ExternalAccountId { get; init; }
}
