namespace Subgraphs.Portfolio.Data.Performance;

/// <summary>The section <c>Performance</c> of the configuration.</summary>
public sealed class PerformanceOptions
{
    public const string Section = "Performance";

    /// <summary>A year's rate without risk by ISO 4217 code, a fraction (0.02), in the place of what the market data have. A currency without either has no Sharpe ratio.</summary>
    public Dictionary<string, decimal> RiskFreeRates { get; } = new(StringComparer.OrdinalIgnoreCase);
}
