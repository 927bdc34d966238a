using System.Text.Json.Nodes;

namespace Tests.EndToEnd;

/// <summary>The README's figures are those of the imported files.</summary>
[Collection(nameof(RealMarketCollection))]
public sealed class ReadmeFactsTests(RealMarketHost market)
{
    [Fact]
    public async Task Ten_years_of_dividends_financial_health_and_sector_growth_are_answered_as_the_README_shows()
    {
        var host = market.Require();
        var variables = new JsonObject
        {
            ["isins"] = new JsonArray("US1912161007", "US4781601046", "US4592001014", "US0605051046", "US78462F1030"),
            ["sector"] = "Health Care",
            ["from"] = "2009-01-01",
            ["to"] = "2019-12-31",
        };

        var answer = (await host.QueryAsync(host.Token("northwind", "partner"), Readme.Operation("DividendGrowthAnalysis"), variables)).WithoutErrors();

        foreach (var instrument in answer.Items("data.instruments"))
        {
            string[] row =
            [
                instrument.Text("symbol"),
                instrument.Text("dividendGrowth.consecutiveGrowthYears") + (instrument.Text("dividendGrowth.streakCensored") == "true" ? " (censored)" : ""),
                instrument.Text("dividendGrowth.cagr"),
                instrument.Text("dividendGrowth.cagr5"),
                instrument.Text("trailingYield"),
                instrument.At("payout") is null ? "null" : instrument.Text("payout.payoutRatio"),
            ];
            Assert.Equal(Readme.Row(row[0]), row);
        }

        Assert.Equal(Readme.ObjectBehind("sectorGrowth").ToJsonString(), answer.At("data.sectorGrowth")!.ToJsonString());
    }
}
