using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data.Reports.Printing;
using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Portfolio.Types;

namespace Subgraphs.Portfolio.Tests.Reports;

/// <summary>Reports on request.</summary>
[Collection(nameof(ReportCollection))]
public sealed class CreateReportTests(ReportServer server)
{
    [Fact]
    public async Task The_same_wish_under_one_key_is_one_report_and_another_wish_is_a_conflict()
    {
        var first = await server.CreateAsync("hanbit", "kr-growth", "HOLDINGS", "2025-06-30", "2025-09-30", key: "once");
        var again = await server.CreateAsync("hanbit", "kr-growth", "HOLDINGS", "2025-06-30", "2025-09-30", key: "once");
        var refusal = await server.RefusalAsync("hanbit", ReportServer.Create, Input(kind: "RISK", key: "once"));
        var others = await server.CreateAsync("northwind", "core-equity", "HOLDINGS", "2025-06-30", "2025-09-30", key: "once");

        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Equal(("CONFLICT", "input.idempotencyKey"), refusal);
        Assert.NotEqual(first.GetProperty("id").GetString(), others.GetProperty("id").GetString());
        Assert.Equal("pm", first.GetProperty("createdBy").GetString());
        Assert.Equal("REQUEST", first.GetProperty("trigger").GetString());
    }

    [Fact]
    public async Task Without_a_key_what_is_asked_for_on_one_business_date_is_one_report()
    {
        var first = await server.CreateAsync("hanbit", "kr-balanced", "HOLDINGS", "2025-06-30", "2025-09-30");
        var again = await server.CreateAsync("hanbit", "kr-balanced", "HOLDINGS", "2025-06-30", "2025-09-30");
        var korean = await server.CreateAsync("hanbit", "kr-balanced", "HOLDINGS", "2025-06-30", "2025-09-30", "ko-KR");

        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.NotEqual(first.GetProperty("id").GetString(), korean.GetProperty("id").GetString());
        Assert.Equal("ko", korean.GetProperty("locale").GetString());
    }

    [Fact]
    public async Task Two_who_send_one_key_at_a_time_get_one_report()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => server.CreateAsync("aldgate", "core-equity", "HOLDINGS", "2025-06-30", "2025-09-30", key: "race")));

        Assert.Single(answers.Select(answer => answer.GetProperty("id").GetString()).Distinct());
        await using var db = server.Open("aldgate");
        var id = answers[0].GetProperty("id").GetString();
        Assert.Equal(1, await db.ReportDocuments.CountAsync(document => document.ReportId == id, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("income-fund", "HOLDINGS", "2025-06-30", "2025-09-30", "en", "k1", "NOT_FOUND", "input.portfolioId")]
    [InlineData("kr-growth", "HOLDINGS", "2025-09-30", "2025-09-30", "en", "k2", "BAD_USER_INPUT", "input.from")]
    [InlineData("kr-growth", "HOLDINGS", "2025-09-30", "2026-01-31", "en", "k3", "BAD_USER_INPUT", "input.to")]
    [InlineData("kr-growth", "HOLDINGS", "1995-09-30", "2025-09-30", "en", "k4", "BAD_USER_INPUT", "input.from")]
    [InlineData("kr-growth", "CLIENT_QUARTERLY", "2024-12-31", "2025-09-30", "en", "k5", "BAD_USER_INPUT", "input.from")]
    [InlineData("kr-growth", "HOLDINGS", "2025-06-30", "2025-09-30", "de", "k6", "BAD_USER_INPUT", "input.locale")]
    [InlineData("kr-growth", "HOLDINGS", "2025-06-30", "2025-09-30", "en", "", "BAD_USER_INPUT", "input.idempotencyKey")]
    public async Task What_no_report_can_be_made_of_is_refused_with_a_code_and_the_inputs_path(
        string portfolioId, string kind, string from, string to, string locale, string idempotencyKey, string code, string path)
        => Assert.Equal(
            (code, path),
            await server.RefusalAsync("hanbit", ReportServer.Create, new { @in = new { portfolioId, kind, from, to, locale, idempotencyKey } }));

    [Fact]
    public async Task Both_scopes_are_needed_to_have_a_report_made()
    {
        var read = await server.RefusalAsync("hanbit", ReportServer.Create, Input(), [.. PortfolioServer.AllScopes, "report:read"]);
        var create = await server.RefusalAsync("hanbit", ReportServer.Create, Input(), [.. PortfolioServer.AllScopes, "report:create"]);

        Assert.Equal("UNAUTHORIZED_FIELD_OR_TYPE", read.Code);
        Assert.Equal("UNAUTHORIZED_FIELD_OR_TYPE", create.Code);
    }

    [Fact]
    public async Task A_pdf_is_refused_where_nothing_prints_and_a_report_says_why_printing_failed_and_is_made_by_the_next_try()
    {
        server.Printer.IsConfigured = false;
        var refusal = await server.RefusalAsync("hanbit", ReportServer.Create, Input(format: "PDF", key: "pdf"));
        server.Printer.IsConfigured = true;
        server.Printer.Failure = new PrintException(PortfolioErrorCodes.PdfFailed, "paper jam");
        var failed = await server.CreateAsync("hanbit", "kr-growth", "HOLDINGS", "2025-06-30", "2025-09-30", format: "PDF", key: "pdf");
        server.Printer.Failure = null;
        var made = await server.CreateAsync("hanbit", "kr-growth", "HOLDINGS", "2025-06-30", "2025-09-30", format: "PDF", key: "pdf");

        Assert.Equal(("PDF_NOT_CONFIGURED", "input.format"), refusal);
        Assert.Equal(("FAILED", "PDF_FAILED"), (failed.GetProperty("status").GetString(), failed.GetProperty("failureCode").GetString()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, failed.GetProperty("downloadPath").ValueKind);
        Assert.Equal(failed.GetProperty("id").GetString(), made.GetProperty("id").GetString());
        Assert.Equal("READY", made.GetProperty("status").GetString());
        Assert.EndsWith(".pdf", made.GetProperty("downloadPath").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("%PDF-1.4 2025-09-30", await server.DocumentAsync("hanbit", made), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_of_a_portfolio_are_listed_the_latest_first_and_bounded()
    {
        var older = await server.CreateAsync("aldgate", "diversified", "HOLDINGS", "2025-03-31", "2025-06-30", key: "list-1");
        var newer = await server.CreateAsync("aldgate", "diversified", "HOLDINGS", "2025-06-30", "2025-09-30", key: "list-2");

        var listed = (await server.RunAsync("aldgate", """{ portfolio(id: "diversified") { reports(first: 2) { id } } }"""))
            .GetProperty("portfolio").GetProperty("reports").EnumerateArray().Select(report => report.GetProperty("id").GetString()).ToList();

        Assert.True(string.CompareOrdinal(newer.GetProperty("id").GetString(), older.GetProperty("id").GetString()) > 0);
        Assert.Equal(2, listed.Count);
        Assert.True(string.CompareOrdinal(listed[0], listed[1]) > 0);
    }

    [Fact]
    public async Task No_file_holds_a_document_in_plain_text()
    {
        var report = await server.CreateAsync("northwind", "core-equity", "HOLDINGS", "2025-06-30", "2025-09-30", key: "plain");
        await using var db = server.Open("northwind");
        var id = report.GetProperty("id").GetString()!;
        var row = await db.ReportDocuments.AsNoTracking().SingleAsync(document => document.ReportId == id, TestContext.Current.CancellationToken);

        Assert.Equal(ReportFormat.Html, row.Format);
        Assert.True(row.Content.AsSpan().IndexOf("Northwind"u8) < 0);
        Assert.True(row.Key.IsSealed);
    }

    private static object Input(string kind = "HOLDINGS", string format = "HTML", string? key = null)
        => new { @in = new { portfolioId = "kr-growth", kind, from = "2025-06-30", to = "2025-09-30", format, idempotencyKey = key } };
}
