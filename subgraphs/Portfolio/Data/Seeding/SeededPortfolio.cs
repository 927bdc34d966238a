using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Data.Seeding;

/// <summary>A sample portfolio with all that it ever did.</summary>
internal sealed record SeededPortfolio(InvestmentPortfolio Portfolio, IReadOnlyList<Trade> Trades, IReadOnlyList<CashMovement> Movements);
