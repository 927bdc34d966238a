using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Rebalancing;

namespace Subgraphs.Portfolio.Data.Rebalancing;

/// <summary>Reads what a proposal of one tenant's portfolio is made from.</summary>
internal sealed class BasisReader(PortfolioContext db, MarketCopy market)
{
    /// <summary>The latest allocation with its lines; null where none was set.</summary>
    public async Task<TargetAllocation?> TargetAsync(string portfolioId, CancellationToken cancellationToken)
        => await db.TargetAllocations.AsNoTracking()
            .Include(row => row.Lines)
            .Where(row => row.PortfolioId == portfolioId)
            .OrderByDescending(row => row.Version)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Null where the portfolio has no value on the date, or a rate is missing for it.</summary>
    public async Task<RebalanceBasis?> ReadAsync(
        InvestmentPortfolio portfolio, TargetAllocation? target, DateOnly date, int? exDateWindow, CancellationToken cancellationToken)
    {
        var key = new ValuationKey(portfolio.Id, date);
        return (await new PortfolioValuer(db, market).ValueAsync([key], cancellationToken)).GetValueOrDefault(key) is { NetAssetValue: > 0 } valuation
            ? await RebalanceBasis.ReadAsync(valuation, portfolio, target, exDateWindow, market, cancellationToken)
            : null;
    }
}
