using Subgraphs.Portfolio.Domain.Risk;

namespace Subgraphs.Portfolio.Data.Risk;

/// <param name="BaseCurrency">ISO 4217 of the losses.</param>
/// <param name="Figures">The risk.</param>
public sealed record PortfolioRisk(string BaseCurrency, RiskFigures Figures);
