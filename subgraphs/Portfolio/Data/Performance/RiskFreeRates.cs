using Subgraphs.Portfolio.Data.Market;

namespace Subgraphs.Portfolio.Data.Performance;

/// <summary>Which rate without risk counts for a currency.</summary>
internal static class RiskFreeRates
{
    /// <summary>What the operator has set, else what the market data have; null where neither is there.</summary>
    public static async Task<RiskFreeHistory?> FindAsync(PerformanceOptions options, MarketCopy market, string currency, CancellationToken cancellationToken)
        => options.RiskFreeRates.TryGetValue(currency, out var rate) ? RiskFreeHistory.Of(rate) : await market.GetRiskFreeAsync(currency, cancellationToken);
}
