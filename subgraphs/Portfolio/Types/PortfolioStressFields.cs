using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Data.Risk;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Limits;
using Subgraphs.Portfolio.Domain.Stress;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Loading;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Portfolio.Types;

/// <summary>What scenarios would do to a portfolio.</summary>
[ExtendObjectType<InvestmentPortfolio>]
internal static class PortfolioStressFields
{
    [RequiresScopes("portfolio:risk"), Cost(20), ListSize(AssumedSize = 10)]
    public static async Task<IReadOnlyList<StressResult>?> GetStressAsync(
        [Parent(nameof(InvestmentPortfolio.Id), nameof(InvestmentPortfolio.BenchmarkIndexId))] InvestmentPortfolio portfolio,
        [ID] IReadOnlyList<string> scenarioIds,
        BusinessDates dates,
        CallerContext caller,
        IDataLoader<ValuationKey, PortfolioValuation> valuation,
        IDataLoader<HoldingsKey, ValuedHoldings> holdingsByKey,
        IDataLoader<string, IReadOnlyList<RiskLimit>> stressLimits)
    {
        for (var i = 0; i < scenarioIds.Count; i++)
        {
            if (StressScenarios.Find(scenarioIds[i]) is null)
            {
                throw new GraphQLException(
                    ServerErrorCodes.BadInput,
                    $"There is no scenario '{scenarioIds[i]}'; there are {string.Join(", ", StressScenarios.All.Select(scenario => scenario.Id))}.")
                {
                    InputPath = FormattableString.Invariant($"scenarioIds.{i}"),
                };
            }
        }

        var value = await valuation.LoadAsync(new ValuationKey(portfolio.Id, dates.Of(caller)));
        if (!(value?.NetAssetValue > 0) || await holdingsByKey.LoadAsync(new HoldingsKey(portfolio.Id, value, portfolio.BenchmarkIndexId)) is not { } held)
        {
            return null;
        }

        var limits = await stressLimits.LoadAsync(portfolio.Id) ?? [];
        return [.. scenarioIds.Select(id => new StressResult(RiskCalculator.Stress(held, StressScenarios.Find(id)!, limits)))];
    }

    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<RiskLimit>>> GetStressLimitsAsync(
        IReadOnlyList<string> portfolioIds, PortfolioContext db, CancellationToken cancellationToken)
        => (await db.RiskLimits.AsNoTracking()
                .Where(limit => portfolioIds.Contains(limit.PortfolioId) && limit.Metric == RiskMetric.StressLoss)
                .ToListAsync(cancellationToken))
            .GroupBy(limit => limit.PortfolioId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, IReadOnlyList<RiskLimit> (group) => [.. group], StringComparer.Ordinal);
}
