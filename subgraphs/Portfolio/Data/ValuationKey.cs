namespace Subgraphs.Portfolio.Data;

/// <param name="PortfolioId">A portfolio of the caller's tenant.</param>
/// <param name="On">The valuation date.</param>
public sealed record ValuationKey(string PortfolioId, DateOnly On);
