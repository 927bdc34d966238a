using System.Diagnostics;
using System.Text.Json.Nodes;
using Tests.Kit;

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

    [Fact]
    public async Task A_file_of_trades_goes_in_while_the_programs_serve_and_comes_out_of_the_graph_with_its_report()
    {
        var path = Path.Combine(Host.State.FullName, "oms.csv");
        await File.WriteAllTextAsync(
            path,
            """
            trade_id,portfolio_id,isin,side,quantity,price,currency,fees,venue_mic,executed_at,settlement_date
            OMS-1,trading-book,US0SIM000034,BUY,7,50.25,USD,1.50,XNYS,2025-12-31T15:30:00Z,2026-01-02

            """,
            TestContext.Current.CancellationToken);

        var refused = await ImportAsync("trades", path + "x");
        var stored = await ImportAsync("trades", path);
        var again = await ImportAsync("trades", path);

        Assert.Equal(1, refused.Code);
        Assert.True(stored.Code == 0, stored.Text);
        Assert.Contains("1 new trades of oms.csv for northwind", stored.Text, StringComparison.Ordinal);
        Assert.Contains("there is nothing to do", again.Text, StringComparison.Ordinal);
        await FollowedAsync("northwind");
        var answer = (await Host.QueryAsync(
            Host.Token("northwind", "enterprise"),
            """{ portfolio(id: "trading-book") { trades(from: "2025-12-31", to: "2025-12-31", first: 100) { nodes { id transactionReport { status quantity } bestExecution { totalConsideration { amount } } } } } }""")).WithoutErrors();
        var trade = answer.Items("data.portfolio.trades.nodes").Single(node => node.Text("id") == "OMS-1");
        Assert.Equal(("DRAFT", "7", "353.25"), (trade.Text("transactionReport.status"), trade.Text("transactionReport.quantity"), trade.Text("bestExecution.totalConsideration.amount")));
    }

    private async Task<(int Code, string Text)> ImportAsync(string kind, string path)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[] { BuiltProgram.Path("subgraphs/Portfolio", "Subgraphs.Portfolio"), "import", kind, path, "--tenant", "northwind" })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["Storage__Directory"] = Host.State.FullName;
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
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
