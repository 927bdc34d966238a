using System.Text.Json.Nodes;

namespace Tests.EndToEnd;

/// <summary>A simulated market of size, as the measurements use it, here as small as it can be.</summary>
public sealed class GrownMarketTests
{
    private const string Portfolio = """
        query ($id: ID!) {
          portfolio(id: $id) {
            netAssetValue { amount }
            positions(first: 100) { totalCount nodes { weight stale instrument { symbol lastClose { price { amount } } } } }
            risk { observations historicalVar { amount } backtest { zone } }
            stress(scenarioIds: ["COVID-2020"]) { pnlFraction }
          }
        }
        """;

    [Fact]
    public async Task It_has_as_many_instruments_positions_and_portfolios_as_were_asked_for()
    {
        await using var host = await AppHostProcess.StartAsync(["--instruments", "40", "--positions", "30", "--portfolios", "2"]);
        Assert.False(host.Process.HasExited, $"{host.Output}\n{host.Errors}");
        var token = host.Token("northwind", "enterprise");

        var index = (await host.QueryAsync(token, """{ index(id: "SIM-WORLD") { constituents(first: 1) { totalCount } } portfolios(first: 1) { totalCount } }""")).WithoutErrors();

        // The sample's own three, the large one and two of many.
        Assert.Equal(("40", "6"), (index.Text("data.index.constituents.totalCount"), index.Text("data.portfolios.totalCount")));
        foreach (var (id, positions) in new[] { ("large", 30), ("many-0001", 20), ("many-0002", 20) })
        {
            var portfolio = (await host.QueryAsync(token, Portfolio, new JsonObject { ["id"] = id })).WithoutErrors().At("data.portfolio")!;

            Assert.Equal(positions, portfolio.Number("positions.totalCount"));
            Assert.All(portfolio.Items("positions.nodes"), position =>
            {
                Assert.Equal("false", position.Text("stale"));
                Assert.True(position.Number("instrument.lastClose.price.amount") > 0);
            });
            Assert.Equal("250", portfolio.Text("risk.observations"));
            Assert.NotEqual("null", portfolio.Text("risk.backtest.zone"));
            Assert.True(portfolio.Number("stress.0.pnlFraction") < 0);
        }
    }
}
