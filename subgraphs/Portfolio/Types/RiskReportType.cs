using Subgraphs.Server.Errors;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>What of a risk report is computed only when it is asked for.</summary>
[ExtendObjectType<RiskReport>]
internal static class RiskReportType
{
    private const int FewestDays = 100;
    private const int MostDays = 1000;

    [GraphQLDescription("Of the last `days` days, each forecast at 99 % from the 250 returns before it; null where the history is too short. The zones are defined for 250 days.")]
    public static VarBacktest? GetBacktest([Parent] RiskReport report, [DefaultValue(250)] int days)
        => days is < FewestDays or > MostDays
            ? throw new GraphQLException(ServerErrorCodes.BadInput, $"'days': {days} is not between {FewestDays} and {MostDays}.") { InputPath = "days" }
            : report.Measured.Backtest(days) is { } backtest ? new VarBacktest(backtest) : null;

    [Isin, ListSize(AssumedSize = 20)]
    [GraphQLDescription("Positions of which returns of the window are not held: the benchmark's stand in, and without a benchmark none, so that the figures are too low.")]
    public static IReadOnlyList<string> GetProxied([Parent] RiskReport report) => report.Measured.Proxied();
}
