namespace Subgraphs.Portfolio.Domain.Performance;

/// <summary>Money that came from the client or went to the client.</summary>
/// <param name="Date">The day, at whose start it counts.</param>
/// <param name="Amount">Signed, in one currency for all flows of a calculation.</param>
public readonly record struct DatedFlow(DateOnly Date, decimal Amount);
