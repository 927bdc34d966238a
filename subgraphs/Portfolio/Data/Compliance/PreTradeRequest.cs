using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Data.Compliance;

/// <summary>What compliance is asked: a portfolio as it is, as orders would make it, and the orders.</summary>
internal sealed record PreTradeRequest
{
    /// <summary>What the tenant said of the fund that it is counts there.</summary>
    public required string PortfolioId { get; init; }

    public required PortfolioKind Kind { get; init; }

    public ClientClassification? ClientClassification { get; init; }

    /// <summary>ISO 4217 of every value here.</summary>
    public required string BaseCurrency { get; init; }

    public required decimal NetAssets { get; init; }

    public required IReadOnlyList<PreTradeHolding> Before { get; init; }

    public required IReadOnlyList<PreTradeHolding> After { get; init; }

    public required IReadOnlyList<PreTradeOrder> Orders { get; init; }
}
