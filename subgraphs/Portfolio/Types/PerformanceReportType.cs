using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>What of a performance report depends on what a caller holds for right.</summary>
[ExtendObjectType<PerformanceReport>]
internal static class PerformanceReportType
{
    [GraphQLDescription("The Sharpe ratio against the caller's own rate without risk, a fraction a year; sharpeRatio stands on riskFreeRate, and is null without one.")]
    public static decimal? GetSharpeRatioAt([Parent] PerformanceReport report, decimal riskFreeRate)
    {
        InputRules.Require(riskFreeRate is > -0.5m and < 1m, "riskFreeRate", $"'riskFreeRate': {riskFreeRate} is not a fraction between -0.5 and 1: 0.02 is 2 %.");
        return report.Measured.Figures.SharpeAt(riskFreeRate);
    }
}
