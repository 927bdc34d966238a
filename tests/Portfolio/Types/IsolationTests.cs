using System.Text.Json;

namespace Subgraphs.Portfolio.Tests.Types;

public sealed class IsolationTests(PortfolioServer server)
{
    [Fact]
    public async Task Three_tenants_with_one_portfolio_id_see_their_own()
    {
        Assert.Equal("Northwind Core Equity", await NameAsync("northwind"));
        Assert.Equal("Hanbit Core Equity", await NameAsync("hanbit"));
        Assert.Equal("Aldgate Core Equity UCITS", await NameAsync("aldgate"));
    }

    [Fact]
    public async Task A_foreign_id_answers_like_an_unknown_one()
    {
        const string Query = "query($id: ID!) { portfolio(id: $id) { id name netAssetValue { amount } } }";

        var foreign = await server.QueryAsync("hanbit", Query, new { id = "income-fund" });
        var unknown = await server.QueryAsync("hanbit", Query, new { id = "no-such-fund" });

        Assert.Equal("""{"data":{"portfolio":null}}""", unknown);
        Assert.Equal(unknown, foreign);
    }

    [Fact]
    public async Task An_entity_of_another_tenant_is_not_found_by_its_key()
    {
        var response = await server.QueryAsync(
            "hanbit",
            "query($r: [_Any!]!) { _entities(representations: $r) { ... on Portfolio { id name } ... on Trade { id } } }",
            new
            {
                r = new object[]
                {
                    new { __typename = "Portfolio", id = "income-fund" },
                    new { __typename = "Portfolio", id = "kr-growth" },
                    new { __typename = "Trade", id = "income-fund-T00001" },
                    new { __typename = "Trade", id = "kr-growth-T00001" },
                },
            });

        Assert.Equal(
            """{"data":{"_entities":[null,{"id":"kr-growth","name":"Hanbit Growth Fund"},null,{"id":"kr-growth-T00001"}]}}""",
            response);
    }

    [Fact]
    public async Task A_cursor_of_one_tenant_opens_nothing_for_another()
    {
        const string Query = """
            query($after: String) {
              portfolio(id: "core-equity") { trades(from: "2000-01-01", to: "2100-01-01", first: 1, after: $after) { pageInfo { endCursor } } }
            }
            """;
        var page = await server.DataAsync("northwind", Query);
        var cursor = page.GetProperty("portfolio").GetProperty("trades").GetProperty("pageInfo").GetProperty("endCursor").GetString();

        Assert.DoesNotContain("errors", await server.QueryAsync("northwind", Query, new { after = cursor }), StringComparison.Ordinal);
        Assert.Contains("INVALID_CURSOR", await server.QueryAsync("hanbit", Query, new { after = cursor }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_gateways_signature_nothing_is_answered()
    {
        Assert.Contains("UNAUTHENTICATED", await server.SendAsync("{ portfolios { totalCount } }", null, null), StringComparison.Ordinal);
        Assert.Contains("UNAUTHENTICATED", await server.SendAsync("{ portfolios { totalCount } }", null, "a.b"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_captured_context_of_a_mutation_changes_nothing_a_second_time()
    {
        const string Mutation = """mutation { acknowledgeAlert(id: "none") { id } }""";
        var captured = server.Sign("northwind", Mutation);

        Assert.Contains("NOT_FOUND", await server.SendAsync(Mutation, null, captured), StringComparison.Ordinal);
        Assert.Contains("UNAUTHENTICATED", await server.SendAsync(Mutation, null, captured), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_captured_context_opens_no_other_request()
    {
        const string Query = """{ portfolio(id: "core-equity") { name } }""";
        var captured = server.Sign("northwind", Query);

        Assert.Contains("Northwind Core Equity", await server.SendAsync(Query, null, captured), StringComparison.Ordinal);
        Assert.Contains("UNAUTHENTICATED", await server.SendAsync("{ portfolios { nodes { name } } }", null, captured), StringComparison.Ordinal);
        Assert.Contains("UNAUTHENTICATED", await server.SendAsync(Query, new { id = "x" }, captured), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batches_of_requests_that_run_together_never_mix_tenants()
    {
        const string Query = "{ portfolios { nodes { id name netAssetValue { currency } positions(first: 2) { nodes { isin } } } } }";
        string[] tenants = ["northwind", "hanbit", "aldgate"];
        var alone = new Dictionary<string, string>();
        foreach (var tenant in tenants)
        {
            alone.Add(tenant, await server.QueryAsync(tenant, Query));
        }

        var together = await Task.WhenAll(Enumerable.Range(0, 24).Select(async i => (Tenant: tenants[i % 3], Answer: await server.QueryAsync(tenants[i % 3], Query))));

        Assert.Equal(3, alone.Values.Distinct(StringComparer.Ordinal).Count());
        Assert.All(together, result => Assert.Equal(alone[result.Tenant], result.Answer));
    }

    [Fact]
    public async Task Scopes_are_enforced_here_again()
    {
        var response = await server.QueryAsync(
            "northwind",
            """{ portfolio(id: "core-equity") { id trades(from: "2000-01-01", to: "2100-01-01") { totalCount } positions(first: 1) { nodes { averageCost { amount } } } } }""",
            scopes: ["portfolio:read"]);

        using var document = JsonDocument.Parse(response);
        var portfolio = document.RootElement.GetProperty("data").GetProperty("portfolio");
        Assert.Equal("core-equity", portfolio.GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, portfolio.GetProperty("trades").ValueKind);
        Assert.Equal(JsonValueKind.Null, portfolio.GetProperty("positions").GetProperty("nodes")[0].GetProperty("averageCost").ValueKind);
        Assert.Equal(
            ["Portfolio.trades", "Position.averageCost"],
            document.RootElement.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("extensions").GetProperty("coordinate").GetString()).Order());
    }

    private async Task<string?> NameAsync(string tenant)
        => (await server.DataAsync(tenant, """{ portfolio(id: "core-equity") { name } }""")).GetProperty("portfolio").GetProperty("name").GetString();
}
