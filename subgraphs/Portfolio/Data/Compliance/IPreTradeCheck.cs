using Subgraphs.Portfolio.Data.Rebalancing;
using Subgraphs.Portfolio.Domain.Rebalancing;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Portfolio.Data.Compliance;

/// <summary>Asks whether orders would break a rule of the caller's tenant.</summary>
internal interface IPreTradeCheck
{
    /// <summary>What compliance says; <see cref="ComplianceVerdict.Unavailable"/> where it does not answer, whatever the reason.</summary>
    /// <param name="basis">The portfolio as it is.</param>
    /// <param name="orders">What would be made of it.</param>
    /// <param name="caller">On whose behalf.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    Task<ComplianceAnswer> CheckAsync(RebalanceBasis basis, IReadOnlyList<PlannedOrder> orders, CallerContext caller, CancellationToken cancellationToken);
}
