namespace Subgraphs.Portfolio.Data.Risk;

/// <param name="PortfolioId">A portfolio of the caller's tenant.</param>
/// <param name="AsOf">The date whose holdings are meant, and the last whose return counts.</param>
/// <param name="Confidence">Between 0 and 1.</param>
/// <param name="HorizonDays">At least 1.</param>
/// <param name="Window">Returns to read the figures from.</param>
public sealed record RiskKey(string PortfolioId, DateOnly AsOf, decimal Confidence, int HorizonDays, int Window);
