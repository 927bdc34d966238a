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
        [Parent(nameof(InvestmentPortfolio.Id), nameof(InvestmentPortfolio.BenchmarkIndexId))] InvestmentPortfolio portfolio,
        DateOnly? asOf,
        [DefaultValue("0.99")] decimal confidence,
        [DefaultValue(1)] int horizonDays,
        [DefaultValue(250)] int window,
        BusinessDates dates,
        CallerContext caller,
        IDataLoader<ValuationKey, PortfolioValuation> valuation,
        IDataLoader<HoldingsKey, ValuedHoldings> holdingsByKey)
    {
        Check(confidence is >= LowestConfidence and < 1, "confidence", $"{confidence} is not at least {LowestConfidence} and below 1");
        Check(horizonDays is >= 1 and <= LongestHorizonDays, "horizonDays", $"{horizonDays} is not between 1 and {LongestHorizonDays}");
        Check(window is >= ShortestWindow and <= LongestWindow, "window", $"{window} is not between {ShortestWindow} and {LongestWindow}");
        var value = await valuation.LoadAsync(new ValuationKey(portfolio.Id, dates.Of(caller, asOf, "asOf")));
        return value?.NetAssetValue > 0
            && await holdingsByKey.LoadAsync(new HoldingsKey(portfolio.Id, value, portfolio.BenchmarkIndexId)) is { } held
            && RiskCalculator.Measure(held, confidence, horizonDays, window) is { } measured
                ? new RiskReport(measured)
                : null;
    }

    /// <summary>What is held with its returns, once for all risk figures of a portfolio at one date.</summary>
    [DataLoader]
    public static async Task<IReadOnlyDictionary<HoldingsKey, ValuedHoldings>> GetHoldingsByKeyAsync(
        IReadOnlyList<HoldingsKey> keys, PortfolioContext db, MarketCopy market, CancellationToken cancellationToken)
    {
        var reader = new HoldingsReader(market, db.TenantId);
        var holdings = new Dictionary<HoldingsKey, ValuedHoldings>();
        foreach (var key in keys)
        {
            holdings.Add(key, await reader.ReadAsync(key.Valuation, key.BenchmarkIndexId, cancellationToken));
        }

        return holdings;
    }

    private static void Check(bool isValid, string argument, string problem)
    {
        if (!isValid)
        {
            throw new GraphQLException(ServerErrorCodes.BadInput, $"'{argument}': {problem}.") { InputPath = argument };
        }
    }
}
