using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain.Limits;
using Subgraphs.Portfolio.Domain.Rebalancing;

namespace Subgraphs.Portfolio.Data.Rebalancing;

/// <summary>Drafts what a broken limit asks for: one proposal an alert, for people to decide on. Compliance is asked when they do.</summary>
internal sealed class ReductionDrafts(PortfolioContext db, MarketCopy market, RebalancingOptions options, TimeProvider time)
{
    /// <summary>Who made them: no person, so that any person may approve.</summary>
    public const string Author = "limit-watch";

    /// <summary>Adds the draft that an alert asks for, unless it has one. The caller saves.</summary>
    public async Task AddAsync(RiskLimit limit, RiskAlert alert, DateOnly date, CancellationToken cancellationToken)
    {
        var key = ProposalKey.OfAlert(alert.Id);
        if (limit.Action != LimitAction.AlertAndProposeReduction
            || await db.RebalanceProposals.AnyAsync(row => row.IdempotencyKey == key.Key, cancellationToken))
        {
            return;
        }

        var portfolio = await db.Portfolios.AsNoTracking().SingleAsync(row => row.Id == limit.PortfolioId, cancellationToken);
        var reader = new BasisReader(db, market);
        var target = await reader.TargetAsync(portfolio.Id, cancellationToken);
        if (await reader.ReadAsync(portfolio, target, date, exDateWindow: null, cancellationToken) is { } basis
            && await new LimitReduction(basis, market, options).PlanAsync(limit, cancellationToken) is { } plan)
        {
            db.RebalanceProposals.Add(plan.ToProposal(key, Author, ComplianceAnswer.NothingToCheck, time.Instant()));
        }
    }
}
