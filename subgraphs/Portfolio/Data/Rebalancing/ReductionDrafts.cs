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

    /// <summary>Adds the drafts that alerts ask for, unless they have one. The caller saves.</summary>
    /// <param name="broken">Limits and their alerts.</param>
    /// <param name="date">The date of the figures.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task AddAsync(IReadOnlyList<(RiskLimit Limit, RiskAlert Alert)> broken, DateOnly date, CancellationToken cancellationToken)
    {
        var asked = broken.Where(item => item.Limit.Action == LimitAction.AlertAndProposeReduction)
            .Select(item => (item.Limit, Key: ProposalKey.OfAlert(item.Alert.Id)))
            .ToList();
        if (asked.Count == 0)
        {
            return;
        }

        string[] keys = [.. asked.Select(item => item.Key.Key)];
        var known = (await db.RebalanceProposals.Where(row => keys.Contains(row.IdempotencyKey)).Select(row => row.IdempotencyKey).ToListAsync(cancellationToken))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (limit, key) in asked.Where(item => !known.Contains(item.Key.Key)))
        {
            await AddAsync(limit, key, date, cancellationToken);
        }
    }

    private async Task AddAsync(RiskLimit limit, ProposalKey key, DateOnly date, CancellationToken cancellationToken)
    {
        var portfolio = await db.Portfolios.AsNoTracking().SingleAsync(row => row.Id == limit.PortfolioId, cancellationToken);
        var reader = new BasisReader(db, market);
        var target = await reader.TargetAsync(portfolio.Id, cancellationToken);
        if (await reader.ReadAsync(portfolio, target, date, exDateWindow: null, cancellationToken) is { } basis
            && await new LimitReduction(basis, market, options).PlanAsync(limit, cancellationToken) is { } plan)
        {
            db.AddProposal(plan, key, Author, ComplianceAnswer.NothingToCheck, time.Instant());
        }
    }
}
