using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Subgraphs.Portfolio.Data.Reports;
using Subgraphs.Portfolio.Data.Reports.Printing;
using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Portfolio.Reports;
using Subgraphs.Portfolio.Types;

namespace Subgraphs.Portfolio.Tests.Reports;

/// <summary>What a schedule or a limit asked for and could not be made is tried again, less and less often, and not for ever.</summary>
[Collection(nameof(ReportCollection))]
public sealed class ReportRetryTests(ReportServer server)
{
    private const string Tenant = "aldgate";

    private static readonly DateOnly Day = new(2025, 12, 31);
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly SettableTime _time = new(Start);
    private readonly FakePrinter _printer = new();

    [Fact]
    public async Task A_report_is_made_once_there_is_something_to_print_with_again()
    {
        var id = await WantAsync("retry-made", ReportTrigger.Schedule);
        _printer.Failure = new PrintException(PortfolioErrorCodes.PdfNotConfigured, "gone");

        await RoundAsync();
        var failed = await ReadAsync(id);
        await RoundAsync();
        var early = await ReadAsync(id);
        _printer.Failure = null;
        _time.Now = failed.NextAttemptAt!.Value;
        await RoundAsync();
        var made = await ReadAsync(id);

        Assert.Equal((ReportStatus.Failed, PortfolioErrorCodes.PdfNotConfigured, 1, (DateTimeOffset?)Start.AddMinutes(1)), (failed.Status, failed.FailureCode, failed.Attempts, failed.NextAttemptAt));
        Assert.Equal(1, early.Attempts);
        Assert.Equal((ReportStatus.Ready, null, 2, (DateTimeOffset?)null), (made.Status, made.FailureCode, made.Attempts, made.NextAttemptAt));
    }

    [Fact]
    public async Task The_pauses_grow_and_after_the_sixth_try_it_is_left_to_a_person_and_says_so_in_the_graph()
    {
        var id = await WantAsync("retry-given-up", ReportTrigger.Breach);
        _printer.Failure = new PrintException(PortfolioErrorCodes.PdfFailed, "paper jam");
        List<double> minutes = [];
        await RoundAsync();
        while ((await ReadAsync(id)).NextAttemptAt is { } next)
        {
            minutes.Add((next - _time.Now).TotalMinutes);
            _time.Now = next;
            await RoundAsync();
        }

        _time.Now = _time.Now.AddDays(30);
        await RoundAsync();
        var shown = (await server.RunAsync(Tenant, "{ portfolio(id: \"core-equity\") { reports(first: 500) { id status failureCode attempts nextAttemptAt } } }"))
            .GetProperty("portfolio").GetProperty("reports").EnumerateArray().Single(row => row.GetProperty("id").GetString() == id);

        Assert.Equal([1, 5, 30, 120, 360], minutes);
        Assert.Equal($$"""{"id":"{{id}}","status":"FAILED","failureCode":"PDF_FAILED","attempts":6,"nextAttemptAt":null}""", shown.GetRawText());
    }

    [Fact]
    public async Task What_a_person_asked_for_is_not_tried_again_by_itself()
    {
        var id = await WantAsync("retry-person", ReportTrigger.Request);
        _printer.Failure = new PrintException(PortfolioErrorCodes.PdfFailed, "paper jam");

        await RoundAsync();
        _time.Now = Start.AddDays(1);
        await RoundAsync();
        var report = await ReadAsync(id);

        Assert.Equal((ReportStatus.Failed, 1, (DateTimeOffset?)null), (report.Status, report.Attempts, report.NextAttemptAt));
    }

    [Fact]
    public async Task What_was_broken_off_at_its_last_try_is_failed_and_not_running_for_ever()
    {
        var id = await WantAsync("retry-broken-off", ReportTrigger.Schedule);
        await using (var db = server.Open(Tenant))
        {
            var row = await db.InvestmentReports.AsTracking().SingleAsync(report => report.Id == id, TestContext.Current.CancellationToken);
            (row.Status, row.Attempts, row.StartedAt) = (ReportStatus.Running, RetryPlan.MostAttempts, Start.AddHours(-1));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await RoundAsync();
        var report = await ReadAsync(id);

        Assert.Equal((ReportStatus.Failed, PortfolioErrorCodes.ReportFailed, RetryPlan.MostAttempts, (DateTimeOffset?)null), (report.Status, report.FailureCode, report.Attempts, report.NextAttemptAt));
    }

    private async Task<string> WantAsync(string key, ReportTrigger trigger)
    {
        var wish = new ReportWish("core-equity", ReportKind.Holdings, new DateOnly(2025, 9, 30), Day, "en", ReportFormat.Pdf);
        await using var db = server.Open(Tenant);
        var report = ReportDesk.ToReport(db.TenantId, wish, new ReportKey(key, key), trigger, ReportRounds.Author, Start);
        db.InvestmentReports.Add(report);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return report.Id;
    }

    private async Task RoundAsync()
    {
        var services = server.Portfolio.Services;
        var options = services.GetRequiredService<IOptions<ReportOptions>>();
        var factory = new ReportFactory(
            services.GetRequiredService<ReportComposer>(), services.GetRequiredService<ReportRenderer>(), _printer, options, _time, NullLogger<ReportFactory>.Instance);
        await new ReportRounds(factory, options, _time, NullLogger<ReportRounds>.Instance).RunAsync(() => server.Open(Tenant), Day, TestContext.Current.CancellationToken);
    }

    private async Task<InvestmentReport> ReadAsync(string id)
    {
        await using var db = server.Open(Tenant);
        return await db.InvestmentReports.AsNoTracking().SingleAsync(row => row.Id == id, TestContext.Current.CancellationToken);
    }
}
