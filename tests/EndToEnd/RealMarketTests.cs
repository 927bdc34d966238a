using System.Text.Json.Nodes;
using Tests.Kit;

namespace Tests.EndToEnd;

[Collection(nameof(RealMarketCollection))]
public sealed class RealMarketTests(RealMarketHost market)
{
    private static readonly Dictionary<string, string> Isins = new(StringComparer.Ordinal)
    {
        ["KO"] = "US1912161007",
        ["JNJ"] = "US4781601046",
        ["IBM"] = "US4592001014",
        ["BAC"] = "US0605051046",
        ["SPY"] = "US78462F1030",
    };

    [Fact]
    public async Task Ten_years_of_dividends_financial_health_and_sector_growth_come_in_one_answer()
    {
        var host = market.Require();
        var operation = await File.ReadAllTextAsync(SharedData.Require("domain", "operations", "dividend-growth-analysis.graphql"));

        var answer = (await host.QueryAsync(host.Token("northwind", "partner"), operation, new JsonObject
        {
            ["isins"] = new JsonArray([.. Isins.Values.Select(isin => JsonValue.Create(isin))]),
            ["sector"] = "Health Care",
            ["from"] = "2009-01-01",
            ["to"] = "2019-12-31",
        })).WithoutErrors();

        var bySymbol = answer.Items("data.instruments").ToDictionary(instrument => instrument.Text("symbol"));
        Assert.Equal("57", bySymbol["KO"].Text("dividendGrowth.consecutiveGrowthYears"));
        Assert.Equal(0.0691m, Math.Round(bySymbol["KO"].Number("dividendGrowth.cagr"), 4));
        Assert.Equal(0.0557m, Math.Round(bySymbol["KO"].Number("dividendGrowth.cagr5"), 4));
        Assert.Equal("20", bySymbol["JNJ"].Text("dividendGrowth.consecutiveGrowthYears"));
        Assert.Equal("true", bySymbol["JNJ"].Text("dividendGrowth.streakCensored"));
        Assert.Equal("6", bySymbol["BAC"].Text("dividendGrowth.consecutiveGrowthYears"));
        Assert.Equal(0.047971m, Math.Round(bySymbol["IBM"].Number("trailingYield"), 6));
        Assert.Equal(0.017458m, Math.Round(bySymbol["SPY"].Number("trailingYield"), 6));
        Assert.Equal("45", answer.Text("data.sectorGrowth.constituents"));
    }

    [Fact]
    public async Task Health_care_grew_by_12_percent_a_year_between_two_snapshots()
    {
        var host = market.Require();

        var answer = (await host.QueryAsync(
            host.Token("hanbit", "partner"),
            """{ sectorGrowth(sector: "Health Care", from: "2013-11-03", to: "2016-07-10") { from to constituents marketCapCagr } }""")).WithoutErrors();

        Assert.Equal("46", answer.Text("data.sectorGrowth.constituents"));
        Assert.Equal(0.1208m, Math.Round(answer.Number("data.sectorGrowth.marketCapCagr"), 4));
    }

    [Fact]
    public async Task A_tenants_portfolio_joins_all_four_subgraphs()
    {
        var host = market.Require();

        var answer = (await host.QueryAsync(host.Token("aldgate", "enterprise"), SampleQueries.PortfolioOverview)).WithoutErrors();

        var portfolio = answer.Items("data.portfolios.nodes").First();
        Assert.Contains(portfolio.Items("complianceStatus.checks"), check => check.Text("rule.id") == "EU-UCITS-5-10-40");
        Assert.Contains(portfolio.Items("complianceStatus.checks"), check => check.Text("rule.id") == "INT-RESTRICTED");
        Assert.All(portfolio.Items("positions.nodes"), position =>
        {
            Assert.NotEqual("null", position.Text("instrument.name"));
            Assert.Equal("2019-12-31", position.Text("instrument.lastClose.date"));
        });
        Assert.Contains(portfolio.Items("positions.nodes"), position => position.Text("instrument.trailingYield") != "null");
    }

    [Fact]
    public async Task The_risk_dashboard_of_a_real_portfolio_counts_on_forecast_dividends()
    {
        var host = market.Require();
        var operation = await File.ReadAllTextAsync(SharedData.Require("domain", "operations", "risk-dashboard.graphql"));

        var answer = (await host.QueryAsync(host.Token("northwind", "enterprise"), operation, new JsonObject { ["id"] = "income-fund" })).WithoutErrors();

        Assert.Contains(answer.Items("data.portfolio.dividendCalendar"), row => row.Text("instrument.symbol") == "BAC");
        Assert.All(answer.Items("data.portfolio.dividendCalendar"), row => Assert.True(row.Number("netBase.amount") > 0m));
    }

    [Fact]
    public async Task A_second_start_does_not_import_again_and_knows_the_index_of_2020()
    {
        await using var second = await market.StartAgainAsync();

        Assert.DoesNotContain("importing", second.Output);
        var index = (await second.QueryAsync(
            second.Token("northwind", "partner"),
            """
            {
              index(id: "SPX") {
                high: level(on: "2020-02-19") low: level(on: "2020-03-23") friday: level(on: "2020-03-13") monday: level(on: "2020-03-16")
              }
            }
            """)).WithoutErrors().At("data.index")!;
        Assert.Equal((3386.15m, 2237.40m), (index.Number("high"), index.Number("low")));
        Assert.Equal(-0.339250m, Math.Round((index.Number("low") / index.Number("high")) - 1m, 6));
        Assert.Equal(-0.119841m, Math.Round((index.Number("monday") / index.Number("friday")) - 1m, 6));
    }
}
