namespace Subgraphs.Portfolio.Data.Risk;

/// <param name="PortfolioId">A portfolio of the caller's tenant.</param>
/// <param name="AsOf">The date whose holdings are meant.</param>
/// <param name="ScenarioId">A scenario that exists.</param>
public sealed record StressKey(string PortfolioId, DateOnly AsOf, string ScenarioId);
