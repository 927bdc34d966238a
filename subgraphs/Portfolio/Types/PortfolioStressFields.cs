using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Data.Risk;
using Subgraphs.Portfolio.Domain;
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
        [Parent(nameof(InvestmentPortfolio.Id))] InvestmentPortfolio portfolio,
        [ID] IReadOnlyList<string> scenarioIds,
        BusinessDates dates,
        CallerContext caller,
        IDataLoader<StressKey, PortfolioStress> stressByKey)
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

        var asOf = dates.Of(caller);
        var outcomes = await Task.WhenAll(scenarioIds.Select(id => stressByKey.LoadAsync(new StressKey(portfolio.Id, asOf, id))));
        return outcomes.Any(outcome => outcome is null) ? null : [.. outcomes.Select(outcome => new StressResult(outcome!))];
    }

    [DataLoader]
    public static Task<IReadOnlyDictionary<StressKey, PortfolioStress>> GetStressByKeyAsync(
        IReadOnlyList<StressKey> keys,
        PortfolioContext db,
        MarketCopy market,
        CancellationToken cancellationToken)
        => new RiskCalculator(db, market).StressAsync(keys, cancellationToken);
}
