namespace Subgraphs.Compliance.Data.Monitoring.Feed;

/// <summary>What is asked of portfolio.</summary>
/// <param name="From">The first date that is wanted of a portfolio without a mark.</param>
/// <param name="Marks">What is there, of the portfolios that are asked for.</param>
/// <param name="Limit">How many states of a portfolio at most.</param>
/// <param name="After">Only portfolios with an id behind this one; null for the first page.</param>
internal sealed record FeedRequest(DateOnly From, IReadOnlyList<FeedMark> Marks, int Limit, string? After = null);
