using System.Text.Json.Nodes;

namespace Tests.EndToEnd;

/// <summary>Portfolio's trades become compliance's copy by themselves, and the graph joins what both know of a trade.</summary>
public sealed class TradeComplianceTests(SampleMarketHost market)
{
    private const string Trades = """
        {
          portfolio(id: "trading-book") {
            trades(from: "2025-12-01", to: "2025-12-31", first: 100) {
              nodes {
                id venueMic
                transactionReport { tradeId status missingFields dueOn venue quantity tradingCapacity }
                bestExecution { slippageBps venuesConsidered totalConsideration { amount currency } }
                anomalies { feature severity }
              }
            }
          }
        }
        """;

    private const string Anomalies = """{ anomalies(from: "2025-10-01", to: "2025-12-31", first: 500) { id tradeId feature severity score } }""";

    private const string Decide =
        "mutation($id: ID!) { setAnomalyDisposition(id: $id, disposition: FALSE_POSITIVE, note: \"a transfer in kind\") { id disposition decidedBy } }";

    private AppHostProcess Host => market.Host;

    [Fact]
    public async Task A_trade_carries_its_report_its_evidence_and_what_stands_out_in_it()
    {
        await FollowedAsync("aldgate");

        var trades = (await Host.QueryAsync(Host.Token("aldgate", "enterprise"), Trades)).WithoutErrors().Items("data.portfolio.trades.nodes").ToArray();

        Assert.NotEmpty(trades);
        Assert.All(trades, trade =>
        {
            Assert.Equal(trade.Text("id"), trade.Text("transactionReport.tradeId"));
            Assert.Equal("DEAL", trade.Text("transactionReport.tradingCapacity"));
            Assert.Contains(trade.Text("venueMic"), trade.Items("bestExecution.venuesConsidered").Select(venue => venue.GetValue<string>()));
        });
        Assert.Contains(trades, trade => trade.Text("transactionReport.status") == "READY");
    }

    [Fact]
    public async Task The_samples_odd_trades_stand_out_in_their_own_tenant()
    {
        await FollowedAsync("aldgate");

        var found = (await Host.QueryAsync(Host.Token("aldgate", "enterprise"), Anomalies)).WithoutErrors().Items("data.anomalies").ToArray();
        var features = found.Where(anomaly => anomaly.Text("tradeId").StartsWith("trading-book", StringComparison.Ordinal)).Select(anomaly => anomaly.Text("feature")).ToHashSet(StringComparer.Ordinal);
        var foreign = await Host.QueryAsync(Host.Token("northwind", "enterprise"), Decide, new JsonObject { ["id"] = "diversified-T00001:NEW_INSTRUMENT" });
        var mine = await Host.QueryAsync(Host.Token("aldgate", "enterprise"), Decide, new JsonObject { ["id"] = found.First(anomaly => anomaly.Text("feature") == "WASH_PATTERN").Text("id") });

        Assert.Superset(new HashSet<string> { "PRICE_DEVIATION", "WASH_PATTERN", "FREQUENCY", "TIME_OF_DAY", "NOTIONAL" }, features);
        Assert.Equal("NOT_FOUND", foreign.Items("errors").Single().Text("extensions.code"));
        Assert.Equal("FALSE_POSITIVE", mine.WithoutErrors().Text("data.setAnomalyDisposition.disposition"));
    }

    [Fact]
    public async Task A_plan_without_the_scopes_sees_the_trade_and_nothing_of_compliance()
    {
        var answer = await Host.QueryAsync(Host.Token("aldgate", "standard"), """{ portfolio(id: "trading-book") { trades(from: "2025-12-31", to: "2025-12-31") { nodes { id transactionReport { status } anomalies { id } } } } }""");

        Assert.All(answer.Items("data.portfolio.trades.nodes"), trade => Assert.Null(trade.At("transactionReport")));
        Assert.Contains("UNAUTHORIZED_FIELD_OR_TYPE", answer.ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>Waits until compliance has taken what portfolio has: it follows in the background.</summary>
    private async Task FollowedAsync(string tenant)
    {
        const string Last = """{ portfolio(id: "trading-book") { trades(from: "2025-12-31", to: "2025-12-31") { nodes { id anomalies { id } } } } }""";
        var deadline = TimeSpan.FromMinutes(2);
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var trades = (await Host.QueryAsync(Host.Token(tenant, "enterprise"), Last)).WithoutErrors().Items("data.portfolio.trades.nodes").ToArray();
            if (trades.Length > 0 && trades.All(trade => trade.At("anomalies") is not null))
            {
                return;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(start) < deadline, "Compliance did not follow the trades of " + tenant);
            await Task.Delay(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
        }
    }
}
