namespace Subgraphs.DividendHistory.Domain.Screening;

/// <param name="Kept">Best first, ties by ISIN.</param>
/// <param name="Excluded">Members by the first reason that applies; with the kept ones they are the universe.</param>
internal sealed record ScreenOutcome(IReadOnlyList<ScoredMember> Kept, IReadOnlyDictionary<ScreenExclusion, int> Excluded);
