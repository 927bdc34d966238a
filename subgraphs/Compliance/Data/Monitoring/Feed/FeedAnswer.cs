namespace Subgraphs.Compliance.Data.Monitoring.Feed;

/// <param name="To">The last date for which portfolio has prices.</param>
/// <param name="Portfolios">Of this page, by id.</param>
/// <param name="Next">The id behind which the next page begins; null where this is the last one.</param>
internal sealed record FeedAnswer(DateOnly To, IReadOnlyList<FeedPortfolio> Portfolios, string? Next = null);
