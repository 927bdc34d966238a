using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Gateway.Host.Tenancy;
using Gateway.Metering.Counting;
using Gateway.Metering.Reading;
using Microsoft.AspNetCore.Http;

namespace Gateway.Host.Tests;

/// <summary>Documents of subgraphs through the gateway.</summary>
public sealed class DownloadTests : IAsyncLifetime
{
    private const string Path = "/downloads/a/0190a.html";

    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _masterKey = RandomNumberGenerator.GetBytes(32);
    private FakeSubgraph _subgraph = null!;
    private TestGateway _gateway = null!;

    public async ValueTask InitializeAsync()
    {
        _subgraph = await FakeSubgraph.StartAsync();
        _gateway = await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _subgraph.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_document_passes_with_its_type_and_name_and_headers_that_keep_browsers_from_running_it()
    {
        _subgraph.Handle = http =>
        {
            http.Response.Headers["Set-Cookie"] = "a=b";
            return WriteAsync(http, "text/html; charset=utf-8", "<p>안녕</p>", "attachment; filename=\"report.html\"");
        };

        using var response = await GetAsync(Path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("<p>안녕</p>", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment; filename=\"report.html\"", response.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("sandbox", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl is { NoStore: true, Private: true });
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_subgraph_is_asked_for_the_document_alone_under_a_context_that_is_signed_for_that_path()
    {
        _subgraph.Handle = http => WriteAsync(http, "application/pdf", "%PDF");

        using var response = await GetAsync(Path + "?other=/graphql");

        var (path, headers, _) = Assert.Single(_subgraph.Requests);
        Assert.Equal("/downloads/0190a.html", path);
        var signed = headers["Gateway-Caller"].ToString().Split('.');
        var expected = HMACSHA256.HashData(CallerContextSigner.DeriveKey(_masterKey, "a"), Encoding.ASCII.GetBytes(signed[0]));
        Assert.Equal(Base64Url.EncodeToString(expected), signed[1]);
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(signed[0]))!;
        Assert.Equal(Base64Url.EncodeToString(SHA256.HashData("GET /downloads/0190a.html"u8)), claims["body"]!.GetValue<string>());
        Assert.Equal(TenantIds.FromSlug("northwind").ToString(), claims["tid"]!.GetValue<string>());
        Assert.Equal(response.Headers.GetValues("Request-Id").Single(), claims["rid"]!.GetValue<string>());
        Assert.False(headers.ContainsKey("Authorization"));
    }

    [Theory]
    [InlineData("/downloads/a/0190a")]
    [InlineData("/downloads/a/0190a.html/")]
    [InlineData("/downloads/a/x/0190a.html")]
    [InlineData("/downloads/a/..%2Fgraphql.html")]
    [InlineData("/downloads/a/%2e%2e/graphql.html")]
    [InlineData("/downloads/a/0190a.HTML")]
    [InlineData("/downloads/a/0190a.tar.gz")]
    [InlineData("/downloads/a/%C3%A4.html")]
    [InlineData("/downloads/unknown/0190a.html")]
    [InlineData("/downloads/b/0190a.html")]
    [InlineData("/downloads/a/")]
    [InlineData("/downloads")]
    public async Task A_path_that_is_no_documents_answers_as_an_unknown_document_and_reaches_no_subgraph(string path)
    {
        _subgraph.Handle = http => WriteAsync(http, "text/html", "reached");

        using var response = await GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("""{"errors":[{"message":"There is no such document.","extensions":{"code":"NOT_FOUND"}}]}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Empty(_subgraph.Requests);
    }

    [Theory]
    [InlineData(404, 404, "NOT_FOUND")]
    [InlineData(403, 403, "FORBIDDEN")]
    [InlineData(410, 410, "DOCUMENT_GONE")]
    [InlineData(401, 502, "DOCUMENT_UNAVAILABLE")]
    [InlineData(302, 502, "DOCUMENT_UNAVAILABLE")]
    [InlineData(503, 502, "DOCUMENT_UNAVAILABLE")]
    public async Task What_the_subgraph_refuses_is_said_in_the_gateways_words(int status, int expected, string code)
    {
        _subgraph.Handle = http =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers.Location = "http://127.0.0.1:9/";
            return http.Response.WriteAsync("internal text");
        };

        using var response = await GetAsync(Path);

        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(expected, (int)response.StatusCode);
        Assert.Contains(code, text, StringComparison.Ordinal);
        Assert.DoesNotContain("internal text", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_is_too_large_or_of_no_documents_type_or_without_length_does_not_pass()
    {
        _subgraph.Handle = http => WriteAsync(http, "text/html", new string('x', 5000));
        using var large = await GetAsync(Path);
        _subgraph.Handle = http => WriteAsync(http, "text/javascript", "alert(1)");
        using var script = await GetAsync(Path);
        _subgraph.Handle = async http =>
        {
            http.Response.ContentType = "text/html";
            await http.Response.StartAsync();
            await http.Response.WriteAsync("no length");
        };
        using var endless = await GetAsync(Path);

        Assert.Equal([502, 502, 502], new[] { large, script, endless }.Select(response => (int)response.StatusCode));
    }

    [Fact]
    public async Task Without_a_token_or_by_another_method_nothing_is_fetched()
    {
        _subgraph.Handle = http => WriteAsync(http, "text/html", "reached");

        using var anonymous = await GetAsync(Path, token: null);
        using var post = new HttpRequestMessage(HttpMethod.Post, Path);
        using var posted = await _gateway.SendAsync(post);

        Assert.Equal(HttpStatusCode.Unauthorized, anonymous.StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);
        Assert.Empty(_subgraph.Requests);
    }

    [Fact]
    public async Task A_caller_whose_contract_hides_the_field_gets_no_document()
    {
        _subgraph.Handle = http => WriteAsync(http, "text/html", "reached");
        await using var gateway = await StartAsync(
            ("Contracts:0:Name", "partner"), ("Contracts:0:Match:plan", "partner"), ("Contracts:0:Include", "partner"), ("Authorization:DefaultContract", "whole"));

        using var hidden = await GetAsync(Path, gateway, gateway.PlanToken("partner"));
        using var shown = await GetAsync(Path, gateway, gateway.PlanToken("standard"));

        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Single(_subgraph.Requests);
    }

    [Fact]
    public async Task Who_fetches_a_document_and_who_is_refused_one_is_kept()
    {
        var audit = System.IO.Path.Combine(_folder.Path, "audit");
        await using (var gateway = await StartAsync(("Audit:Directory", audit)))
        {
            _subgraph.Handle = http => WriteAsync(http, "text/html", "document");
            using var read = await GetAsync(Path, gateway);
            _subgraph.Handle = http =>
            {
                http.Response.StatusCode = 403;
                return Task.CompletedTask;
            };
            using var refused = await GetAsync(Path, gateway);
        }

        var lines = await File.ReadAllLinesAsync(System.IO.Path.Combine(audit, "gateway.audit"), TestContext.Current.CancellationToken);
        var records = lines.Select(line => JsonNode.Parse(line.Split('\t')[0])!).ToArray();
        Assert.Equal(["read", "read", "denial"], records.Select(record => record["kind"]!.GetValue<string>()));
        Assert.Equal("Doc.downloadPath", records[0]["coordinate"]!.GetValue<string>());
        Assert.Contains("0190a.html", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_metered_as_a_download_with_its_bytes_and_its_fetch()
    {
        var usage = Directory.CreateDirectory(System.IO.Path.Combine(_folder.Path, "usage")).FullName;
        await using (var gateway = await StartAsync(("Metering:Directory", usage)))
        {
            _subgraph.Handle = http => WriteAsync(http, "text/html", "document");
            using var read = await GetAsync(Path, gateway);
            using var unknown = await GetAsync("/downloads/unknown/0190a.html", gateway);
        }

        var ledger = new UsageLedger(UsageTime.MonthOf(UsageTime.HourOf(TimeProvider.System.GetUtcNow())));
        ledger.Read(usage);
        var used = ledger.Tenants[TenantIds.FromSlug("northwind")].Operations["download"];
        Assert.Equal((1, 1, 8, 1), (used.Requests, used.RefusedInvalid, used.EgressBytes, used.Subgraphs["a"].Fetches));
    }

    private Task<HttpResponseMessage> GetAsync(string path, TestGateway? gateway = null, string? token = "") => SendAsync(gateway ?? _gateway, path, token);

    private static async Task<HttpResponseMessage> SendAsync(TestGateway gateway, string path, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(gateway.Client.BaseAddress + path[1..], new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        return await gateway.SendAsync(request, accept: null, token);
    }

    private Task<TestGateway> StartAsync(params (string Key, string Value)[] settings)
        => TestGateway.StartAsync(
            SupergraphAt(_subgraph.Url),
            [("Downloads:Fields:a", "Doc.downloadPath"), ("Downloads:Fields:b", "Doc.missing"), ("Downloads:MaxBytes", "4096"), ("CallerContext:MasterKey", Convert.ToBase64String(_masterKey)), .. settings]);

    private static async Task WriteAsync(HttpContext http, string type, string text, string disposition = "attachment")
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        http.Response.ContentType = type;
        http.Response.ContentLength = bytes.Length;
        http.Response.Headers.ContentDisposition = disposition;
        await http.Response.Body.WriteAsync(bytes);
    }

    private static string SupergraphAt(string url) => $$"""
        schema
          @link(url: "https://specs.apollo.dev/link/v1.0")
          @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
          @link(url: "https://specs.apollo.dev/tag/v0.3")
        { query: Query }
        enum join__Graph { A @join__graph(name: "a", url: "{{url}}") }
        type Query @join__type(graph: A) { open: String @tag(name: "partner") docs: [Doc!] }
        type Doc @join__type(graph: A) { downloadPath: String }
        """;
}
