namespace Subgraphs.DividendHistory.Domain.Reinvestment;

/// <summary>A tenant's decision about the dividends of one portfolio.</summary>
public sealed class ReinvestmentPlan
{
    public required Guid TenantId { get; set; }

    public required string PortfolioId { get; set; }

    public required ReinvestmentMode Mode { get; set; }

    /// <summary>An order of less is not placed, in <see cref="Currency"/>.</summary>
    public required decimal MinimumTicketAmount { get; set; }

    /// <summary>The portfolio's base currency.</summary>
    public required string Currency { get; set; }

    public required bool AllowFractional { get; set; }

    /// <summary>Cash counts from the ex-date (contractual income), not from the pay date.</summary>
    public required bool ContractualSettlement { get; set; }

    /// <summary>UTC; when something of it last changed.</summary>
    public required DateTime UpdatedAt { get; set; }

    /// <summary>Earliest date on which a payment can be put to use.</summary>
    /// <param name="plan">Null for a portfolio without one: cash is used when it is there.</param>
    /// <param name="exDate">Of the payment.</param>
    /// <param name="expectedOn">The day on which it arrives.</param>
    public static DateOnly InvestableOn(ReinvestmentPlan? plan, DateOnly exDate, DateOnly expectedOn)
        => plan?.ContractualSettlement == true ? exDate : expectedOn;
}
