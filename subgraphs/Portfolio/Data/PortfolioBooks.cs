using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Data;

/// <summary>Reads the books of one tenant's portfolios: three statements, however many portfolios.</summary>
internal sealed class PortfolioBooks(PortfolioContext db, MarketCopy market)
{
    /// <summary>The portfolios of ids; an id that is not the tenant's is missing.</summary>
    public async Task<IReadOnlyList<InvestmentPortfolio>> PortfoliosAsync(IEnumerable<string> portfolioIds, CancellationToken cancellationToken)
    {
        string[] ids = [.. portfolioIds.Distinct(StringComparer.Ordinal)];
        return await db.Portfolios.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
    }

    /// <summary>Books by portfolio id, with what happened up to a date; an id that is not the tenant's is missing.</summary>
    public async Task<IReadOnlyDictionary<string, PortfolioBook>> ReadAsync(IEnumerable<string> portfolioIds, DateOnly to, CancellationToken cancellationToken)
    {
        string[] ids = [.. portfolioIds.Distinct(StringComparer.Ordinal)];
        var portfolios = await PortfoliosAsync(ids, cancellationToken);
        var trades = (await db.Trades.AsNoTracking().Where(row => ids.Contains(row.PortfolioId) && row.TradeDate <= to).ToListAsync(cancellationToken))
            .ToLookup(row => row.PortfolioId, StringComparer.Ordinal);
        var movements = (await db.CashMovements.AsNoTracking().Where(row => ids.Contains(row.PortfolioId) && row.Date <= to).ToListAsync(cancellationToken))
            .ToLookup(row => row.PortfolioId, StringComparer.Ordinal);
        var instruments = await market.GetInstrumentsAsync(db.TenantId, [.. trades.SelectMany(group => group).Select(trade => trade.Isin)], cancellationToken);
        return portfolios.ToDictionary(
            portfolio => portfolio.Id,
            portfolio => new PortfolioBook(portfolio, [.. trades[portfolio.Id]], [.. movements[portfolio.Id]], instruments),
            StringComparer.Ordinal);
    }
}
