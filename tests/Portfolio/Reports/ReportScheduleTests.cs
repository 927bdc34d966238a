using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Domain.Reports;

namespace Subgraphs.Portfolio.Tests.Reports;

/// <summary>Reports that nobody asks for in person: after a period, and where a limit is broken.</summary>
[Collection(nameof(ReportCollection))]
public sealed class ReportScheduleTests(ReportServer server)
{
    private const string Schedule = "mutation($in: ScheduleReportInput!) { scheduleReport(input: $in) { id calendar businessDaysAfter startsOn lastPeriodTo nextDueOn cancelledAt } }";

    private static readonly DateOnly LastSession = new(2025, 12, 31);

    [Fact]
    public async Task What_was_missed_while_nothing_ran_is_made_once_and_never_twice()
    {
        var schedule = (await server.RunAsync("northwind", Schedule, Input("core-equity", "HOLDINGS", "MONTHLY", "2025-08-15"))).GetProperty("scheduleReport");
        var id = schedule.GetProperty("id").GetString()!;
        Assert.Equal(("XNYS", "2025-09-02"), (schedule.GetProperty("calendar").GetString(), schedule.GetProperty("nextDueOn").GetString()));

        await server.RoundAsync("northwind", LastSession);
        await Task.WhenAll(server.RoundAsync("northwind", LastSession), server.RoundAsync("northwind", LastSession));

        // December's is due on the first session of January, which is the second.
        Assert.Equal(["2025-08-31", "2025-09-30", "2025-10-31", "2025-11-30"], await PeriodsAsync("northwind", id));
        await server.RoundAsync("northwind", new DateOnly(2026, 1, 1));
        Assert.Equal(4, (await PeriodsAsync("northwind", id)).Count);
        await server.RoundAsync("northwind", new DateOnly(2026, 1, 2));
        Assert.Equal("2025-12-31", (await PeriodsAsync("northwind", id))[^1]);
    }

    [Fact]
    public async Task A_schedule_that_is_set_again_is_changed_and_one_that_is_ended_makes_no_more()
    {
        var first = (await server.RunAsync("hanbit", Schedule, Input("kr-growth", "RISK", "QUARTERLY", "2025-10-01"))).GetProperty("scheduleReport");
        var again = (await server.RunAsync("hanbit", Schedule, Input("kr-growth", "RISK", "QUARTERLY", "2025-07-01", "TARGET", 3))).GetProperty("scheduleReport");
        var id = again.GetProperty("id").GetString()!;

        Assert.Equal(first.GetProperty("id").GetString(), id);
        Assert.Equal(("XKRX", "TARGET"), (first.GetProperty("calendar").GetString(), again.GetProperty("calendar").GetString()));
        Assert.Equal("2025-10-03", again.GetProperty("nextDueOn").GetString());

        var cancel = """mutation($id: ID!) { cancelReportSchedule(id: $id) { id cancelledAt nextDueOn } }""";
        var cancelled = (await server.RunAsync("hanbit", cancel, new { id })).GetProperty("cancelReportSchedule");
        await server.RoundAsync("hanbit", LastSession);

        Assert.Equal(System.Text.Json.JsonValueKind.Null, cancelled.GetProperty("nextDueOn").ValueKind);
        Assert.Empty(await PeriodsAsync("hanbit", id));
        Assert.Equal(("NOT_FOUND", "id"), await server.RefusalAsync("northwind", cancel, new { id }));
    }

    [Theory]
    [InlineData("kr-growth", "RISK", "MONTHLY", "2025-10-01", "XXXX", 1, "BAD_USER_INPUT", "input.calendar")]
    [InlineData("kr-growth", "RISK", "MONTHLY", "2025-10-01", "XKRX", 0, "BAD_USER_INPUT", "input.businessDaysAfter")]
    [InlineData("kr-growth", "RISK", "MONTHLY", "2020-10-01", "XKRX", 1, "BAD_USER_INPUT", "input.startsOn")]
    [InlineData("kr-growth", "CLIENT_QUARTERLY", "MONTHLY", "2025-10-01", "XKRX", 1, "BAD_USER_INPUT", "input.frequency")]
    [InlineData("income-fund", "RISK", "MONTHLY", "2025-10-01", "XKRX", 1, "NOT_FOUND", "input.portfolioId")]
    public async Task What_cannot_be_followed_is_refused_with_a_code_and_the_inputs_path(
        string portfolio, string kind, string frequency, string startsOn, string calendar, int days, string code, string path)
        => Assert.Equal((code, path), await server.RefusalAsync("hanbit", Schedule, Input(portfolio, kind, frequency, startsOn, calendar, days)));

    [Fact]
    public async Task A_report_that_was_broken_off_is_begun_again_when_its_time_is_over_and_not_before()
    {
        var report = await server.CreateAsync("aldgate", "core-equity", "HOLDINGS", "2025-03-31", "2025-06-30", key: "broken-off");
        var id = report.GetProperty("id").GetString()!;

        await BreakOffAsync(id, TimeSpan.FromMinutes(1));
        await server.RoundAsync("aldgate", LastSession);
        var early = await StatusAsync(id);
        await BreakOffAsync(id, TimeSpan.FromMinutes(6));
        await server.RoundAsync("aldgate", LastSession);

        Assert.Equal(ReportStatus.Running, early);
        Assert.Equal(ReportStatus.Ready, await StatusAsync(id));
    }

    [Fact]
    public async Task A_broken_limit_has_one_risk_report_made_in_the_tenants_language()
    {
        const string Limit = "mutation($in: RiskLimitInput!) { setRiskLimit(input: $in) { id } }";
        var input = new { @in = new { portfolioId = "kr-balanced", metric = "VOLATILITY", threshold = "0.0001" } };

        await server.RunAsync("hanbit", Limit, input);
        await server.RunAsync("hanbit", Limit, input);
        await server.RoundAsync("hanbit", LastSession);
        await server.RoundAsync("hanbit", LastSession);

        await using var db = server.Open("hanbit");
        var alert = await db.RiskAlerts.Join(db.RiskLimits, alert => alert.LimitId, limit => limit.Id, (alert, limit) => new { alert, limit })
            .Where(pair => pair.alert.PortfolioId == "kr-balanced" && pair.limit.Threshold == 0.0001m)
            .Select(pair => pair.alert)
            .SingleAsync(TestContext.Current.CancellationToken);
        var report = await db.InvestmentReports.SingleAsync(row => row.IdempotencyKey == "alert:" + alert.Id, TestContext.Current.CancellationToken);
        Assert.Equal(
            (ReportKind.Risk, ReportTrigger.Breach, ReportStatus.Ready, "ko", LastSession),
            (report.Kind, report.Trigger, report.Status, report.Locale, report.PeriodTo));
    }

    private static object Input(string portfolioId, string kind, string frequency, string startsOn, string? calendar = null, int businessDaysAfter = 1)
        => new { @in = new { portfolioId, kind, frequency, startsOn, calendar, businessDaysAfter } };

    /// <summary>The ends of the periods that a schedule's finished reports are of, in order.</summary>
    private async Task<List<string>> PeriodsAsync(string tenant, string scheduleId)
    {
        await using var db = server.Open(tenant);
        var rows = await db.InvestmentReports.Where(row => row.IdempotencyKey.StartsWith($"schedule:{scheduleId}:")).ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(rows, row => Assert.Equal((ReportStatus.Ready, ReportTrigger.Schedule, 1), (row.Status, row.Trigger, row.Attempts)));
        return [.. rows.Select(row => row.PeriodTo.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal)];
    }

    private async Task BreakOffAsync(string id, TimeSpan ago)
    {
        await using var db = server.Open("aldgate");
        db.ReportDocuments.RemoveRange(await db.ReportDocuments.AsTracking().Where(row => row.ReportId == id).ToListAsync(TestContext.Current.CancellationToken));
        var report = await db.InvestmentReports.AsTracking().SingleAsync(row => row.Id == id, TestContext.Current.CancellationToken);
        (report.Status, report.StartedAt) = (ReportStatus.Running, TimeProvider.System.GetUtcNow() - ago);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task<ReportStatus> StatusAsync(string id)
    {
        await using var db = server.Open("aldgate");
        return (await db.InvestmentReports.SingleAsync(row => row.Id == id, TestContext.Current.CancellationToken)).Status;
    }
}
