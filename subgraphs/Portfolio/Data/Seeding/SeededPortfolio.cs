using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Limits;
using Subgraphs.Portfolio.Domain.Rebalancing;
using Subgraphs.Tenancy.PersonalData;

namespace Subgraphs.Portfolio.Data.Seeding;

/// <summary>A sample portfolio with all that it ever did.</summary>
internal sealed record SeededPortfolio(
    InvestmentPortfolio Portfolio,
    IReadOnlyList<Trade> Trades,
    IReadOnlyList<CashMovement> Movements,
    IReadOnlyList<RiskLimit> Limits,
    TargetAllocation Target,
    IReadOnlyList<TargetLine> TargetLines)
{
    /// <summary>Whose money it is; null for a fund.</summary>
    public Client? Client { get; init; }

    /// <summary>What the client's tokens stand for.</summary>
    public IReadOnlyList<PersonalValue> PersonalValues { get; init; } = [];
}
