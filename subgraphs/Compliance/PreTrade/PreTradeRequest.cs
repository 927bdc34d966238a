using Subgraphs.Compliance.Domain;

namespace Subgraphs.Compliance.PreTrade;

/// <summary>What portfolio asks: a portfolio as it is, as orders would make it, and the orders.</summary>
internal sealed record PreTradeRequest
{
    /// <summary>Null where nobody says it: then nothing counts that the tenant said of the fund.</summary>
    public string? PortfolioId { get; init; }

    public required PortfolioKind Kind { get; init; }

    public ClientClassification? ClientClassification { get; init; }

    /// <summary>ISO 4217 of every value here.</summary>
    public required string BaseCurrency { get; init; }

    /// <summary>Positions and cash: the same before and after, as orders at the prices of the request make nothing.</summary>
    public required decimal NetAssets { get; init; }

    public required IReadOnlyList<PreTradeHolding> Before { get; init; }

    public required IReadOnlyList<PreTradeHolding> After { get; init; }

    public required IReadOnlyList<PreTradeOrder> Orders { get; init; }
}
