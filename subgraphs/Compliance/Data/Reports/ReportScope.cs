using Subgraphs.Compliance.Data.Monitoring;

namespace Subgraphs.Compliance.Data.Reports;

/// <summary>What a report is gathered over.</summary>
/// <param name="Db">The tenant's database.</param>
/// <param name="Market">The market copy.</param>
/// <param name="FilerName">Who files.</param>
/// <param name="PeriodEnd">The last day of the period.</param>
internal sealed record ReportScope(ComplianceContext Db, MarketFacts Market, string FilerName, DateOnly PeriodEnd);
