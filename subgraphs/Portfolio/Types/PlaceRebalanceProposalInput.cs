using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>What a proposal is asked for with.</summary>
public sealed record PlaceRebalanceProposalInput
{
    [ID]
    public required string PortfolioId { get; init; }

    public decimal? MaxTurnover { get; init; }

    [DefaultValue(true)]
    public bool RespectExDates { get; init; }

    [DefaultValue(5)]
    public int ExDateWindowDays { get; init; }

    public decimal? DeployCashAbove { get; init; }

    [ID]
    public required string IdempotencyKey { get; init; }
}
