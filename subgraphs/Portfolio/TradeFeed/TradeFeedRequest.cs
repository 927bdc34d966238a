namespace Subgraphs.Portfolio.TradeFeed;

/// <summary>What a follower asks: the changes behind the last one that it has.</summary>
/// <param name="After">The number of that; 0 for none.</param>
/// <param name="Limit">How many it takes at most; the endpoint has a bound of its own.</param>
internal sealed record TradeFeedRequest(long After, int Limit);
