using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Rebalancing;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>What portfolios are to be made of, and what is proposed for it.</summary>
[ExtendObjectType<InvestmentPortfolio>]
internal static class PortfolioRebalancing
{
    [BatchResolver, RequiresScopes("portfolio:read")]
    public static async Task<IReadOnlyList<TargetAllocation?>> GetTargetAllocationAsync(
        [Parent(nameof(InvestmentPortfolio.Id))] IReadOnlyList<InvestmentPortfolio> portfolios, PortfolioContext db, CancellationToken cancellationToken)
    {
        string[] ids = [.. portfolios.Select(portfolio => portfolio.Id).Distinct(StringComparer.Ordinal)];
        var latest = await db.TargetAllocations.AsNoTracking()
            .Include(row => row.Lines)
            .Where(row => ids.Contains(row.PortfolioId)
                && !db.TargetAllocations.Any(later => later.PortfolioId == row.PortfolioId && later.Version > row.Version))
            .ToDictionaryAsync(row => row.PortfolioId, StringComparer.Ordinal, cancellationToken);
        return [.. portfolios.Select(portfolio => latest.GetValueOrDefault(portfolio.Id))];
    }

    [BatchResolver, RequiresScopes("portfolio:read"), ListSize(SlicingArguments = ["first"])]
    [GraphQLDescription("The latest first.")]
    public static async Task<IReadOnlyList<IReadOnlyList<RebalanceProposal>?>> GetRebalanceProposalsAsync(
        [Parent(nameof(InvestmentPortfolio.Id))] IReadOnlyList<InvestmentPortfolio> portfolios,
        [DefaultValue(10)] int first,
        PortfolioContext db,
        CancellationToken cancellationToken)
    {
        string[] ids = [.. portfolios.Select(portfolio => portfolio.Id).Distinct(StringComparer.Ordinal)];
        var proposals = (await db.Portfolios.Where(portfolio => ids.Contains(portfolio.Id))
                .SelectMany(portfolio => db.RebalanceProposals.AsNoTracking()
                    .Where(proposal => proposal.PortfolioId == portfolio.Id)
                    .OrderByDescending(proposal => proposal.Id)
                    .Take(first))
                .ToListAsync(cancellationToken))
            .OrderByDescending(proposal => proposal.Id, StringComparer.Ordinal)
            .ToLookup(proposal => proposal.PortfolioId, StringComparer.Ordinal);
        return [.. portfolios.Select(portfolio => proposals[portfolio.Id].ToList())];
    }
}
