using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data.Reports.Printing;
using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Portfolio.Reports.Components;
using Subgraphs.Server.Auditing;
using Subgraphs.Server.Errors;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Downloads;
using Subgraphs.Tenancy.Keys;
using Subgraphs.Tenancy.PersonalData;

namespace Subgraphs.Portfolio.Data.Reports;

/// <summary>
/// Where documents are fetched. A client's name stands in no stored document: for a caller who may read it, it is put in on the way out, and
/// a PDF with it is printed for that caller and not kept.
/// </summary>
internal sealed class ReportDownloads(
    TenantDatabases<PortfolioContext> tenants, PersonalDataReader personalData, IAccessRecorder recorder, IPdfPrinter printer)
{
    /// <summary>Without it no document is fetched.</summary>
    public const string Scope = "report:read";

    /// <summary>The field that names a document's path.</summary>
    public const string Coordinate = "InvestmentReport.downloadPath";

    /// <summary>The path of a document at the gateway.</summary>
    public static string PublicPath(string reportId, ReportFormat format) => $"{DownloadEndpointExtensions.Path}{PortfolioProgram.Name}/{reportId}.{Extension(format)}";

    /// <summary>A document of the caller's tenant that is ready; null where there is none of that name.</summary>
    public async Task<FoundDownload?> FindAsync(CallerContext caller, DownloadName name, CancellationToken cancellationToken)
    {
        if (FormatOf(name.Extension) is not { } format)
        {
            return null;
        }

        await using var db = await tenants.CreateAsync(caller, cancellationToken);
        var report = await db.InvestmentReports.AsNoTracking()
            .SingleOrDefaultAsync(
                row => row.Id == name.Id
                    && row.Status == ReportStatus.Ready
                    && db.ReportDocuments.Any(document => document.ReportId == row.Id && document.Format == format),
                cancellationToken);
        return report is null
            ? null
            : new FoundDownload(
                [new FieldAccess(AccessKind.Read, Coordinate, $"InvestmentReport:{report.Id}")],
                cancellation => OpenAsync(caller, report, format, cancellation));
    }

    private async Task<DownloadedFile> OpenAsync(CallerContext caller, InvestmentReport report, ReportFormat format, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await tenants.CreateAsync(caller, cancellationToken);
            var isNamed = report.Kind == ReportKind.ClientQuarterly && PersonalDataReader.MayRead(caller) && (format == ReportFormat.Html || printer.IsConfigured);
            return isNamed && await ReadNamedAsync(db, caller, report, cancellationToken) is { } named
                ? File(report, format, format == ReportFormat.Html ? Encoding.UTF8.GetBytes(named) : await printer.PrintAsync(named, report.PeriodTo, cancellationToken), null)
                : await ReadStoredAsync(db, report, format, cancellationToken);
        }
        catch (KeyManagementException exception) when (exception.Code == KeyErrorCodes.Erased)
        {
            throw new GraphQLException(PersonalDataErrorCodes.Erased, "The document was erased for good with the tenant's key.");
        }
        catch (KeyManagementException exception) when (exception.Code is not KeyErrorCodes.Tampered)
        {
            throw new GraphQLException(PersonalDataErrorCodes.Unavailable, "The document cannot be read now.");
        }
        catch (PrintException exception)
        {
            throw new GraphQLException(exception.Code, "The document cannot be printed now.");
        }
    }

    private static async Task<DownloadedFile> ReadStoredAsync(PortfolioContext db, InvestmentReport report, ReportFormat format, CancellationToken cancellationToken)
    {
        var row = await db.ReportDocuments.AsNoTracking().SingleAsync(document => document.ReportId == report.Id && document.Format == format, cancellationToken);
        return File(report, format, await ReportVault.OpenAsync(db, row, cancellationToken), row.Sha256);
    }

    /// <summary>The document with the client's name; null where it has no place for one.</summary>
    private async Task<string?> ReadNamedAsync(PortfolioContext db, CallerContext caller, InvestmentReport report, CancellationToken cancellationToken)
    {
        var row = await db.ReportDocuments.AsNoTracking()
            .SingleAsync(document => document.ReportId == report.Id && document.Format == ReportFormat.Html, cancellationToken);
        var html = Encoding.UTF8.GetString(await ReportVault.OpenAsync(db, row, cancellationToken));
        var client = await db.Portfolios.Where(portfolio => portfolio.Id == report.PortfolioId)
            .Join(db.Clients, portfolio => portfolio.ClientId, client => client.Id, (_, client) => client)
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);
        return client is null || !PersonalMark.IsIn(html)
            ? null
            : PersonalMark.Named(
                html,
                await personalData.DetokeniseAsync(
                    recorder, caller, new FieldAccess(AccessKind.Read, "Client.legalName", $"Client:{client.Id}"), db, client.LegalName, cancellationToken));
    }

    private static DownloadedFile File(InvestmentReport report, ReportFormat format, byte[] content, string? sha256)
    {
        var portfolio = string.Concat(report.PortfolioId.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));
        var kind = report.Kind switch
        {
            ReportKind.Performance => "performance",
            ReportKind.Risk => "risk",
            ReportKind.Holdings => "holdings",
            ReportKind.DividendIncome => "dividend-income",
            _ => "client-quarterly",
        };
        var date = report.PeriodTo.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new DownloadedFile(
            content,
            format == ReportFormat.Pdf ? "application/pdf" : "text/html; charset=utf-8",
            $"{portfolio}-{kind}-{date}-{report.Locale}.{Extension(format)}",
            sha256);
    }

    private static string Extension(ReportFormat format) => format == ReportFormat.Pdf ? "pdf" : "html";

    private static ReportFormat? FormatOf(string extension) => extension switch
    {
        "html" => ReportFormat.Html,
        "pdf" => ReportFormat.Pdf,
        _ => null,
    };
}
