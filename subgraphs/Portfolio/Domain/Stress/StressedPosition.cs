namespace Subgraphs.Portfolio.Domain.Stress;

/// <param name="Isin">Null for cash.</param>
/// <param name="Pnl">Profit or loss in the base currency.</param>
/// <param name="IsProxied">True where a sector's mean or the index stood in for a history that is not held.</param>
public sealed record StressedPosition(string? Isin, decimal Pnl, bool IsProxied);
