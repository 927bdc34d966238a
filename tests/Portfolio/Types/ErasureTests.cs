using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Portfolio.Data;
using Subgraphs.Tenancy;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Portfolio.Tests.Types;

/// <summary>What is left of a tenant whose key is gone, in a program of its own.</summary>
public sealed class ErasureTests
{
    private const string Query =
        """{ portfolio(id: "core-equity") { name accountHolder client { country legalName } positions(first: 1) { nodes { isin } } trades(from: "2000-01-01", to: "2100-01-01", first: 1) { nodes { id side trader } } } }""";

    [Fact]
    public async Task Deleting_a_tenants_key_leaves_its_trades_and_positions_as_rows_of_nobody()
    {
        await using var server = new PortfolioServer { Settings = new Dictionary<string, string?> { ["Keys:CacheSeconds"] = "0" } };
        await server.InitializeAsync();
        string[] scopes = [.. PortfolioServer.AllScopes, "pii:read"];
        Assert.DoesNotContain("errors", await server.QueryAsync("northwind", Query, scopes: scopes, purpose: "review"), StringComparison.Ordinal);

        using var output = new StringWriter();
        Assert.Equal(0, await server.Services.RunTenantCommandAsync<PortfolioContext>(
            ["tenants", "erase-key", "northwind"], new StringReader("northwind\n"), output, output, TestContext.Current.CancellationToken));

        var answer = JsonDocument.Parse(await server.QueryAsync("northwind", Query, scopes: scopes, purpose: "review")).RootElement;
        var portfolio = answer.GetProperty("data").GetProperty("portfolio");
        Assert.Equal("Northwind Core Equity", portfolio.GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, portfolio.GetProperty("accountHolder").ValueKind);
        Assert.Equal(JsonValueKind.Null, portfolio.GetProperty("client").ValueKind);
        Assert.Equal(12, portfolio.GetProperty("positions").GetProperty("nodes")[0].GetProperty("isin").GetString()!.Length);
        Assert.Equal("BUY", portfolio.GetProperty("trades").GetProperty("nodes")[0].GetProperty("side").GetString());
        Assert.Equal(JsonValueKind.Null, portfolio.GetProperty("trades").GetProperty("nodes")[0].GetProperty("trader").ValueKind);
        Assert.Equal(
            ["""["portfolio","accountHolder"]""", """["portfolio","client","legalName"]""", """["portfolio","trades","nodes",0,"trader"]"""],
            answer.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetRawText()).Order(StringComparer.Ordinal));
        Assert.All(answer.GetProperty("errors").EnumerateArray(), error => Assert.Equal("PERSONAL_DATA_ERASED", error.GetProperty("extensions").GetProperty("code").GetString()));

        Assert.DoesNotContain("errors", await server.QueryAsync("hanbit", Query, scopes: scopes, purpose: "review"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_does_not_start_on_a_key_that_is_missing()
    {
        await using var server = new PortfolioServer();
        await server.InitializeAsync();
        var key = Path.Combine(server.DirectoryPath, "keys", TenantIds.FromSlug("hanbit").ToString("D"), "m1.key");
        File.Delete(key);

        await using var second = new PortfolioServer { Settings = new Dictionary<string, string?> { ["Storage:Directory"] = Path.Combine(server.DirectoryPath, "data"), ["Keys:Directory"] = Path.Combine(server.DirectoryPath, "keys"), ["Audit:Directory"] = Path.Combine(server.DirectoryPath, "audit-2") } };
        var refused = await Assert.ThrowsAsync<Storage.StorageException>(async () => await second.InitializeAsync());

        Assert.StartsWith("The keys of tenant hanbit cannot be used: The master key", refused.Message, StringComparison.Ordinal);
        Assert.Contains(key, refused.Message, StringComparison.Ordinal);
    }
}
