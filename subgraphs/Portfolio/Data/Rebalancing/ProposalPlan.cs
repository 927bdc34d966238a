using Subgraphs.Portfolio.Domain.Rebalancing;

namespace Subgraphs.Portfolio.Data.Rebalancing;

/// <param name="Basis">What the plan was made from.</param>
/// <param name="Plan">Orders and what they do.</param>
/// <param name="Excluded">Lines that were left out, by ISIN.</param>
internal sealed record ProposalPlan(RebalanceBasis Basis, RebalancePlan Plan, IReadOnlyList<ExcludedLine> Excluded);
