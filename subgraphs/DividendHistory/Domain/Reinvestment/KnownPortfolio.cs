namespace Subgraphs.DividendHistory.Domain.Reinvestment;

/// <summary>A portfolio that the tenant has, as portfolio says: the read copy by which a plan knows its portfolio and its currency.</summary>
public sealed class KnownPortfolio
{
    public required Guid TenantId { get; set; }

    public required string PortfolioId { get; set; }

    /// <summary>ISO 4217.</summary>
    public required string BaseCurrency { get; set; }
}
