namespace Subgraphs.DividendHistory.Domain.Screening;

/// <param name="Figures">What is known of the member.</param>
/// <param name="Score">Mean of its percentile ranks in the universe, 0 to 1, ten decimals.</param>
/// <param name="Missing">Figures that are unknown and counted as the middle.</param>
internal sealed record ScoredMember(ScreenFigures Figures, decimal Score, IReadOnlyList<ScreenMetric> Missing);
