namespace Subgraphs.Portfolio.StateFeed;

/// <param name="Date">The close of this day.</param>
/// <param name="NetAssets">Positions and cash in the base currency; null where a rate is missing.</param>
/// <param name="Lines">What is held, and what was traded since the state before, by ISIN.</param>
internal sealed record StateFeedState(DateOnly Date, decimal? NetAssets, IReadOnlyList<StateFeedLine> Lines);
