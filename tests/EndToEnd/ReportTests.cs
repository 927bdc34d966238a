using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Tests.EndToEnd;

/// <summary>A report from the wish for it to the document in somebody's hands, through the running programs.</summary>
public sealed class ReportTests(SampleMarketHost market)
{
    private const string Create = """
        mutation ($input: CreateReportInput!) { createReport(input: $input) { id status sha256 downloadPath } }
        """;

    private AppHostProcess Host => market.Host;

    [Fact]
    public async Task A_report_is_made_and_fetched_through_the_gateway_by_its_own_tenant_alone()
    {
        var input = new JsonObject
        {
            ["input"] = new JsonObject { ["portfolioId"] = "core-equity", ["kind"] = "CLIENT_QUARTERLY", ["from"] = "2025-09-30", ["to"] = "2025-12-31", ["locale"] = "ko", ["idempotencyKey"] = "e2e" },
        };

        var made = (await Host.QueryAsync(Host.Token("northwind", "enterprise"), Create, input)).WithoutErrors();
        var again = (await Host.QueryAsync(Host.Token("northwind", "enterprise"), Create, input)).WithoutErrors();
        var path = made.Text("data.createReport.downloadPath");
        using var document = await GetAsync(path, Host.Token("northwind", "standard"));
        using var foreign = await GetAsync(path, Host.Token("hanbit", "enterprise"));
        using var unknown = await GetAsync("/downloads/portfolio/00000000000000000000000000000000.html", Host.Token("hanbit", "enterprise"));
        using var partner = await GetAsync(path, Host.Token("northwind", "partner"));
        using var nobody = await GetAsync(path, null);

        Assert.Equal("READY", made.Text("data.createReport.status"));
        Assert.Equal(made.ToJsonString(), again.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, document.StatusCode);
        var html = await document.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<h1>Northwind Core Equity</h1>", html, StringComparison.Ordinal);
        Assert.Contains("고객 분기 보고서", html, StringComparison.Ordinal);
        Assert.Equal(made.Text("data.createReport.sha256"), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html))));
        Assert.Equal("nosniff", document.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Unauthorized], [foreign.StatusCode, unknown.StatusCode, partner.StatusCode, nobody.StatusCode]);
        Assert.Equal(
            await unknown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await foreign.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await Host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
