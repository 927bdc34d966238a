using System.Globalization;
using System.Text.Json;
using static Subgraphs.Portfolio.Tests.Vectors.VectorFile;

namespace Subgraphs.Portfolio.Tests.Vectors;

/// <summary>The published vectors of performance and risk, each asked of the graph over stored rows.</summary>
public sealed class GraphVectorTests(VectorFixture fixture) : IClassFixture<VectorFixture>
{
    /// <summary>What a figure annualised by days is multiplied by to be one by months.</summary>
    private static readonly decimal MonthsForDays = (decimal)Math.Sqrt(12.0 / 252.0);

    [Fact]
    public async Task XIRR_1()
        => AssertNear(Read("XIRR-1"), Figure(await PerformanceAsync("xirr", "2008-01-01", "2009-04-01", "moneyWeightedReturn"), "moneyWeightedReturn"));

    [Fact]
    public async Task TWR_1_and_MWR_1()
    {
        var performance = await PerformanceAsync("two-shares", "2009-01-01", "2011-01-01", "annualisedReturn moneyWeightedReturn timeWeightedReturn income { amount } subPeriods { return }");

        AssertNear(Read("TWR-1"), Figure(performance, "annualisedReturn"));
        AssertNear(Read("MWR-1"), Figure(performance, "moneyWeightedReturn"));
        Assert.Equal(["0.22", "0.1"], performance.GetProperty("subPeriods").EnumerateArray().Select(period => period.GetProperty("return").GetString()));
        Assert.Equal(6m, Figure(performance.GetProperty("income"), "amount"));
    }

    [Fact]
    public async Task DIETZ_1()
    {
        var performance = await PerformanceAsync("dietz", "2019-01-02", "2019-02-01", "timeWeightedReturn subPeriods { beginValue { amount } externalFlow { amount } endValue { amount } }");

        AssertNear(Read("DIETZ-1"), Figure(performance, "timeWeightedReturn"));
        Assert.Equal(
            """[{"beginValue":{"amount":"1000"},"externalFlow":{"amount":"200"},"endValue":{"amount":"1250"}}]""",
            performance.GetProperty("subPeriods").GetRawText());
    }

    [Fact]
    public async Task VAR_HIST_1()
    {
        var (risk, value) = await RiskAsync("quiet", null, "0.99", 100);

        AssertNear(Read("VAR-HIST-1"), Figure(risk.GetProperty("historicalVar"), "amount") / value, "var");
        AssertNear(Read("VAR-HIST-1"), Figure(risk.GetProperty("expectedShortfall"), "amount") / value, "es");
    }

    [Theory]
    [InlineData("VAR-HIST-2020")]
    [InlineData("VAR-HIST-2008")]
    public async Task VAR_HIST_of_the_index(string id)
    {
        var vector = Read(id);
        var days = vector.GetProperty("out").GetProperty("n").GetInt32();

        var (risk, value) = await RiskAsync("index", vector.GetProperty("in").GetProperty("to").GetString(), vector.GetProperty("in").GetProperty("confidence").GetString()!, days);

        Assert.Equal(days, risk.GetProperty("observations").GetInt32());
        AssertNear(vector, Figure(risk.GetProperty("historicalVar"), "amount") / value, "var");
        AssertNear(vector, Figure(risk.GetProperty("expectedShortfall"), "amount") / value, "es");
    }

    /// <summary>The book's figures stand on z = 2.33; the graph's on z itself.</summary>
    [Fact]
    public async Task VAR_PARAM_HULL_2()
    {
        var vector = Read("VAR-PARAM-HULL-2");
        var input = vector.GetProperty("in");

        var (risk, value) = await RiskAsync("hull", null, input.GetProperty("confidence").GetString()!, 100, input.GetProperty("days").GetInt32());

        Assert.Equal(15_000_000m, value);
        AssertNear(vector, Figure(risk.GetProperty("parametricVar"), "amount") * Number(input.GetProperty("z")) / 2.3263478740m);
        Assert.Equal(1_620_114m, Figure(risk.GetProperty("parametricVar"), "amount"), 0);
    }

    [Fact]
    public async Task VAR_PARAM_HULL_1()
    {
        var vector = Read("VAR-PARAM-HULL-1");
        var input = vector.GetProperty("in");
        var (risk, value) = await RiskAsync("hull-alone", null, input.GetProperty("confidence").GetString()!, 100, input.GetProperty("days").GetInt32());

        Assert.Equal(Number(input.GetProperty("value")), value);
        AssertNear(vector, Figure(risk.GetProperty("parametricVar"), "amount") * Number(input.GetProperty("z")) / 2.3263478740m);
        Assert.Equal(1_471_312m, Figure(risk.GetProperty("parametricVar"), "amount"), 0);
    }

    [Fact]
    public async Task ES_NORMAL_975()
    {
        var vector = Read("ES-NORMAL-975");
        var (risk, _) = await RiskAsync("index", "2020-12-31", vector.GetProperty("in").GetProperty("confidence").GetString()!, 250);

        var deviation = Figure(risk.GetProperty("parametricVar"), "amount") / 1.9599639845m;

        AssertNear(vector, Figure(risk.GetProperty("parametricExpectedShortfall"), "amount") / deviation);
    }

    [Theory]
    [InlineData("BACKTEST-2020", "2020-12-31", "YELLOW", "0.75")]
    [InlineData("BACKTEST-2017", "2017-12-29", "GREEN", "0")]
    public async Task BACKTEST_of_the_index(string id, string asOf, string zone, string plusFactor)
    {
        var output = Read(id).GetProperty("out");
        var days = output.GetProperty("n").GetInt32();

        var data = await AskAsync($$"""{ portfolio(id: "index") { risk(asOf: "{{asOf}}") { backtest(days: {{days}}) { observations exceptions zone plusFactor } } } }""");

        Assert.Equal(
            $$"""{"observations":{{days}},"exceptions":{{output.GetProperty("exceptions").GetInt32()}},"zone":"{{zone}}","plusFactor":"{{plusFactor}}"}""",
            data.GetProperty("risk").GetProperty("backtest").GetRawText());
    }

    [Theory]
    [InlineData("MDD-GFC")]
    [InlineData("MDD-COVID")]
    public async Task MDD_of_the_index(string id)
    {
        var vector = Read(id);
        var input = vector.GetProperty("in");

        var fall = (await PerformanceAsync("index", input.GetProperty("from").GetString()!, input.GetProperty("to").GetString()!, "maxDrawdown { depth peakDate troughDate }")).GetProperty("maxDrawdown");

        AssertNear(vector, Figure(fall, "depth"), "depth");
        Assert.Equal(vector.GetProperty("out").GetProperty("peak").GetString(), fall.GetProperty("peakDate").GetString());
        Assert.Equal(vector.GetProperty("out").GetProperty("trough").GetString(), fall.GetProperty("troughDate").GetString());
    }

    [Fact]
    public async Task MDD_SMALL()
    {
        var fall = (await PerformanceAsync("small", "2019-01-02", "2019-01-09", "maxDrawdown { depth recoveryDate }")).GetProperty("maxDrawdown");

        AssertNear(Read("MDD-SMALL"), Figure(fall, "depth"));
        Assert.Equal("2019-01-07", fall.GetProperty("recoveryDate").GetString());
    }

    [Fact]
    public async Task VOL_2008()
        => AssertNear(Read("VOL-2008"), Figure(await PerformanceAsync("index", "2007-12-31", "2008-12-31", "volatility"), "volatility"));

    /// <summary>The vector's returns are of months; here they are of days, which only the annualising tells apart.</summary>
    [Fact]
    public async Task SHARPE_1()
        => AssertNear(Read("SHARPE-1"), Figure(await PerformanceAsync("sharpe", "2019-01-02", "2019-01-08", "sharpeRatio"), "sharpeRatio") * MonthsForDays);

    [Fact]
    public async Task TRACK_1()
    {
        var performance = await PerformanceAsync("tracker", "2019-01-02", "2019-01-06", "timeWeightedReturn benchmarkReturn trackingError");

        AssertNear(Read("TRACK-1"), Figure(performance, "timeWeightedReturn") - Figure(performance, "benchmarkReturn"), "difference");
        AssertNear(Read("TRACK-1"), Figure(performance, "trackingError") * MonthsForDays, "error");
    }

    private async Task<JsonElement> PerformanceAsync(string id, string from, string to, string fields)
        => (await AskAsync($$"""{ portfolio(id: "{{id}}") { performance(from: "{{from}}", to: "{{to}}") { {{fields}} } } }""")).GetProperty("performance");

    private async Task<(JsonElement Risk, decimal NetAssetValue)> RiskAsync(string id, string? asOf, string confidence, int window, int days = 1)
    {
        var on = asOf ?? "2020-12-31";
        var portfolio = await AskAsync($$"""
            {
              portfolio(id: "{{id}}") {
                netAssetValue(on: "{{on}}") { amount }
                risk(asOf: "{{on}}", confidence: "{{confidence}}", window: {{window}}, horizonDays: {{days}}) {
                  observations historicalVar { amount } expectedShortfall { amount } parametricVar { amount } parametricExpectedShortfall { amount }
                }
              }
            }
            """);
        return (portfolio.GetProperty("risk"), Figure(portfolio.GetProperty("netAssetValue"), "amount"));
    }

    private async Task<JsonElement> AskAsync(string query) => (await fixture.Server.DataAsync(VectorFixture.Tenant, query)).GetProperty("portfolio");

    private static decimal Figure(JsonElement parent, string member) => decimal.Parse(parent.GetProperty(member).GetString()!, CultureInfo.InvariantCulture);
}
