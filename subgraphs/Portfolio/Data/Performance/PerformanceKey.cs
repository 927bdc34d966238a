namespace Subgraphs.Portfolio.Data.Performance;

/// <param name="PortfolioId">A portfolio of the caller's tenant.</param>
/// <param name="From">The close that the period begins with.</param>
/// <param name="To">The close that it ends with.</param>
public sealed record PerformanceKey(string PortfolioId, DateOnly From, DateOnly To);
