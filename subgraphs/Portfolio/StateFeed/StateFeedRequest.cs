namespace Subgraphs.Portfolio.StateFeed;

/// <summary>What a follower asks: the states of the tenant's portfolios behind those that it has.</summary>
/// <param name="From">The first date that it wants of a portfolio without a mark.</param>
/// <param name="Marks">What it has of the portfolios that it asks for.</param>
/// <param name="Limit">How many states of a portfolio it takes at most; the endpoint has a bound of its own.</param>
/// <param name="After">Only portfolios with an id behind this one; null for the first page.</param>
internal sealed record StateFeedRequest(DateOnly From, IReadOnlyList<StateFeedMark> Marks, int Limit, string? After = null);
