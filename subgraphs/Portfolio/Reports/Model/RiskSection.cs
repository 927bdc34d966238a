using Subgraphs.Portfolio.Data.Risk;
using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Portfolio.Domain.Risk;

namespace Subgraphs.Portfolio.Reports.Model;

/// <param name="AsOf">The date of what is held.</param>
/// <param name="NetAssetValue">In the base currency.</param>
/// <param name="Figures">By confidence, ascending; none where the history is too short.</param>
/// <param name="ObservedFrom">The close before the first return.</param>
/// <param name="Bins">How often which return was.</param>
/// <param name="Stresses">Scenarios with what they would do.</param>
/// <param name="Limits">Limits with what is used of them.</param>
/// <param name="Alerts">Open alerts, worst first.</param>
/// <param name="Largest">The largest positions.</param>
/// <param name="Names">Names by ISIN.</param>
public sealed record RiskSection(
    DateOnly AsOf,
    decimal NetAssetValue,
    IReadOnlyList<RiskFigures> Figures,
    DateOnly ObservedFrom,
    IReadOnlyList<LossBin> Bins,
    IReadOnlyList<PortfolioStress> Stresses,
    IReadOnlyList<LimitRow> Limits,
    IReadOnlyList<AlertRow> Alerts,
    IReadOnlyList<HoldingRow> Largest,
    IReadOnlyDictionary<string, string> Names);
