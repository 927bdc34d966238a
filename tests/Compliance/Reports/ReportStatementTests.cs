using Subgraphs.Compliance.Domain.Disclosure;
using Subgraphs.Compliance.Tests.Monitoring;
using Tests.Kit.Sql;

namespace Subgraphs.Compliance.Tests.Reports;

/// <summary>However many duties a report tells of, it takes as many statements to make it and to release it.</summary>
public sealed class ReportStatementTests(MonitoredSubgraph subgraph) : IClassFixture<MonitoredSubgraph>
{
    private const string Tenant = "hanbit";
    private const string Generate = "mutation($end: Date!) { generateRegulatoryReport(kind: KR_5PCT, periodEnd: $end) { id status } }";
    private const string Release = "mutation($id: ID!) { releaseRegulatoryReport(id: $id) { id status } }";

    [Fact]
    public async Task A_report_of_many_duties_costs_the_statements_of_a_report_of_one()
    {
        await CountAsync(new(2025, 10, 1), 1);
        var one = await CountAsync(new(2025, 11, 3), 1);
        var many = await CountAsync(new(2025, 12, 1), 30);

        Assert.Equal(one, many);
        Assert.InRange(many.Generate, 1, 14);
        Assert.InRange(many.Release, 1, 4);
    }

    /// <summary>Duties of a day; the report that tells them is made by one person and released by another.</summary>
    private async Task<(int Generate, int Release)> CountAsync(DateOnly day, int duties)
    {
        await using (var db = subgraph.Open(Tenant))
        {
            db.Obligations.AddRange(Enumerable.Range(0, duties).Select(number => new DisclosureObligation
            {
                TenantId = db.TenantId,
                Id = $"{day:yyyyMMdd}{number:00}",
                RuleId = "KR-5PCT",
                RuleVersion = 1,
                IssuerKey = $"{day:yyyyMMdd}{number:00}",
                Isin = subgraph.Isins["990012"],
                CrossedAt = day,
                FractionBefore = 0.04m,
                FractionAfter = 0.05m,
                DueOn = day.AddDays(7),
                Status = ObligationStatus.Open,
                Portfolios = [new ObligationPortfolio { TenantId = db.TenantId, ObligationId = $"{day:yyyyMMdd}{number:00}", PortfolioId = "core" }],
            }));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var making = CommandRecorder.OfFlow();
        var made = (await subgraph.DataAsync(Tenant, Generate, new { end = day.AddDays(1) }, "maker")).GetProperty("generateRegulatoryReport");
        var generate = making.Texts.Count;
        making.Dispose();
        using var releasing = CommandRecorder.OfFlow();
        await subgraph.DataAsync(Tenant, Release, new { id = made.GetProperty("id").GetString() }, "checker");
        var release = releasing.Texts.Count;

        await using var after = subgraph.Open(Tenant);
        Assert.All(
            after.Obligations.Where(row => row.CrossedAt == day).Select(row => new { row.Status, row.EndedBy, row.EndedOn }).ToList(),
            row => Assert.Equal((ObligationStatus.Filed, "checker", subgraph.LastSession), (row.Status, row.EndedBy, row.EndedOn)));
        return (generate, release);
    }
}
