namespace Subgraphs.Portfolio.StateFeed;

/// <summary>States of a tenant's portfolios, one a weekday.</summary>
/// <param name="To">The last date for which there are prices.</param>
/// <param name="Portfolios">All of them, by id, each with what follows its mark.</param>
internal sealed record StateFeedAnswer(DateOnly To, IReadOnlyList<StateFeedPortfolio> Portfolios);
