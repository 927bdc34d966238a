using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.PreTrade;
using Subgraphs.Imports;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Peers;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Compliance.Tests.PreTrade;

/// <summary>The endpoint as portfolio calls it: signed, for one body, on behalf of a caller of a tenant.</summary>
public sealed class PreTradeEndpointTests(PreTradeServer server) : IClassFixture<PreTradeServer>
{
    [Fact]
    public async Task Orders_are_judged_by_the_rules_and_the_restrictions_of_the_callers_tenant()
    {
        var restricted = server.Body("DISCRETIONARY", "TMRU", 0.02m, 0.04m);

        Assert.Equal("BLOCKED", await VerdictAsync("northwind", restricted));
        Assert.Equal("CLEAR", await VerdictAsync("northwind", server.Body("DISCRETIONARY", "NGSC", 0.02m, 0.04m)));

        // Hanbit does not restrict it, and holds its public funds to 9.5 %.
        Assert.Equal("CLEAR", await VerdictAsync("hanbit", restricted));
        Assert.Equal("BLOCKED", await VerdictAsync("hanbit", server.Body("FUND_KR_PUBLIC", "NGSC", 0.08m, 0.096m)));
    }

    [Fact]
    public async Task What_the_tenant_said_of_the_fund_counts_for_the_orders_of_that_fund()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "portfolio_id,policy,isin,valid_from,valid_to\ntracker,INDEX,,2010-01-01,\n", TestContext.Current.CancellationToken);
        await using (var db = server.Services.GetRequiredService<TenantDatabases<ComplianceContext>>().Open(TenantIds.FromSlug(PreTradeServer.IndexHouse)))
        {
            db.Activations.Add(new RegimeActivation { TenantId = db.TenantId, RegimeCode = "KR-FSCMA", ActiveFrom = new DateOnly(2010, 1, 1) });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await server.Services.RunImportCommandAsync<ComplianceContext>(
            ["import", "fund-policies", path, "--tenant", PreTradeServer.IndexHouse], output, error, TestContext.Current.CancellationToken);
        File.Delete(path);

        Assert.Equal((0, ""), (code, error.ToString()));
        Assert.Equal("CLEAR", await VerdictAsync(PreTradeServer.IndexHouse, server.Body("FUND_KR_PUBLIC", "NGSC", 0.08m, 0.29m, "tracker")));
        Assert.Equal("BLOCKED", await VerdictAsync(PreTradeServer.IndexHouse, server.Body("FUND_KR_PUBLIC", "NGSC", 0.08m, 0.31m, "tracker")));
        Assert.Equal("BLOCKED", await VerdictAsync(PreTradeServer.IndexHouse, server.Body("FUND_KR_PUBLIC", "NGSC", 0.08m, 0.29m, "other")));
        Assert.Equal("BLOCKED", await VerdictAsync(PreTradeServer.IndexHouse, server.Body("FUND_KR_PUBLIC", "NGSC", 0.08m, 0.29m)));
    }

    [Fact]
    public async Task Nobody_without_the_key_of_the_two_and_for_another_body_is_answered()
    {
        var body = server.Body("DISCRETIONARY", "NGSC", 0.02m, 0.04m);
        var other = server.Body("DISCRETIONARY", "NGSC", 0.02m, 0.05m);
        var wrongKey = new PeerSigner(new byte[PeerKey.MinBytes], PreTradeEndpoint.Path, TimeProvider.System);

        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync(body, null)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync(body, wrongKey.Sign(Caller("northwind"), body))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync(body, server.Sign(Caller("northwind"), body, "/internal/other"))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync(body, server.Sign(Caller("northwind"), other))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync(body, server.Sign(Caller("northwind") with { TenantId = null }, body))).Status);
        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync(body, server.Sign(Caller("northwind"), body))).Status);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"kind\":\"DISCRETIONARY\"}")]
    [InlineData("{\"kind\":\"NO_SUCH\",\"baseCurrency\":\"USD\",\"netAssets\":1,\"before\":[],\"after\":[],\"orders\":[]}")]
    public async Task What_is_no_such_request_is_refused(string text)
    {
        var body = System.Text.Encoding.UTF8.GetBytes(text);

        Assert.Equal(HttpStatusCode.BadRequest, (await server.SendAsync(body, server.Sign(Caller("northwind"), body))).Status);
    }

    private static CallerContext Caller(string tenant) => new() { Subject = "pm", TenantId = TenantIds.FromSlug(tenant) };

    private async Task<string?> VerdictAsync(string tenant, byte[] body)
    {
        var (status, text) = await server.SendAsync(body, server.Sign(Caller(tenant), body));
        Assert.Equal(HttpStatusCode.OK, status);
        return JsonDocument.Parse(text).RootElement.GetProperty("verdict").GetString();
    }
}
