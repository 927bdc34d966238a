using System.Linq.Expressions;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Data.Reports;
using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>A report; its document is fetched apart.</summary>
[ObjectType<InvestmentReport>(Binding = BindingBehavior.Explicit)]
[Key("id")]
[RequiresScopes("report:read")]
[TenantOwned]
internal static class InvestmentReportType
{
    [ID]
    public static Expression<Func<InvestmentReport, string>> Id => report => report.Id;

    [Inaccessible]
    [GraphQLDescription("The owner, as it is stored with the row.")]
    public static Expression<Func<InvestmentReport, Guid>> TenantId => report => report.TenantId;

    [ID]
    public static Expression<Func<InvestmentReport, string>> PortfolioId => report => report.PortfolioId;

    public static Expression<Func<InvestmentReport, ReportKind>> Kind => report => report.Kind;

    public static Expression<Func<InvestmentReport, DateOnly>> PeriodFrom => report => report.PeriodFrom;

    public static Expression<Func<InvestmentReport, DateOnly>> PeriodTo => report => report.PeriodTo;

    [GraphQLDescription("The language of its texts.")]
    public static Expression<Func<InvestmentReport, string>> Locale => report => report.Locale;

    public static Expression<Func<InvestmentReport, ReportFormat>> Format => report => report.Format;

    [GraphQLDescription("Why it was made.")]
    public static Expression<Func<InvestmentReport, ReportTrigger>> Trigger => report => report.Trigger;

    public static Expression<Func<InvestmentReport, ReportStatus>> Status => report => report.Status;

    public static Expression<Func<InvestmentReport, DateTimeOffset>> CreatedAt => report => report.CreatedAt;

    [ID]
    [GraphQLDescription("The person, or the program where a schedule or a limit asked for it.")]
    public static Expression<Func<InvestmentReport, string>> CreatedBy => report => report.CreatedBy;

    public static Expression<Func<InvestmentReport, DateTimeOffset?>> GeneratedAt => report => report.GeneratedAt;

    [GraphQLDescription("Content hash of the rendered document; the same inputs give the same hash.")]
    public static Expression<Func<InvestmentReport, string?>> Sha256 => report => report.Sha256;

    [GraphQLDescription("Where the gateway serves the document, once it is ready; GET with the caller's token.")]
    public static string? GetDownloadPath(
        [Parent(nameof(InvestmentReport.Id), nameof(InvestmentReport.Format), nameof(InvestmentReport.Status))] InvestmentReport report)
        => report.Status == ReportStatus.Ready ? ReportDownloads.PublicPath(report.Id, report.Format) : null;

    [GraphQLDescription("Why it could not be made; null unless it failed.")]
    public static Expression<Func<InvestmentReport, string?>> FailureCode => report => report.FailureCode;

    [GraphQLDescription("How often it was begun.")]
    public static Expression<Func<InvestmentReport, int>> Attempts => report => report.Attempts;

    [GraphQLDescription("When a report of a schedule or a limit that failed is begun again by itself; null where it is not: it did not fail, it was tried often enough, or a person asked for it, who asks again.")]
    public static Expression<Func<InvestmentReport, DateTimeOffset?>> NextAttemptAt => report => report.NextAttemptAt;

    [ReferenceResolver]
    public static IQueryable<InvestmentReport> GetById(IReadOnlyList<string> ids, PortfolioContext db)
        => db.InvestmentReports.Where(report => ids.Contains(report.Id));
}
