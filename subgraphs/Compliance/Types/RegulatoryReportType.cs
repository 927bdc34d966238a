using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Data.Reports;
using Subgraphs.Compliance.Domain.Disclosure;
using Subgraphs.Compliance.Domain.Reports;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Compliance.Types;

/// <summary>A regulatory report.</summary>
[ObjectType<RegulatoryReport>(Ignore =
[
    nameof(RegulatoryReport.GeneratedBy), nameof(RegulatoryReport.ReleasedBy), nameof(RegulatoryReport.ReleasedOn), nameof(RegulatoryReport.SnapshotId),
    nameof(RegulatoryReport.Inputs), nameof(RegulatoryReport.Content), nameof(RegulatoryReport.MediaType), nameof(RegulatoryReport.FileName),
])]
[Key("id")]
[RequiresScopes("compliance:report")]
[TenantOwned]
internal static class RegulatoryReportType
{
    [ID]
    public static Expression<Func<RegulatoryReport, string>> Id => report => report.Id;

    [Inaccessible]
    [GraphQLDescription("The owner, as it is stored with the row.")]
    public static Expression<Func<RegulatoryReport, Guid>> TenantId => report => report.TenantId;

    /// <summary>Null for a report that could not be generated yet; those that are here could.</summary>
    public static Expression<Func<RegulatoryReport, DateTime?>> GeneratedAt => report => report.GeneratedAt;

    public static Expression<Func<RegulatoryReport, string?>> Sha256 => report => report.Sha256;

    /// <summary>On the business date.</summary>
    public static ObligationStatus GetStatus(
        [Parent(nameof(RegulatoryReport.Status), nameof(RegulatoryReport.DueOn))] RegulatoryReport report, BusinessDates dates, CallerContext caller)
        => DisclosureObligation.Effective(report.Status, report.DueOn, dates.Of(caller));

    [GraphQLDescription("Where the gateway serves the document; GET with the caller's token.")]
    public static string? GetDownloadPath([Parent(nameof(RegulatoryReport.Id), nameof(RegulatoryReport.FileName))] RegulatoryReport report)
        => RegulatoryReportDownloads.PublicPath(report);

    [ReferenceResolver]
    public static IQueryable<RegulatoryReport> GetById(IReadOnlyList<string> ids, ComplianceContext db)
        => db.RegulatoryReports.AsNoTracking().Where(report => ids.Contains(report.Id));
}
