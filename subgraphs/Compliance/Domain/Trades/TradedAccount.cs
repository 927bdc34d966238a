namespace Subgraphs.Compliance.Domain.Trades;

/// <summary>A portfolio that traded: who deals in it, and for whom.</summary>
public sealed class TradedAccount
{
    public required Guid TenantId { get; init; }

    public required string PortfolioId { get; init; }

    public required PortfolioKind Kind { get; set; }

    /// <summary>ISO 4217.</summary>
    public required string BaseCurrency { get; set; }

    /// <summary>Null where the money is nobody's in particular, as in a fund.</summary>
    public string? ClientId { get; set; }

    /// <summary>Who gains from its trades: portfolios of one client are one owner.</summary>
    public string BeneficialOwner => ClientId is { } client ? "client:" + client : "portfolio:" + PortfolioId;
}
