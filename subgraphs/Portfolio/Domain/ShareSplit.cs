namespace Subgraphs.Portfolio.Domain;

/// <param name="Isin">The instrument.</param>
/// <param name="ExDate">First session at the new count.</param>
/// <param name="Ratio">New shares per old share.</param>
public sealed record ShareSplit(string Isin, DateOnly ExDate, decimal Ratio);
