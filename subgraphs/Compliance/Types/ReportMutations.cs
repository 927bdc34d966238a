using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Data.Reports;
using Subgraphs.Compliance.Domain.Reports;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Idempotency;

namespace Subgraphs.Compliance.Types;

/// <summary>Making and releasing regulatory reports.</summary>
[MutationType]
internal static class ReportMutations
{
    [RequiresScopes("compliance:report"), Cost(50)]
    [GraphQLDescription("The report of a period, made of inputs that are frozen with it; asked for again, the same report.")]
    public static async Task<RegulatoryReport?> GenerateRegulatoryReportAsync(
        RegulatoryReportKind kind, DateOnly periodEnd, ComplianceContext db, ReportDesk desk, CallerContext caller, CancellationToken cancellationToken)
        => await desk.GenerateAsync(db, kind, periodEnd, caller, cancellationToken);

    [RequiresScopes("compliance:report", "compliance:write"), Policy("four-eyes")]
    [GraphQLDescription("Four eyes: who releases a report must differ from who generated it. What it tells of counts as filed.")]
    public static async Task<RegulatoryReport?> ReleaseRegulatoryReportAsync(
        [ID] string id, [ID] string? idempotencyKey, ComplianceContext db, ReportDesk desk, CallerContext caller, CancellationToken cancellationToken)
        => await db.OnceAsync(
            KeyedMutation.Of("releaseRegulatoryReport", idempotencyKey, caller, id),
            () => desk.ReleaseAsync(db, id, caller, cancellationToken),
            () => db.RegulatoryReports.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken),
            cancellationToken);
}
