using System.Text;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Domain.Reports;
using Subgraphs.Server.Auditing;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Downloads;

namespace Subgraphs.Compliance.Data.Reports;

/// <summary>Where the documents of regulatory reports are fetched.</summary>
internal sealed class RegulatoryReportDownloads(TenantDatabases<ComplianceContext> tenants)
{
    /// <summary>Without it no document is fetched.</summary>
    public const string Scope = "compliance:report";

    /// <summary>The field that names a document's path.</summary>
    public const string Coordinate = "RegulatoryReport.downloadPath";

    /// <summary>The path of a document at the gateway.</summary>
    public static string PublicPath(RegulatoryReport report)
        => $"{DownloadEndpointExtensions.Path}{ComplianceProgram.Name}/{report.Id}{Path.GetExtension(report.FileName)}";

    /// <summary>A document of the caller's tenant; null where there is none of that name.</summary>
    public async Task<FoundDownload?> FindAsync(CallerContext caller, DownloadName name, CancellationToken cancellationToken)
    {
        await using var db = await tenants.CreateAsync(caller, cancellationToken);
        var report = await db.RegulatoryReports.AsNoTracking().SingleOrDefaultAsync(row => row.Id == name.Id, cancellationToken);
        return report is null || Path.GetExtension(report.FileName) != "." + name.Extension
            ? null
            : new FoundDownload(
                [new FieldAccess(AccessKind.Read, Coordinate, $"{nameof(RegulatoryReport)}:{report.Id}")],
                _ => Task.FromResult(new DownloadedFile(Encoding.UTF8.GetBytes(report.Content), report.MediaType, report.FileName, report.Sha256)));
    }
}
