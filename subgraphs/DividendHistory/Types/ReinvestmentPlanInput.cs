using Subgraphs.DividendHistory.Domain.Reinvestment;
using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>A plan to set: it replaces the one of the same portfolio.</summary>
internal sealed record ReinvestmentPlanInput
{
    [ID]
    public required string PortfolioId { get; init; }

    public required ReinvestmentMode Mode { get; init; }

    [GraphQLDescription("In the portfolio's base currency, in whole minor units.")]
    public required decimal MinimumTicketAmount { get; init; }

    public required bool AllowFractional { get; init; }

    [DefaultValue(false)]
    [GraphQLDescription("Count on cash from the ex-date (contractual income), not from the pay date.")]
    public bool? ContractualSettlement { get; init; }

    [ID]
    [GraphQLDescription("Sent again under the same key the same input changes nothing and has the same answer; other input is CONFLICT.")]
    public string? IdempotencyKey { get; init; }
}
