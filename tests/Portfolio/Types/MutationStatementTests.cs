using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Subgraphs.Portfolio.Data.Limits;
using Subgraphs.Portfolio.Tests.Rebalancing;
using Tests.Kit.Sql;

namespace Subgraphs.Portfolio.Tests.Types;

/// <summary>However many rows a mutation stores, the database is asked as often. Alone: other tests' commands would be counted too.</summary>
[Collection(nameof(AloneCollection))]
public sealed class MutationStatementTests : IAsyncLifetime
{
    private const string Tenant = "northwind";
    private const string Place = "mutation($in: PlaceRebalanceProposalInput!) { placeRebalanceProposal(input: $in) { id orders { isin } excluded { isin } } }";
    private const string SetLimit = "mutation($in: RiskLimitInput!) { setRiskLimit(input: $in) { id } }";

    private static readonly string[] Scopes = [.. PortfolioServer.AllScopes, "portfolio:write", "portfolio:approve"];

    private readonly PortfolioServer _server = new();

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        await _server.Services.GetServices<IHostedService>().OfType<EndOfDay>().Single().ExecuteTask!.WaitAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Targets_and_proposals_of_many_lines_cost_the_statements_of_those_of_two()
    {
        var id = (await RunAsync(Tenant, "{ portfolios(first: 1) { nodes { id } } }")).GetProperty("portfolios").GetProperty("nodes")[0].GetProperty("id").GetString()!;
        var isins = await IsinsAsync();

        // What is read once and kept in memory is read before anything is counted.
        await SetAndPlaceAsync(id, isins, "warm");
        var few = await SetAndPlaceAsync(id, isins[..2], "few");
        var many = await SetAndPlaceAsync(id, isins, "many");

        Assert.True(many.Orders >= few.Orders + 5, $"{few.Orders} and {many.Orders} orders make no difference.");
        Assert.Equal((few.Set, few.Place), (many.Set, many.Place));
        Assert.InRange(many.Set, 1, 5);
        Assert.InRange(many.Place, 1, 12);

        // What was stored past the tracker is what was answered.
        var stored = (await RunAsync(Tenant, "query($id: ID!) { portfolio(id: $id) { targetAllocation { lines { isin } } rebalanceProposals(first: 1) { orders { isin } } } }", new { id }))
            .GetProperty("portfolio");
        Assert.Equal(isins.Length, stored.GetProperty("targetAllocation").GetProperty("lines").GetArrayLength());
        Assert.Equal(many.Orders, stored.GetProperty("rebalanceProposals")[0].GetProperty("orders").GetArrayLength());
    }

    [Fact]
    public async Task A_limit_that_drafts_many_sales_costs_the_statements_of_one_that_drafts_few()
    {
        await ReduceAsync("core-equity", "EQ-10");
        await ReduceAsync("kr-balanced", "EQ-10");

        var few = await ReduceAsync("core-equity", "EQ-20");
        var many = await ReduceAsync("kr-balanced", "EQ-20");

        Assert.True(many.Orders > few.Orders, $"{few.Orders} and {many.Orders} sales make no difference.");
        Assert.Equal(few.Statements, many.Statements);
    }

    /// <summary>Everything that the sample tenants hold.</summary>
    private async Task<string[]> IsinsAsync()
    {
        HashSet<string> isins = new(StringComparer.Ordinal);
        foreach (var tenant in new[] { "northwind", "hanbit", "aldgate" })
        {
            var portfolios = (await RunAsync(tenant, "{ portfolios(first: 20) { nodes { holdings { isin } } } }")).GetProperty("portfolios").GetProperty("nodes");
            isins.UnionWith(portfolios.EnumerateArray().SelectMany(portfolio => portfolio.GetProperty("holdings").EnumerateArray()).Select(holding => holding.GetProperty("isin").GetString()!));
        }

        return [.. isins.Order(StringComparer.Ordinal)];
    }

    private async Task<(int Set, int Place, int Orders)> SetAndPlaceAsync(string id, string[] isins, string key)
    {
        var version = (await RunAsync(Tenant, "query($id: ID!) { portfolio(id: $id) { targetAllocation { version } } }", new { id }))
            .GetProperty("portfolio").GetProperty("targetAllocation").GetProperty("version").GetInt32();
        var weight = decimal.Round(0.95m / isins.Length, 6);
        object input = Targets.Input(id, version, [.. isins.Select(isin => (isin, weight))]);
        using var setting = CommandRecorder.OfProcess();
        await RunAsync(Tenant, Targets.Set, new { @in = input });
        var set = setting.Texts.Count;
        setting.Dispose();

        using var placing = CommandRecorder.OfProcess();
        var proposal = (await RunAsync(Tenant, Place, new { @in = new { portfolioId = id, idempotencyKey = key } })).GetProperty("placeRebalanceProposal");
        return (set, placing.Texts.Count, proposal.GetProperty("orders").GetArrayLength());
    }

    /// <summary>Sets a limit far below what is observed.</summary>
    private async Task<(int Statements, int Orders)> ReduceAsync(string id, string scenario)
    {
        using var commands = CommandRecorder.OfProcess();
        await RunAsync(
            "hanbit", SetLimit, new { @in = new { portfolioId = id, metric = "STRESS_LOSS", scopeKey = scenario, threshold = "0.001", action = "ALERT_AND_PROPOSE_REDUCTION" } });
        var statements = commands.Texts.Count;
        commands.Dispose();
        var drafts = (await RunAsync("hanbit", "query($id: ID!) { portfolio(id: $id) { rebalanceProposals(first: 1) { orders { isin } } } }", new { id })).GetProperty("portfolio").GetProperty("rebalanceProposals");
        return (statements, drafts[0].GetProperty("orders").GetArrayLength());
    }

    private async Task<JsonElement> RunAsync(string tenant, string operation, object? variables = null)
    {
        using var document = JsonDocument.Parse(await _server.QueryAsync(tenant, operation, variables, Scopes));
        Assert.False(document.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        return document.RootElement.GetProperty("data").Clone();
    }
}
