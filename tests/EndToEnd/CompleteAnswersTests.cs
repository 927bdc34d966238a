using System.Text.Json.Nodes;
using Tests.Kit;

namespace Tests.EndToEnd;

/// <summary>The operations that must work end to end say all that they ask for; where something is null, the reason stands here.</summary>
[Collection(nameof(RealMarketCollection))]
public sealed class CompleteAnswersTests(RealMarketHost real, SampleMarketHost sample)
{
    /// <summary>A check that cannot be told has nothing observed, and one that is no limit has no threshold or headroom.</summary>
    private static readonly string[] Checks = ["portfolio.complianceStatus.checks.*.observed", "portfolio.complianceStatus.checks.*.threshold", "portfolio.complianceStatus.checks.*.headroom"];

    [Theory]
    [InlineData("northwind", "core-equity", true)]
    [InlineData("hanbit", "kr-growth", true)]
    [InlineData("aldgate", "diversified", true)]
    [InlineData("northwind", "core-equity", false)]
    [InlineData("hanbit", "kr-growth", false)]
    [InlineData("aldgate", "diversified", false)]
    public async Task The_risk_dashboard(string tenant, string portfolio, bool isReal)
    {
        var host = isReal ? real.Require() : sample.Host;

        var answer = (await host.QueryAsync(host.Token(tenant, "enterprise"), await ReadAsync("risk-dashboard.graphql"), new JsonObject { ["id"] = portfolio })).WithoutErrors();

        Assert.Equal([], Nulls.Of(answer).Except(Checks));
        Assert.Equal(3, answer.Items("data.portfolio.stress").Count());
        Assert.NotEmpty(answer.Items("data.portfolio.complianceStatus.checks"));
        Assert.NotEmpty(answer.Items("data.portfolio.dividendCalendar"));
        Assert.NotEmpty(answer.Items("data.portfolio.positions.nodes"));
    }

    [Fact]
    public async Task The_dividend_analysis_of_the_sample_market()
    {
        var host = sample.Host;
        var token = host.Token("northwind", "partner");
        var payers = (await host.QueryAsync(token, """{ searchInstruments(filter: { assetClass: EQUITY, mic: "XNYS" }, first: 5) { nodes { isin } } }""")).WithoutErrors();

        var answer = await AnalyseAsync(host, token, [.. payers.Items("data.searchInstruments.nodes").Select(node => node.Text("isin"))], "Financials", "2016-01-01", "2025-12-31");

        // The first year held has none before it; a year in which somebody suspended has nothing to grow from; who lost money or never paid has no payout.
        Assert.Equal([], Nulls.Of(answer).Except(
        [
            "instruments.*.dividendYears.*.growth", "instruments.*.payout.payoutRatio", "instruments.*.payout.coverage", "instruments.*.dividendGrowth.cagr", "instruments.*.dividendGrowth.cagr5", "instruments.*.fundamentals.priceEarnings",
        ]));
        Assert.Equal(5, answer.Items("data.instruments").Count());
    }

    [Fact]
    public async Task The_dividend_analysis_of_the_real_market()
    {
        var host = real.Require();

        var answer = await AnalyseAsync(
            host, host.Token("northwind", "partner"), ["US1912161007", "US4592001014", "US0605051046", "US1491231015", "US4781601046"], "Health Care", "2009-01-01", "2019-12-31");

        // Debt is in no source; the sources tell pay dates since 2015; three of the five have no close of that year, and no yield on an older one.
        Assert.Equal([], Nulls.Of(answer).Except(["instruments.*.fundamentals.debtToEquity", "instruments.*.dividends.nodes.*.payDate", "instruments.*.trailingYield"]));
        Assert.Equal(["BAC", "IBM"], answer.Items("data.instruments").Where(instrument => instrument.At("trailingYield") is not null).Select(instrument => instrument.Text("symbol")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_rebalance(bool isReal)
    {
        var host = isReal ? real.Require() : sample.Host;
        var manager = host.Token("aldgate", "enterprise");
        await Targets.ShiftAsync(host, manager, "core-equity", 0.06m);

        var proposal = (await host.QueryAsync(
            manager, await ReadAsync("rebalance.graphql"), new JsonObject { ["in"] = new JsonObject { ["portfolioId"] = "core-equity", ["idempotencyKey"] = "complete" } })).WithoutErrors();

        // An order waits for nothing where no ex-date is near.
        Assert.Equal([], Nulls.Of(proposal).Except(["placeRebalanceProposal.orders.*.notBefore"]));
        Assert.NotEmpty(proposal.Items("data.placeRebalanceProposal.orders"));
        Assert.True(proposal.Number("data.placeRebalanceProposal.cashAfter.amount") >= 0);
    }

    private static async Task<JsonObject> AnalyseAsync(AppHostProcess host, string token, string[] isins, string sector, string from, string to)
        => (await host.QueryAsync(token, await ReadAsync("dividend-growth-analysis.graphql"), new JsonObject
        {
            ["isins"] = new JsonArray([.. isins.Select(isin => JsonValue.Create(isin))]),
            ["sector"] = sector,
            ["from"] = from,
            ["to"] = to,
        })).WithoutErrors();

    private static async Task<string> ReadAsync(string name) => await File.ReadAllTextAsync(SharedData.Require("domain", "operations", name));
}
