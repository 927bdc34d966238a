using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.TradeFeed;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Portfolio.Tests.TradeFeed;

/// <summary>What compliance is told of trades and clients, and nobody else.</summary>
public sealed class TradeFeedTests(PortfolioServer server)
{
    [Fact]
    public async Task Every_trade_of_the_tenant_is_told_once_in_the_order_of_dealing_without_gaps()
    {
        List<JsonElement> changes = [];
        string? log = null;
        while (true)
        {
            var answer = await ReadAsync("northwind", changes.Count, 300);
            log ??= answer.GetProperty("log").GetString();
            Assert.Equal(log, answer.GetProperty("log").GetString());
            if (answer.GetProperty("changes").GetArrayLength() == 0)
            {
                Assert.Equal(changes.Count, answer.GetProperty("head").GetInt64());
                break;
            }

            changes.AddRange(answer.GetProperty("changes").EnumerateArray());
        }

        await using var db = server.Services.GetRequiredService<TenantDatabases<PortfolioContext>>().Open(TenantIds.FromSlug("northwind"));
        Assert.Equal(await db.Trades.CountAsync(TestContext.Current.CancellationToken), changes.Count);
        Assert.Equal(changes.Count, changes.Select(change => change.GetProperty("tradeId").GetString()).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, changes.Count), changes.Select(change => change.GetProperty("sequence").GetInt32()));
        var times = changes.Select(change => change.GetProperty("executedAt").GetDateTimeOffset()).ToArray();
        Assert.Equal(times.Order(), times);
    }

    [Fact]
    public async Task A_batch_has_a_bound_and_names_portfolios_and_no_person()
    {
        var (_, text) = await server.FollowAsync("northwind", TradeFeedEndpoint.Path, new { after = 0, limit = 1_000_000 });

        var answer = JsonDocument.Parse(text).RootElement;
        Assert.InRange(answer.GetProperty("changes").GetArrayLength(), 1, TradeFeedReader.MaxChanges);
        Assert.Contains("""{"portfolioId":"core-equity","kind":"DISCRETIONARY","baseCurrency":"USD","clientId":"cl-1001"}""", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Priya", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hartwell", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TradeFeedEndpoint.Path, null, false)]
    [InlineData(TradeFeedEndpoint.Path, TradeFeedEndpoint.ClientsPath, true)]
    [InlineData(TradeFeedEndpoint.ClientsPath, TradeFeedEndpoint.Path, true)]
    public async Task Who_has_not_signed_for_the_path_is_told_nothing(string path, string? signedPath, bool isSigned)
    {
        var (status, text) = await server.FollowAsync("northwind", path, new { after = 0, limit = 1, clientIds = Array.Empty<string>() }, signedPath, isSigned);

        Assert.Equal((HttpStatusCode.Unauthorized, ""), (status, text));
    }

    [Fact]
    public async Task Who_a_client_is_is_sealed_on_the_way_and_kept_in_the_log_with_the_purpose()
    {
        var (status, text) = await server.FollowAsync("northwind", TradeFeedEndpoint.ClientsPath, new { clientIds = new[] { "cl-1001", "cl-2001", "none" } });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("HARTW", text, StringComparison.Ordinal);
        var identity = Assert.Single(JsonDocument.Parse(text).RootElement.GetProperty("identities").EnumerateArray());
        var code = identity.GetProperty("sealedCode").GetString()!;
        Assert.Equal("cl-1001", identity.GetProperty("clientId").GetString());
        Assert.Equal("US19680412EVELYHARTW", server.Seal.Open(TenantIds.FromSlug("northwind"), "cl-1001", code));
        Assert.Null(server.Seal.Open(TenantIds.FromSlug("hanbit"), "cl-1001", code));
        Assert.Null(server.Seal.Open(TenantIds.FromSlug("northwind"), "cl-1002", code));
        Assert.Null(server.Seal.Open(TenantIds.FromSlug("northwind"), "cl-1001", "AAAA" + code[4..]));
        var log = await ReadLogAsync();
        Assert.Contains(log.Split('\n'), line => line.Contains("Client:cl-1001", StringComparison.Ordinal)
            && line.Contains(ClientIdentityReader.Purpose, StringComparison.Ordinal)
            && line.Contains("\"compliance\"", StringComparison.Ordinal));
    }

    private async Task<JsonElement> ReadAsync(string tenant, long after, int limit)
    {
        var (status, text) = await server.FollowAsync(tenant, TradeFeedEndpoint.Path, new { after, limit });
        Assert.Equal(HttpStatusCode.OK, status);
        return JsonDocument.Parse(text).RootElement;
    }

    private async Task<string> ReadLogAsync()
    {
        await using var file = new FileStream(
            Path.Combine(server.DirectoryPath, "data", "audit", "alone", "portfolio.audit"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, Encoding.UTF8);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
