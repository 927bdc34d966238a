using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Rebalancing;

namespace Subgraphs.Portfolio.Data.Rebalancing;

/// <summary>A plan as the rows that are kept of it.</summary>
internal static class ProposalWriting
{
    /// <summary>Has a proposal and its orders stored with the next save.</summary>
    /// <param name="db">The tenant's.</param>
    /// <param name="plan">What is proposed.</param>
    /// <param name="key">Under which key.</param>
    /// <param name="createdBy">By whom.</param>
    /// <param name="answer">What compliance says.</param>
    /// <param name="now">When, see <see cref="Instant"/>.</param>
    public static RebalanceProposal AddProposal(this PortfolioContext db, ProposalPlan plan, ProposalKey key, string createdBy, ComplianceAnswer answer, DateTimeOffset now)
    {
        var (basis, figures) = (plan.Basis, plan.Plan);
        var portfolio = basis.Portfolio;
        var id = Guid.CreateVersion7(now).ToString("N");
        var proposal = new RebalanceProposal
        {
            TenantId = portfolio.TenantId,
            Id = id,
            PortfolioId = portfolio.Id,
            Status = answer.Status,
            BusinessDate = basis.Valuation.AsOf,
            CreatedAt = now,
            CreatedBy = createdBy,
            PricesAsOf = basis.PricesAsOf,
            BaseCurrency = basis.Valuation.BaseCurrency,
            NetAssetValue = Rounding.Figure(figures.NetAssetValue),
            Turnover = Rounding.Figure(figures.Turnover),
            CashBefore = Rounding.Figure(basis.Cash),
            CashAfter = Rounding.Figure(figures.CashAfter),
            MaxDriftBefore = Rounding.Figure(figures.MaxDriftBefore),
            MaxDriftAfter = Rounding.Figure(figures.MaxDriftAfter),
            Excluded = plan.Excluded,
            Findings = answer.Findings,
            IdempotencyKey = key.Key,
            InputDigest = key.InputDigest,
        };
        db.RebalanceProposals.Add(proposal);
        db.Append<ProposedOrder>([.. figures.Orders.Select((order, index) => ToOrder(basis, id, order, index + 1))]);
        return proposal;
    }

    /// <summary>Now, as exact as every database keeps it: what is answered at once is what is read later.</summary>
    public static DateTimeOffset Instant(this TimeProvider time)
    {
        var now = time.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    private static ProposedOrder ToOrder(RebalanceBasis basis, string proposalId, PlannedOrder order, int sequence)
    {
        var price = basis.Prices[order.Isin].Observed;
        return new ProposedOrder
        {
            TenantId = basis.Portfolio.TenantId,
            ProposalId = proposalId,
            Sequence = sequence,
            Isin = order.Isin,
            Side = order.Side,
            Quantity = order.Quantity,
            EstimatedPrice = price.Close,
            Currency = price.Currency,
            EstimatedValueBase = Rounding.Figure(order.ValueBase),
            Reason = order.Reason,
            NotBefore = order.NotBefore,
        };
    }
}
