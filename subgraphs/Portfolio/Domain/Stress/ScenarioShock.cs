namespace Subgraphs.Portfolio.Domain.Stress;

/// <param name="Factor">What moves.</param>
/// <param name="Key">Which of the factor's kind; null where it has only one.</param>
/// <param name="Shock">Relative change (-0.10), or basis points of rates.</param>
public sealed record ScenarioShock(ShockFactor Factor, string? Key, decimal Shock);
