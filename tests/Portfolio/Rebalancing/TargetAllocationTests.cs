using System.Text.Json;

namespace Subgraphs.Portfolio.Tests.Rebalancing;

[Collection(nameof(RebalancingCollection))]
public sealed class TargetAllocationTests(RebalancingServer server)
{
    private const string Tenant = "northwind";
    private const string Portfolio = "income-fund";

    [Fact]
    public async Task A_sample_portfolio_has_the_target_it_was_traded_to()
    {
        var allocation = (await server.RunAsync(
            "hanbit", "pm", """{ portfolio(id: "core-equity") { targetAllocation { version cashTarget lines { isin weight } } } }""")).GetProperty("portfolio").GetProperty("targetAllocation");

        Assert.Equal("0.1", allocation.GetProperty("cashTarget").GetString());
        Assert.Equal(["0.2", "0.3", "0.4"], allocation.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("weight").GetString()).Order());
    }

    [Fact]
    public async Task A_change_is_the_next_version_and_sent_again_it_is_the_same_one()
    {
        var (version, positions) = await Targets.ReadAsync(server, Tenant, Portfolio);
        var input = Targets.Input(Portfolio, version, [(positions[0].Isin, 0.55m), (positions[1].Isin, 0.40m)]);

        var set = await server.RunAsync(Tenant, "pm", Targets.Set, new { @in = input });
        var again = await server.RunAsync(Tenant, "pm", Targets.Set, new { @in = input });

        var allocation = set.GetProperty("setTargetAllocation");
        Assert.Equal(version + 1, allocation.GetProperty("version").GetInt32());
        Assert.Equal("2025-12-31", allocation.GetProperty("effectiveFrom").GetString());
        Assert.Equal("0.05", allocation.GetProperty("cashTarget").GetString());
        Assert.All(allocation.GetProperty("lines").EnumerateArray(), line => Assert.Equal("0.05 0.25", $"{line.GetProperty("absoluteBand")} {line.GetProperty("relativeBand")}"));
        Assert.Equal(
            Lines(allocation), Lines(again.GetProperty("setTargetAllocation")));
        Assert.Equal(version + 1, (await Targets.ReadAsync(server, Tenant, Portfolio)).Version);
    }

    [Fact]
    public async Task Of_two_who_change_one_version_one_is_told_of_the_other()
    {
        var (version, positions) = await Targets.ReadAsync(server, Tenant, Portfolio);
        var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(i => server.Portfolio.QueryAsync(
            Tenant, Targets.Set, new { @in = Targets.Input(Portfolio, version, [(positions[0].Isin, i / 10m)]) }, ["portfolio:write"], person: $"pm-{i}")));

        var refused = answers.Where(answer => answer.Contains("\"CONFLICT\"", StringComparison.Ordinal)).ToList();
        Assert.Equal(5, refused.Count);
        Assert.All(refused, answer => Assert.Contains("\"inputPath\":\"input.expectedVersion\"", answer, StringComparison.Ordinal));
        Assert.Equal(version + 1, (await Targets.ReadAsync(server, Tenant, Portfolio)).Version);
    }

    [Theory]
    [InlineData(0.5, 0.4, "TARGET_NOT_WHOLE", "input.lines")]
    [InlineData(0.5, 0.6, "TARGET_NOT_WHOLE", "input.lines")]
    [InlineData(0.0, 1.0, "BAD_USER_INPUT", "input.lines.0.weight")]
    [InlineData(1.5, -0.5, "BAD_USER_INPUT", "input.cashTarget")]
    public async Task Weights_and_cash_make_exactly_one(decimal weight, decimal cash, string code, string path)
    {
        var (version, positions) = await Targets.ReadAsync(server, Tenant, Portfolio);

        Assert.Equal((code, path), await server.RefusalAsync(Tenant, "pm", Targets.Set, new { @in = Targets.Input(Portfolio, version, [(positions[0].Isin, weight)], cash) }));
    }

    [Fact]
    public async Task An_instrument_stands_once_and_exists()
    {
        var (version, positions) = await Targets.ReadAsync(server, Tenant, Portfolio);

        Assert.Equal(("BAD_USER_INPUT", "input.lines.1.isin"), await Refusal(positions[0].Isin));
        Assert.Equal(("BAD_USER_INPUT", "input.lines.1.isin"), await Refusal("US0378331005"));

        async Task<(string?, string?)> Refusal(string second)
            => await server.RefusalAsync(Tenant, "pm", Targets.Set, new { @in = Targets.Input(Portfolio, version, [(positions[0].Isin, 0.5m), (second, 0.5m)]) });
    }

    [Theory]
    [InlineData("kr-growth")]
    [InlineData("no-such")]
    public async Task A_portfolio_of_another_tenant_is_an_unknown_one(string id)
    {
        var (_, positions) = await Targets.ReadAsync(server, Tenant, Portfolio);

        Assert.Equal(("NOT_FOUND", "input.portfolioId"), await server.RefusalAsync(Tenant, "pm", Targets.Set, new { @in = Targets.Input(id, 0, [(positions[0].Isin, 1m)]) }));
    }

    private static IEnumerable<string> Lines(JsonElement allocation) => allocation.GetProperty("lines").EnumerateArray().Select(line => line.GetRawText()).Order();
}
