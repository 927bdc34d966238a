using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>A portfolio's executions.</summary>
[ExtendObjectType<InvestmentPortfolio>]
internal static class PortfolioTrades
{
    [UsePaging(KeyProperty = nameof(Trade.Id)), RequiresScopes("portfolio:trades"), Cost(3)]
    [GraphQLDescription("By trade date, both ends included, in the order of execution.")]
    public static IQueryable<Trade> GetTrades(
        [Parent(nameof(InvestmentPortfolio.Id))] InvestmentPortfolio portfolio,
        DateOnly from,
        DateOnly to,
        PortfolioContext db)
        => db.Trades.Where(trade => trade.PortfolioId == portfolio.Id && trade.TradeDate >= from && trade.TradeDate <= to);
}
