using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Domain.Reports;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Compliance.Types;

/// <summary>What the tenant has told authorities, or is about to.</summary>
[QueryType]
internal static class ReportQueries
{
    /// <summary>The latest period first.</summary>
    [RequiresScopes("compliance:report")]
    [ListSize(SlicingArguments = ["first"])]
    public static IQueryable<RegulatoryReport> GetRegulatoryReports(RegulatoryReportKind? kind, [DefaultValue(20)] int first, ComplianceContext db, CallerContext caller)
    {
        var until = BusinessDates.Until(caller, DateOnly.MaxValue);
        return db.RegulatoryReports.AsNoTracking()
            .Where(report => (kind == null || report.Kind == kind) && report.PeriodEnd <= until)
            .OrderByDescending(report => report.PeriodEnd)
            .ThenBy(report => report.Id)
            .Take(first);
    }
}
