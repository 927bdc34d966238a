using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Rebalancing;

namespace Subgraphs.Portfolio.Data.Rebalancing;

/// <summary>Makes orders for a portfolio: the algorithm, held against the portfolio's risk limits.</summary>
internal sealed class ProposalPlanner(PortfolioContext db, MarketCopy market, RebalancingOptions options)
{
    /// <summary>
    /// Steps: 1. the orders of <see cref="Rebalancer"/>; 2. where they take a metric too far, the side that takes it furthest is left out and
    /// the orders are made anew, so that what it would have paid for or cost is accounted for. Each round leaves one more side out.
    /// </summary>
    public async Task<ProposalPlan> PlanAsync(RebalanceBasis basis, RebalanceWishes wishes, CancellationToken cancellationToken)
    {
        var guard = await LimitGuard.CreateAsync(db, market, basis, cancellationToken);
        var request = basis.Request(wishes, options.FeeRate);
        var excluded = new List<ExcludedLine>();
        for (; ; )
        {
            var plan = Rebalancer.Propose(request);
            if (await guard.FindOffenderAsync(plan.Orders, cancellationToken) is not { } offender)
            {
                return new ProposalPlan(basis, plan, Listed(plan, excluded));
            }

            var (order, reason) = offender;
            excluded.Add(new ExcludedLine(order.Isin, order.Side, reason));
            request = request with
            {
                Lines = [.. request.Lines.Select(line => line.Isin != order.Isin ? line : order.Side == TradeSide.Buy ? line with { MayBuy = false } : line with { MaySell = false })],
            };
        }
    }

    /// <summary>Everything that was left out, by ISIN.</summary>
    public static IReadOnlyList<ExcludedLine> Listed(RebalancePlan plan, IEnumerable<ExcludedLine> excluded) =>
    [
        .. plan.Stale.Select(isin => new ExcludedLine(isin, null, ExclusionReason.StalePrice))
            .Concat(excluded)
            .OrderBy(line => line.Isin, StringComparer.Ordinal)
            .ThenBy(line => line.Side),
    ];
}
