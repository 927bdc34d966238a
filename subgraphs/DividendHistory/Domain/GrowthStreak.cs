namespace Subgraphs.DividendHistory.Domain;

/// <param name="Years">Consecutive years of growth.</param>
/// <param name="IsCensored">The streak reaches the first year held: the real one may be longer.</param>
public readonly record struct GrowthStreak(int Years, bool IsCensored);
