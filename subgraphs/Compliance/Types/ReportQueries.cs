using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Domain.Reports;
using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>What the tenant has told authorities, or is about to.</summary>
[QueryType]
internal static class ReportQueries
{
    /// <summary>The latest period first.</summary>
    [RequiresScopes("compliance:report")]
    [ListSize(SlicingArguments = ["first"])]
    public static IQueryable<RegulatoryReport> GetRegulatoryReports(RegulatoryReportKind? kind, [DefaultValue(20)] int first, ComplianceContext db)
        => db.RegulatoryReports.AsNoTracking()
            .Where(report => kind == null || report.Kind == kind)
            .OrderByDescending(report => report.PeriodEnd)
            .ThenBy(report => report.Id)
            .Take(first);
}
