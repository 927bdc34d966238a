using Subgraphs.Markets.Currencies;
using Subgraphs.Tenancy.Encryption;

namespace Subgraphs.Portfolio.Domain;

/// <summary>An execution. Positions and cash follow its trade date; settlement is what is owed later.</summary>
public sealed class Trade
{
    public required Guid TenantId { get; init; }

    public required string Id { get; init; }

    public required string PortfolioId { get; init; }

    public required string Isin { get; init; }

    public required TradeSide Side { get; init; }

    /// <summary>Shares, above zero.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Per share, as traded.</summary>
    public required decimal Price { get; init; }

    /// <summary>ISO 4217 of price and fees.</summary>
    public required string Currency { get; init; }

    /// <summary>Commission and duties, zero or above.</summary>
    public required decimal Fees { get; init; }

    public required string VenueMic { get; init; }

    public required DateTimeOffset ExecutedAt { get; init; }

    /// <summary>Civil date of the venue.</summary>
    public required DateOnly TradeDate { get; init; }

    public required DateOnly SettlementDate { get; init; }

    public required TradeStatus Status { get; init; }

    /// <summary>Whom it was dealt with, where that is known; null where a central counterparty stands between.</summary>
    public string? CounterpartyLei { get; init; }

    /// <summary>The person who dealt.</summary>
    public SealedText? Trader { get; init; }

    /// <summary>quantity x price, unsigned.</summary>
    public decimal GrossAmount => Quantity * Price;

    /// <summary>What the gross amount settles at: in whole minor units of the currency, half to even.</summary>
    /// <remarks>Domain specification, chapter 1: "settlement amounts are rounded half-even to the currency's minor unit".</remarks>
    public decimal SettledAmount => CurrencyUnits.Settle(GrossAmount, Currency);

    /// <summary>The trade's effect on cash: a purchase takes what settles and fees, a sale brings what settles less fees.</summary>
    public decimal CashEffect => Side == TradeSide.Buy ? -(SettledAmount + Fees) : SettledAmount - Fees;

    /// <summary>True where shares changed hands: a new or cancelled order moves nothing.</summary>
    public bool IsExecuted => Status is TradeStatus.Filled or TradeStatus.Settled or TradeStatus.PartiallyFilled;
}
