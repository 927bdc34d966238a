namespace Subgraphs.DividendHistory.Domain;

/// <summary>A year that somebody judged to be no break of a streak although the normalised dividend did not grow in it.</summary>
/// <param name="Isin">The payer.</param>
/// <param name="Year">The year without growth.</param>
/// <param name="Reason">What happened.</param>
/// <param name="Source">Who says that the streak goes on.</param>
/// <remarks>Domain specification, chapter 4: "a streak may carry a curated override {year, reason, source}".</remarks>
public sealed record StreakOverride(string Isin, int Year, string Reason, string Source);
