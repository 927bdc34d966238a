namespace Subgraphs.Portfolio.Domain.Rebalancing;

/// <summary>An order of a proposal, as it is kept.</summary>
public sealed class ProposedOrder
{
    public required Guid TenantId { get; init; }

    public required string ProposalId { get; init; }

    /// <summary>From 1: sells first.</summary>
    public required int Sequence { get; init; }

    public required string Isin { get; init; }

    public required TradeSide Side { get; init; }

    /// <summary>Shares, above zero.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Per share, the last close, in <see cref="Currency"/>.</summary>
    public required decimal EstimatedPrice { get; init; }

    /// <summary>ISO 4217 trading currency.</summary>
    public required string Currency { get; init; }

    /// <summary>quantity x price in the portfolio's base currency.</summary>
    public required decimal EstimatedValueBase { get; init; }

    public required OrderReason Reason { get; init; }

    /// <summary>The ex-date that it waits for; null: none.</summary>
    public DateOnly? NotBefore { get; init; }
}
