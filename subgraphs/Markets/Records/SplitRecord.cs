namespace Subgraphs.Markets.Records;

/// <param name="Isin">The instrument.</param>
/// <param name="ExDate">First session at the new count.</param>
/// <param name="Ratio">New shares per old share; below 1 for a reverse split.</param>
/// <param name="Source">Where the row comes from.</param>
public sealed record SplitRecord(string Isin, DateOnly ExDate, decimal Ratio, string Source);
