namespace Subgraphs.Compliance.Data.Trades;

/// <summary>How far the log was followed.</summary>
/// <param name="Sequence">The last change that was taken.</param>
/// <param name="Head">The last that there is.</param>
/// <param name="HasMore">True where there is more to take at once.</param>
internal sealed record TradeIntakeResult(long Sequence, long Head, bool HasMore);
