using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.StateFeed;

/// <summary>What follows a portfolio's mark.</summary>
internal sealed record StateFeedPortfolio
{
    public required string PortfolioId { get; init; }

    public required PortfolioKind Kind { get; init; }

    public ClientClassification? ClientClassification { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string BaseCurrency { get; init; }

    /// <summary>True where what the follower has is not true any more: the states begin anew.</summary>
    public required bool IsRestated { get; init; }

    /// <summary>True where no more states follow.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Changes with every trade and movement of cash up to the last state.</summary>
    public required string Revision { get; init; }

    /// <summary>In order of their dates.</summary>
    public required IReadOnlyList<StateFeedState> States { get; init; }
}
