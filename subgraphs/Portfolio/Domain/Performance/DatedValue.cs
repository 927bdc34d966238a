namespace Subgraphs.Portfolio.Domain.Performance;

/// <summary>One point of a series: a net asset value, an index level, an index of returns.</summary>
/// <param name="Date">The close it is of.</param>
/// <param name="Value">In the unit of its series.</param>
public readonly record struct DatedValue(DateOnly Date, decimal Value);
