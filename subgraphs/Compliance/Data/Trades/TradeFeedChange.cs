using Subgraphs.Compliance.Domain.Trades;

namespace Subgraphs.Compliance.Data.Trades;

/// <summary>A change, and the trade as it is now.</summary>
internal sealed record TradeFeedChange
{
    public required long Sequence { get; init; }

    public required string TradeId { get; init; }

    public required string PortfolioId { get; init; }

    public required string Isin { get; init; }

    public required TradeSide Side { get; init; }

    public required decimal Quantity { get; init; }

    public required decimal Price { get; init; }

    public required string Currency { get; init; }

    public required decimal Fees { get; init; }

    public required string VenueMic { get; init; }

    public required DateTimeOffset ExecutedAt { get; init; }

    public required DateOnly TradeDate { get; init; }

    public required TradeStatus Status { get; init; }

    public string? CounterpartyLei { get; init; }
}
