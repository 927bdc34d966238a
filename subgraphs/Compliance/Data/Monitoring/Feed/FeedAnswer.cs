namespace Subgraphs.Compliance.Data.Monitoring.Feed;

/// <param name="To">The last date for which portfolio has prices.</param>
/// <param name="Portfolios">All of the tenant's.</param>
internal sealed record FeedAnswer(DateOnly To, IReadOnlyList<FeedPortfolio> Portfolios);
