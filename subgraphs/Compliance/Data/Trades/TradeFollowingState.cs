namespace Subgraphs.Compliance.Data.Trades;

/// <summary>How following goes for a tenant.</summary>
/// <param name="Sequence">The last change that was taken.</param>
/// <param name="Head">The last that there was.</param>
/// <param name="AsOf">When portfolio last answered; null for never.</param>
/// <param name="Problem">Why it cannot be followed now; null where it is.</param>
internal sealed record TradeFollowingState(long Sequence, long Head, DateTimeOffset? AsOf, string? Problem);
