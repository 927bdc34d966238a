using System.Text.Json;

namespace Subgraphs.Portfolio.Tests.Rebalancing;

/// <summary>What risk limits do to proposals, on a portfolio that only these tests use.</summary>
[Collection(nameof(RebalancingCollection))]
public sealed class RiskLimitGuardTests(RebalancingServer server)
{
    private const string Tenant = "aldgate";
    private const string Portfolio = "core-equity";
    private const string Place = """
        mutation($in: PlaceRebalanceProposalInput!) {
          placeRebalanceProposal(input: $in) {
            id status turnover cashAfter { amount } orders { isin side quantity reason estimatedValueBase { amount } } excluded { isin side reason }
          }
        }
        """;

    private static int _keys;

    [Fact]
    public async Task A_broken_limit_that_freezes_refuses_the_orders_that_raise_its_metric_and_no_others()
    {
        var positions = (await Targets.ReadAsync(server, Tenant, Portfolio)).Positions;
        var (largest, weight) = positions[0];
        await LimitAsync("POSITION_WEIGHT", weight / 2, "ALERT_AND_FREEZE_PROPOSALS");
        try
        {
            await Targets.SetAsync(server, Tenant, Portfolio, Shifted(positions, 0.08m));
            var more = await PlaceAsync();
            await Targets.SetAsync(server, Tenant, Portfolio, Shifted(positions, -0.08m));
            var less = await PlaceAsync();

            Assert.DoesNotContain(more.GetProperty("orders").EnumerateArray(), order => order.GetProperty("isin").GetString() == largest);
            Assert.Contains(more.GetProperty("excluded").EnumerateArray(), line => line.ToString().Contains(largest, StringComparison.Ordinal) && line.GetProperty("reason").GetString() == "FROZEN");
            Assert.Contains(less.GetProperty("orders").EnumerateArray(), order => order.GetProperty("isin").GetString() == largest && order.GetProperty("side").GetString() == "SELL");
        }
        finally
        {
            await LimitAsync("POSITION_WEIGHT", 1m, "ALERT");
        }
    }

    [Fact]
    public async Task A_broken_limit_that_asks_for_it_gets_one_draft_that_calms_it()
    {
        var (largest, weight) = (await Targets.ReadAsync(server, Tenant, Portfolio)).Positions[0];
        var threshold = decimal.Round(weight * 0.8m, 4);
        await LimitAsync("POSITION_WEIGHT", threshold, "ALERT_AND_PROPOSE_REDUCTION", largest);
        await LimitAsync("POSITION_WEIGHT", threshold, "ALERT_AND_PROPOSE_REDUCTION", largest);

        var drafts = (await server.RunAsync(
                Tenant,
                "pm",
                $$"""{ portfolio(id: "{{Portfolio}}") { netAssetValue { amount } rebalanceProposals(first: 100) { status createdBy orders { isin side reason notBefore estimatedValueBase { amount } } } } }"""))
            .GetProperty("portfolio");
        var draft = Assert.Single(drafts.GetProperty("rebalanceProposals").EnumerateArray(), proposal => proposal.GetProperty("createdBy").GetString() == "limit-watch");

        Assert.Equal("DRAFT", draft.GetProperty("status").GetString());
        var order = Assert.Single(draft.GetProperty("orders").EnumerateArray());
        Assert.Equal($"{largest} SELL LIMIT_REDUCTION", $"{order.GetProperty("isin")} {order.GetProperty("side")} {order.GetProperty("reason")}");
        var after = weight - (Targets.Number(order.GetProperty("estimatedValueBase").GetProperty("amount")) / Targets.Number(drafts.GetProperty("netAssetValue").GetProperty("amount")));
        Assert.InRange(after / threshold, 0.93m, 0.95m);
        await LimitAsync("POSITION_WEIGHT", 1m, "ALERT", largest);
    }

    /// <summary>Whatever is wanted: what is proposed leaves cash, keeps the limits that were kept, and is the same when asked again.</summary>
    [Fact]
    public async Task No_proposal_takes_a_kept_limit_beyond_its_threshold_or_cash_below_zero()
    {
        await LimitAsync("POSITION_WEIGHT", 0.24m, "ALERT");
        await LimitAsync("VOLATILITY", 0.16m, "ALERT");
        var (_, positions) = await Targets.ReadAsync(server, Tenant, Portfolio);
        var refused = 0;
        for (var seed = 1; seed <= 12; seed++)
        {
            var random = new Random(seed);
            var parts = positions.Select(position => (position.Isin, Part: random.Next(0, 3) == 0 ? random.Next(20, 60) : random.Next(1, 8))).ToList();
            var total = parts.Sum(part => part.Part) + random.Next(1, 30);
            await Targets.SetAsync(server, Tenant, Portfolio, parts.Select(part => (part.Isin, decimal.Round((decimal)part.Part / total, 4, MidpointRounding.ToZero))));

            var proposal = await PlaceAsync();
            var again = await PlaceAsync();

            Assert.Equal(proposal.GetProperty("orders").GetRawText(), again.GetProperty("orders").GetRawText());
            Assert.True(Targets.Number(proposal.GetProperty("cashAfter").GetProperty("amount")) >= 0, $"seed {seed}");
            refused += proposal.GetProperty("excluded").GetArrayLength();
            var weights = await ProjectAsync(proposal);
            Assert.True(weights.Values.Max() <= 0.24m + 0.000001m, $"seed {seed}: {weights.Values.Max()}");
        }

        // The bound was met, or the test would show nothing.
        Assert.True(refused > 0);
        await LimitAsync("POSITION_WEIGHT", 1m, "ALERT");
        await LimitAsync("VOLATILITY", 1m, "ALERT");
    }

    private async Task<Dictionary<string, decimal>> ProjectAsync(JsonElement proposal)
    {
        var portfolio = (await server.RunAsync(
            Tenant, "pm", $$"""{ portfolio(id: "{{Portfolio}}") { netAssetValue { amount } positions(first: 100) { nodes { isin marketValueBase { amount } } } } }""")).GetProperty("portfolio");
        var values = portfolio.GetProperty("positions").GetProperty("nodes").EnumerateArray()
            .ToDictionary(node => node.GetProperty("isin").GetString()!, node => Targets.Number(node.GetProperty("marketValueBase").GetProperty("amount")));
        foreach (var order in proposal.GetProperty("orders").EnumerateArray())
        {
            var value = Targets.Number(order.GetProperty("estimatedValueBase").GetProperty("amount"));
            var isin = order.GetProperty("isin").GetString()!;
            values[isin] = values.GetValueOrDefault(isin) + (order.GetProperty("side").GetString() == "BUY" ? value : -value);
            Assert.True(values[isin] >= -0.01m, $"More of {isin} is sold than is held.");
        }

        var netAssetValue = Targets.Number(portfolio.GetProperty("netAssetValue").GetProperty("amount"));
        return values.ToDictionary(value => value.Key, value => value.Value / netAssetValue);
    }

    private static IEnumerable<(string Isin, decimal Weight)> Shifted(IReadOnlyList<(string Isin, decimal Weight)> positions, decimal shift)
        => positions.Select((position, index) => (position.Isin, decimal.Round(position.Weight, 4) + (index == 0 ? shift : index <= 4 ? -shift / 4 : 0)));

    private async Task<JsonElement> PlaceAsync()
        => (await server.RunAsync(Tenant, "pm", Place, new { @in = new { portfolioId = Portfolio, idempotencyKey = FormattableString.Invariant($"guard-{Interlocked.Increment(ref _keys)}") } }))
            .GetProperty("placeRebalanceProposal");

    private async Task LimitAsync(string metric, decimal threshold, string action, string? scopeKey = null)
        => await server.RunAsync(
            Tenant,
            "pm",
            "mutation($in: RiskLimitInput!) { setRiskLimit(input: $in) { id } }",
            new { @in = new { portfolioId = Portfolio, metric, threshold = Targets.Text(threshold), action, scopeKey } });
}
