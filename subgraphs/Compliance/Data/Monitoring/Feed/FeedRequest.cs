namespace Subgraphs.Compliance.Data.Monitoring.Feed;

/// <summary>What is asked of portfolio.</summary>
/// <param name="From">The first date that is wanted of a portfolio without a mark.</param>
/// <param name="Marks">What is there.</param>
/// <param name="Limit">How many states of a portfolio at most.</param>
internal sealed record FeedRequest(DateOnly From, IReadOnlyList<FeedMark> Marks, int Limit);
