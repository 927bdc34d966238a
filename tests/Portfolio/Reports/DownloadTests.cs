using System.Net;
using System.Text.Json;

namespace Subgraphs.Portfolio.Tests.Reports;

/// <summary>Documents as the gateway fetches them.</summary>
[Collection(nameof(ReportCollection))]
public sealed class DownloadTests(ReportServer server)
{
    private const string Unknown = "/downloads/00000000000000000000000000000000.html";

    [Fact]
    public async Task A_document_comes_as_a_file_that_no_browser_runs_or_keeps()
    {
        var report = await ReportAsync("northwind");

        using var response = await server.Portfolio.GetAsync("northwind", ReportServer.PathOf(report), ["report:read"]);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment; filename=\"core-equity-client-quarterly-2025-12-31-en.html\"", response.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl is { NoStore: true, Private: true });
        Assert.Equal($"\"{report.GetProperty("sha256").GetString()}\"", response.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task A_document_of_another_tenant_answers_byte_for_byte_like_an_unknown_one()
    {
        var report = await ReportAsync("northwind");

        using var foreign = await server.Portfolio.GetAsync("hanbit", ReportServer.PathOf(report), ReportServer.Scopes);
        using var unknown = await server.Portfolio.GetAsync("hanbit", Unknown, ReportServer.Scopes);
        using var otherForm = await server.Portfolio.GetAsync("northwind", ReportServer.PathOf(report).Replace(".html", ".pdf", StringComparison.Ordinal), ReportServer.Scopes);

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound], [foreign.StatusCode, unknown.StatusCode, otherForm.StatusCode]);
        var bodies = await Task.WhenAll(new[] { foreign, unknown, otherForm }.Select(response => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Single(bodies.Distinct());
        Assert.Contains("NOT_FOUND", bodies[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_scope_no_document_is_fetched_whether_it_exists_or_not_and_the_refusal_is_kept()
    {
        var report = await ReportAsync("northwind");

        using var known = await server.Portfolio.GetAsync("northwind", ReportServer.PathOf(report), ["portfolio:read", "report:create"]);
        using var unknown = await server.Portfolio.GetAsync("northwind", Unknown, ["portfolio:read"]);

        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], [known.StatusCode, unknown.StatusCode]);
        Assert.Equal(await known.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await unknown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains(await AuditAsync(), line => line.Contains("\"denial\"", StringComparison.Ordinal) && line.Contains("InvestmentReport.downloadPath", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_captured_context_opens_no_other_document_and_one_of_a_query_opens_none()
    {
        var report = await ReportAsync("northwind");
        var path = ReportServer.PathOf(report);

        using var other = await server.Portfolio.GetAsync("northwind", path, ReportServer.Scopes, signedPath: Unknown);
        using var query = await server.Portfolio.GetAsync("northwind", path, ReportServer.Scopes, signedPath: "/graphql");

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized], [other.StatusCode, query.StatusCode]);
    }

    [Fact]
    public async Task Who_fetched_which_document_stands_in_the_audit_log()
    {
        var report = await ReportAsync("aldgate", "diversified");

        await server.DocumentAsync("aldgate", report, ["report:read"]);

        Assert.Contains(
            await AuditAsync(),
            line => line.Contains("\"read\"", StringComparison.Ordinal) && line.Contains($"InvestmentReport:{report.GetProperty("id").GetString()}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_clients_name_is_put_in_for_who_may_read_it_and_for_nobody_else()
    {
        var report = await server.CreateAsync("hanbit", "core-equity", "CLIENT_QUARTERLY", "2025-09-30", "2025-12-31", "ko", "PDF", key: "named");
        var html = JsonDocument.Parse(report.GetRawText().Replace(".pdf", ".html", StringComparison.Ordinal)).RootElement;
        string[] personal = ["report:read", "pii:read"];

        foreach (var form in new[] { report, html })
        {
            Assert.Contains("cl-2001", await server.DocumentAsync("hanbit", form), StringComparison.Ordinal);
            Assert.DoesNotContain("Baekdu", await server.DocumentAsync("hanbit", form), StringComparison.Ordinal);
            Assert.DoesNotContain("Baekdu", await server.DocumentAsync("hanbit", form, personal), StringComparison.Ordinal);
            Assert.DoesNotContain("Baekdu", await server.DocumentAsync("hanbit", form, ["report:read"], "client review"), StringComparison.Ordinal);
            Assert.Contains("Baekdu Teachers Mutual Aid Association (cl-2001)", await server.DocumentAsync("hanbit", form, personal, "client review"), StringComparison.Ordinal);
        }

        Assert.Contains(
            await AuditAsync(),
            line => line.Contains("Client.legalName", StringComparison.Ordinal) && line.Contains("Client:cl-2001", StringComparison.Ordinal) && line.Contains("client review", StringComparison.Ordinal));
        Assert.All(await AuditAsync(), line => Assert.DoesNotContain("Baekdu", line, StringComparison.Ordinal));
    }

    private Task<JsonElement> ReportAsync(string tenant, string portfolio = "core-equity")
        => server.CreateAsync(tenant, portfolio, "CLIENT_QUARTERLY", "2025-09-30", "2025-12-31", key: "download");

    private async Task<string[]> AuditAsync()
    {
        var path = Path.Combine(server.Portfolio.DirectoryPath, "data", "audit", "alone", "portfolio.audit");
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n');
    }
}
