using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Limits;
using Subgraphs.Portfolio.Domain.Rebalancing;

namespace Subgraphs.Portfolio.Data.Seeding;

/// <summary>A sample portfolio with all that it ever did.</summary>
internal sealed record SeededPortfolio(
    InvestmentPortfolio Portfolio,
    IReadOnlyList<Trade> Trades,
    IReadOnlyList<CashMovement> Movements,
    IReadOnlyList<RiskLimit> Limits,
    TargetAllocation Target,
    IReadOnlyList<TargetLine> TargetLines);
