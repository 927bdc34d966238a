namespace Subgraphs.Portfolio.Domain.Rebalancing;

/// <summary>Orders that somebody proposes for a portfolio and somebody else decides on.</summary>
public sealed class RebalanceProposal
{
    /// <summary>A price that moved further since makes a proposal one of another market.</summary>
    private const decimal MaxPriceMove = 0.02m;

    public required Guid TenantId { get; init; }

    public required string Id { get; init; }

    public required string PortfolioId { get; init; }

    /// <summary>As it was last decided; what time did to it, <see cref="StatusOn"/> tells.</summary>
    public required ProposalStatus Status { get; set; }

    /// <summary>The trading day that it is made for.</summary>
    public required DateOnly BusinessDate { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>A person, or the program where a limit asked for it.</summary>
    public required string CreatedBy { get; init; }

    public string? ApprovedBy { get; set; }

    public string? RejectedBy { get; set; }

    /// <summary>When it was approved, rejected or taken back.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    public string? Note { get; set; }

    /// <summary>The close of the latest session that a price is of.</summary>
    public required DateTimeOffset PricesAsOf { get; init; }

    /// <summary>ISO 4217 of every amount here.</summary>
    public required string BaseCurrency { get; init; }

    public required decimal NetAssetValue { get; init; }

    public required decimal Turnover { get; init; }

    public required decimal CashBefore { get; init; }

    /// <summary>Fees paid.</summary>
    public required decimal CashAfter { get; init; }

    public required decimal MaxDriftBefore { get; init; }

    public required decimal MaxDriftAfter { get; init; }

    /// <summary>Lines that were left out, by ISIN.</summary>
    public required IReadOnlyList<ExcludedLine> Excluded { get; init; }

    /// <summary>What compliance said when it was last asked.</summary>
    public required IReadOnlyList<ProposalFinding> Findings { get; set; }

    /// <summary>Unique in the tenant; see <see cref="ProposalKey"/>.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>What was asked for under the key.</summary>
    public required string InputDigest { get; init; }

    /// <summary>True where nobody has decided yet.</summary>
    public bool IsOpen => Status is ProposalStatus.Draft or ProposalStatus.PendingCompliance or ProposalStatus.Blocked;

    /// <summary>
    /// The status on a date: what nobody decided by the end of its trading day is expired, and what was made at prices that have moved by
    /// more than 2 %.
    /// </summary>
    /// <param name="today">The business date.</param>
    /// <param name="orders">Its orders; needed on its own day only.</param>
    /// <param name="priceOf">The price of an ISIN today; null where it is not known.</param>
    public ProposalStatus StatusOn(DateOnly today, IEnumerable<ProposedOrder> orders, Func<string, decimal?> priceOf)
    {
        ArgumentNullException.ThrowIfNull(orders);
        ArgumentNullException.ThrowIfNull(priceOf);
        return IsOpen && (today > BusinessDate || orders.Any(order => HasMoved(order, priceOf(order.Isin)))) ? ProposalStatus.Expired : Status;
    }

    private static bool HasMoved(ProposedOrder order, decimal? price)
        => price is { } now && Math.Abs(now - order.EstimatedPrice) > MaxPriceMove * order.EstimatedPrice;
}
