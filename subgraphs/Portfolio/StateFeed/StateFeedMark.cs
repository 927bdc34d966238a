namespace Subgraphs.Portfolio.StateFeed;

/// <summary>How far a follower has a portfolio.</summary>
/// <param name="PortfolioId">The portfolio.</param>
/// <param name="Date">The last state that it has.</param>
/// <param name="Revision">What it was told with that state.</param>
internal sealed record StateFeedMark(string PortfolioId, DateOnly Date, string Revision);
