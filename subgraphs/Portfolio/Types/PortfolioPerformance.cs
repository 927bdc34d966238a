using Microsoft.Extensions.Options;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Data.Performance;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Loading;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Portfolio.Types;

/// <summary>How a portfolio did.</summary>
[ExtendObjectType<InvestmentPortfolio>]
internal static class PortfolioPerformance
{
    [RequiresScopes("portfolio:pnl"), Cost(20)]
    public static async Task<PerformanceReport?> GetPerformanceAsync(
        [Parent(nameof(InvestmentPortfolio.Id))] InvestmentPortfolio portfolio,
        DateOnly from,
        DateOnly to,
        BusinessDates dates,
        CallerContext caller,
        IDataLoader<PerformanceKey, PeriodPerformance> performanceByKey)
    {
        if (from >= to)
        {
            throw new GraphQLException(ServerErrorCodes.BadInput, $"'from' is {from:yyyy-MM-dd}, which is not before 'to', {to:yyyy-MM-dd}.") { InputPath = "from" };
        }

        return await performanceByKey.LoadAsync(new PerformanceKey(portfolio.Id, from, dates.Of(caller, to, "to"))) is { } measured
            ? new PerformanceReport(measured)
            : null;
    }

    [DataLoader]
    public static Task<IReadOnlyDictionary<PerformanceKey, PeriodPerformance>> GetPerformanceByKeyAsync(
        IReadOnlyList<PerformanceKey> keys,
        PortfolioContext db,
        MarketCopy market,
        IOptions<PerformanceOptions> options,
        CancellationToken cancellationToken)
        => new PerformanceCalculator(db, market, options).MeasureAsync(keys, cancellationToken);
}
