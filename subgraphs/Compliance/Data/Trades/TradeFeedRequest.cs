namespace Subgraphs.Compliance.Data.Trades;

/// <summary>What portfolio is asked: the changes behind the last one that is held.</summary>
internal sealed record TradeFeedRequest(long After, int Limit);
