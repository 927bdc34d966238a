using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>What was written up about portfolios, and what will be.</summary>
[ExtendObjectType<InvestmentPortfolio>]
internal static class PortfolioReports
{
    [BatchResolver, RequiresScopes("report:read"), ListSize(SlicingArguments = ["first"])]
    [GraphQLDescription("The latest first.")]
    public static async Task<IReadOnlyList<IReadOnlyList<InvestmentReport>?>> GetReportsAsync(
        [Parent(nameof(InvestmentPortfolio.Id))] IReadOnlyList<InvestmentPortfolio> portfolios,
        [DefaultValue(10)] int first,
        PortfolioContext db,
        CancellationToken cancellationToken)
    {
        string[] ids = [.. portfolios.Select(portfolio => portfolio.Id).Distinct(StringComparer.Ordinal)];
        var reports = (await db.Portfolios.Where(portfolio => ids.Contains(portfolio.Id))
                .SelectMany(portfolio => db.InvestmentReports.AsNoTracking()
                    .Where(report => report.PortfolioId == portfolio.Id)
                    .OrderByDescending(report => report.Id)
                    .Take(first))
                .ToListAsync(cancellationToken))
            .OrderByDescending(report => report.Id, StringComparer.Ordinal)
            .ToLookup(report => report.PortfolioId, StringComparer.Ordinal);
        return [.. portfolios.Select(portfolio => reports[portfolio.Id].ToList())];
    }

    [BatchResolver, RequiresScopes("report:read"), ListSize(AssumedSize = 10)]
    [GraphQLDescription("Those that go on.")]
    public static async Task<IReadOnlyList<IReadOnlyList<ReportSchedule>?>> GetReportSchedulesAsync(
        [Parent(nameof(InvestmentPortfolio.Id))] IReadOnlyList<InvestmentPortfolio> portfolios, PortfolioContext db, CancellationToken cancellationToken)
    {
        string[] ids = [.. portfolios.Select(portfolio => portfolio.Id).Distinct(StringComparer.Ordinal)];
        var schedules = (await db.ReportSchedules.AsNoTracking()
                .Where(schedule => ids.Contains(schedule.PortfolioId) && schedule.CancelledAt == null)
                .OrderBy(schedule => schedule.Id)
                .ToListAsync(cancellationToken))
            .ToLookup(schedule => schedule.PortfolioId, StringComparer.Ordinal);
        return [.. portfolios.Select(portfolio => schedules[portfolio.Id].ToList())];
    }
}
