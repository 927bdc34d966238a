namespace Subgraphs.Compliance.Data.Monitoring.Feed;

/// <param name="PortfolioId">The portfolio.</param>
/// <param name="Date">The last state that was copied.</param>
/// <param name="Revision">What portfolio told with it.</param>
internal sealed record FeedMark(string PortfolioId, DateOnly Date, string Revision);
