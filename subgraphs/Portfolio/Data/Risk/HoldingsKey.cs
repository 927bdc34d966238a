using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Data.Risk;

/// <summary>What all risk figures of a portfolio at one date stand on.</summary>
/// <param name="PortfolioId">The portfolio.</param>
/// <param name="Valuation">Its values at the date.</param>
/// <param name="BenchmarkIndexId">The index that stands in for an instrument without history; null where the portfolio has none.</param>
public sealed record HoldingsKey(string PortfolioId, PortfolioValuation Valuation, string? BenchmarkIndexId);
