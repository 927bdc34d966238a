using Subgraphs.Compliance.Domain;

namespace Subgraphs.Compliance.Data.Monitoring.Feed;

/// <summary>What follows a portfolio's mark.</summary>
internal sealed record FeedPortfolio
{
    public required string PortfolioId { get; init; }

    public required PortfolioKind Kind { get; init; }

    public ClientClassification? ClientClassification { get; init; }

    public required string BaseCurrency { get; init; }

    /// <summary>What was copied is not true any more: the states begin anew.</summary>
    public required bool IsRestated { get; init; }

    public required bool IsComplete { get; init; }

    public required string Revision { get; init; }

    public required IReadOnlyList<FeedState> States { get; init; }
}
