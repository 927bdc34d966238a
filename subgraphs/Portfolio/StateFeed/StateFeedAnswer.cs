namespace Subgraphs.Portfolio.StateFeed;

/// <summary>States of a tenant's portfolios, one a weekday.</summary>
/// <param name="To">The last date for which there are prices.</param>
/// <param name="Portfolios">Of this page, by id, each with what follows its mark.</param>
/// <param name="Next">The id behind which the next page begins; null where this is the last one.</param>
internal sealed record StateFeedAnswer(DateOnly To, IReadOnlyList<StateFeedPortfolio> Portfolios, string? Next);
