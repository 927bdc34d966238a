using System.Globalization;
using System.Text.Json;
using Tests.Kit;

namespace Subgraphs.Portfolio.Tests.Types;

public sealed class RealMarketTests
{
    [Fact]
    public async Task Portfolios_of_real_instruments_are_valued_at_the_closes_of_the_business_date()
    {
        await using var server = new PortfolioServer { MarketData = SharedData.Require("data") };
        await server.InitializeAsync();

        var response = await server.QueryAsync(
            "northwind",
            """
            {
              portfolio(id: "core-equity") {
                inceptionDate
                cash { currency }
                trades(from: "2011-03-31", to: "2011-03-31", first: 1) { nodes { isin quantity price { amount } executedAt settlementDate } }
                positions { nodes { isin marketPrice { amount currency } stale openedOn } }
              }
            }
            """,
            businessDate: "2019-12-31");

        using var document = JsonDocument.Parse(response);
        Assert.False(document.RootElement.TryGetProperty("errors", out _), response);
        var portfolio = document.RootElement.GetProperty("data").GetProperty("portfolio");
        var prices = portfolio.GetProperty("positions").GetProperty("nodes").EnumerateArray()
            .ToDictionary(p => p.GetProperty("isin").GetString()!, p => p.GetProperty("marketPrice").GetProperty("amount").GetString());
        Assert.Equal("321.86", prices["US78462F1030"]);
        Assert.Equal("134.04", prices["US4592001014"]);
        Assert.Equal("35.22", prices["US0605051046"]);
        Assert.All(portfolio.GetProperty("positions").GetProperty("nodes").EnumerateArray(), p => Assert.False(p.GetProperty("stale").GetBoolean()));

        // 30 % of 25,000,000 in whole shares at the close of the first day; T+3 over a weekend.
        Assert.Equal(
            """{"isin":"US78462F1030","quantity":"56599","price":{"amount":"132.51"},"executedAt":"2011-03-31T20:00:00Z","settlementDate":"2011-04-05"}""",
            portfolio.GetProperty("trades").GetProperty("nodes")[0].GetRawText());
        Assert.Equal("USD", Assert.Single(portfolio.GetProperty("cash").EnumerateArray()).GetProperty("currency").GetString());

        await AssertRiskFreeAsync(server);
        Assert.True(await SumAboveFivePercentAsync(server, "core-equity") > 0.40m);
        Assert.True(await SumAboveFivePercentAsync(server, "diversified") <= 0.40m);
    }

    /// <summary>In December 2019 the mean of November was the last one known: 1.81 %. Euros have no rate in these files, and a portfolio in euros no Sharpe ratio.</summary>
    private static async Task AssertRiskFreeAsync(PortfolioServer server)
    {
        const string Query = """query($id: ID!) { portfolio(id: $id) { performance(from: "2019-12-02", to: "2019-12-31") { sharpeRatio riskFreeRate riskFreeSource } } }""";
        using var dollars = JsonDocument.Parse(await server.QueryAsync("northwind", Query, new { id = "core-equity" }, businessDate: "2019-12-31"));
        using var euros = JsonDocument.Parse(await server.QueryAsync("aldgate", Query, new { id = "diversified" }, businessDate: "2019-12-31"));
        var known = dollars.RootElement.GetProperty("data").GetProperty("portfolio").GetProperty("performance");
        Assert.Equal(JsonValueKind.String, known.GetProperty("sharpeRatio").ValueKind);
        Assert.Equal(
            ("0.0181", "Federal Reserve H.15: ten-year Treasury yield, monthly mean"), (known.GetProperty("riskFreeRate").GetString(), known.GetProperty("riskFreeSource").GetString()));
        Assert.Equal(
            """{"sharpeRatio":null,"riskFreeRate":null,"riskFreeSource":null}""", euros.RootElement.GetProperty("data").GetProperty("portfolio").GetProperty("performance").GetRawText());
    }

    /// <summary>Each instrument here is a body of its own.</summary>
    private static async Task<decimal> SumAboveFivePercentAsync(PortfolioServer server, string id)
    {
        var response = await server.QueryAsync(
            "aldgate", "query($id: ID!) { portfolio(id: $id) { positions { nodes { weight } } } }", new { id }, businessDate: "2019-12-31");
        using var document = JsonDocument.Parse(response);
        return document.RootElement.GetProperty("data").GetProperty("portfolio").GetProperty("positions").GetProperty("nodes").EnumerateArray()
            .Select(position => decimal.Parse(position.GetProperty("weight").GetString()!, CultureInfo.InvariantCulture))
            .Where(weight => weight > 0.05m)
            .Sum();
    }
}
