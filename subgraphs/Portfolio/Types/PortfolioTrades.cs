using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Server.Execution;
using Subgraphs.Server.Paging;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Portfolio.Types;

/// <summary>Executions: one statement for the pages of all portfolios of a level, and one for their counts.</summary>
[ExtendObjectType<InvestmentPortfolio>]
internal static class PortfolioTrades
{
    [BatchResolver, UsePaging, RequiresScopes("portfolio:trades"), Cost(3)]
    [GraphQLDescription("By trade date, both ends included, in the order of execution; none behind the business date.")]
    public static async Task<IReadOnlyList<Connection<Trade>?>> GetTradesAsync(
        [Parent(nameof(InvestmentPortfolio.Id))] IReadOnlyList<InvestmentPortfolio> portfolios,
        DateOnly from,
        DateOnly to,
        PageRequest page,
        PortfolioContext db,
        CallerContext caller,
        ResolverContext context,
        CancellationToken cancellationToken)
    {
        InputRules.Require(from <= to, "from", $"'from' is {from:yyyy-MM-dd}, which is behind 'to', {to:yyyy-MM-dd}.");
        var until = BusinessDates.Until(caller, to);
        string[] ids = [.. portfolios.Select(portfolio => portfolio.Id).Distinct(StringComparer.Ordinal)];
        ILookup<string, Trade>? pages = null;
        if (context.IsSelected("nodes") || context.IsSelected("pageInfo"))
        {
            var (after, most) = (page.AfterKey ?? "", page.First + 1);
            var rows = db.Portfolios.Where(portfolio => ids.Contains(portfolio.Id))
                .SelectMany(portfolio => db.Trades
                    .Where(trade => trade.PortfolioId == portfolio.Id && trade.TradeDate >= from && trade.TradeDate <= until && string.Compare(trade.Id, after) > 0)
                    .OrderBy(trade => trade.Id)
                    .Take(most));
            pages = (await context.Project(rows, nameof(Trade.Id), nameof(Trade.PortfolioId)).ToListAsync(cancellationToken)).ToLookup(trade => trade.PortfolioId, StringComparer.Ordinal);
        }

        Dictionary<string, int>? totals = null;
        if (context.IsSelected("totalCount"))
        {
            totals = await db.Trades.Where(trade => ids.Contains(trade.PortfolioId) && trade.TradeDate >= from && trade.TradeDate <= until)
                .GroupBy(trade => trade.PortfolioId)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, StringComparer.Ordinal, cancellationToken);
        }

        return [.. portfolios.Select(portfolio => ToConnection(portfolio.Id))];

        Connection<Trade> ToConnection(string id)
        {
            var (nodes, info) = page.Cut<Trade>([.. pages?[id].OrderBy(trade => trade.Id, StringComparer.Ordinal) ?? Enumerable.Empty<Trade>()], trade => trade.Id);
            return new Connection<Trade>(nodes, totals?.GetValueOrDefault(id) ?? 0, info);
        }
    }
}
