using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Data.Risk;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Loading;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Portfolio.Types;

/// <summary>How a portfolio could do.</summary>
[ExtendObjectType<InvestmentPortfolio>]
internal static class PortfolioRiskFields
{
    private const decimal LowestConfidence = 0.5m;
    private const int LongestHorizonDays = 250;
    private const int ShortestWindow = Domain.Risk.RiskFigures.MinObservations;
    private const int LongestWindow = 2500;

    [RequiresScopes("portfolio:risk"), Cost(40)]
    public static async Task<RiskReport?> GetRiskAsync(
        [Parent(nameof(InvestmentPortfolio.Id))] InvestmentPortfolio portfolio,
        DateOnly? asOf,
        [DefaultValue("0.99")] decimal confidence,
        [DefaultValue(1)] int horizonDays,
        [DefaultValue(250)] int window,
        BusinessDates dates,
        CallerContext caller,
        IDataLoader<RiskKey, PortfolioRisk> riskByKey)
    {
        Check(confidence is >= LowestConfidence and < 1, "confidence", $"{confidence} is not at least {LowestConfidence} and below 1");
        Check(horizonDays is >= 1 and <= LongestHorizonDays, "horizonDays", $"{horizonDays} is not between 1 and {LongestHorizonDays}");
        Check(window is >= ShortestWindow and <= LongestWindow, "window", $"{window} is not between {ShortestWindow} and {LongestWindow}");
        return await riskByKey.LoadAsync(new RiskKey(portfolio.Id, dates.Of(caller, asOf, "asOf"), confidence, horizonDays, window)) is { } measured
            ? new RiskReport(measured)
            : null;
    }

    [DataLoader]
    public static Task<IReadOnlyDictionary<RiskKey, PortfolioRisk>> GetRiskByKeyAsync(
        IReadOnlyList<RiskKey> keys,
        PortfolioContext db,
        MarketCopy market,
        CancellationToken cancellationToken)
        => new RiskCalculator(db, market).MeasureAsync(keys, cancellationToken);

    private static void Check(bool isValid, string argument, string problem)
    {
        if (!isValid)
        {
            throw new GraphQLException(ServerErrorCodes.BadInput, $"'{argument}': {problem}.") { InputPath = argument };
        }
    }
}
