namespace Subgraphs.Compliance.Domain.Trades;

/// <summary>A trade as portfolio told it last. What is needed here and no more: who dealt, and in whose account, stays there.</summary>
public sealed class CopiedTrade
{
    public required Guid TenantId { get; init; }

    public required string Id { get; init; }

    public required string PortfolioId { get; set; }

    public required string Isin { get; set; }

    public required TradeSide Side { get; set; }

    public required decimal Quantity { get; set; }

    /// <summary>Per share, as traded.</summary>
    public required decimal Price { get; set; }

    /// <summary>ISO 4217 of price and fees.</summary>
    public required string Currency { get; set; }

    /// <summary>Commission and duties, zero or above.</summary>
    public required decimal Fees { get; set; }

    /// <summary>ISO 10383, or what RTS 22 has for no venue: XOFF over the counter, SINT with a systematic internaliser.</summary>
    public required string VenueMic { get; set; }

    public required DateTimeOffset ExecutedAt { get; set; }

    /// <summary>Civil date of the venue.</summary>
    public required DateOnly TradeDate { get; set; }

    public required TradeStatus Status { get; set; }

    public string? CounterpartyLei { get; set; }

    /// <summary>The number of the change that told it, in portfolio's log.</summary>
    public required long Sequence { get; set; }

    /// <summary>1 for a purchase, -1 for a sale.</summary>
    public int Sign => Side == TradeSide.Buy ? 1 : -1;

    public decimal GrossAmount => Quantity * Price;

    /// <summary>True where shares changed hands.</summary>
    public bool IsExecuted => Status is TradeStatus.PartiallyFilled or TradeStatus.Filled or TradeStatus.Settled;

    /// <summary>True where nothing more will be added to it.</summary>
    public bool IsComplete => Status is TradeStatus.Filled or TradeStatus.Settled;
}
