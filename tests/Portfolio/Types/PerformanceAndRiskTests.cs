using System.Globalization;
using System.Text.Json;

namespace Subgraphs.Portfolio.Tests.Types;

public sealed class PerformanceAndRiskTests(PortfolioServer server)
{
    private const string Query = """
        query($id: ID!) {
          portfolio(id: $id) {
            netAssetValue { amount currency }
            begin: netAssetValue(on: "2023-12-29") { amount }
            performance(from: "2023-12-29", to: "2025-12-31") {
              from to timeWeightedReturn annualisedReturn moneyWeightedReturn benchmarkReturn trackingError volatility sharpeRatio
              maxDrawdown { depth peakDate troughDate recoveryDate }
              subPeriods { start end beginValue { amount } externalFlow { amount } endValue { amount } return }
              contributions { amount currency } income { amount } fees { amount }
            }
            risk { asOf confidence horizonDays observations historicalVar { amount currency } parametricVar { amount } expectedShortfall { amount }
                   volatilityAnnualised backtest { observations exceptions zone plusFactor } }
            wide: risk(confidence: "0.95") { historicalVar { amount } }
            tenDays: risk(horizonDays: 10) { historicalVar { amount } }
          }
        }
        """;

    [Theory]
    [InlineData("northwind", "core-equity", "USD")]
    [InlineData("hanbit", "kr-growth", "KRW")]
    [InlineData("aldgate", "diversified", "EUR")]
    public async Task Performance_and_risk_are_told_for_every_portfolio(string tenant, string id, string currency)
    {
        var portfolio = (await server.DataAsync(tenant, Query, new { id })).GetProperty("portfolio");
        var performance = portfolio.GetProperty("performance");
        var risk = portfolio.GetProperty("risk");

        // Nothing was paid in or out in these two years: one sub-period, whose ends are the net asset values of its dates.
        var period = Assert.Single(performance.GetProperty("subPeriods").EnumerateArray());
        Assert.Equal(Amount(portfolio, "begin"), Amount(period, "beginValue"));
        Assert.Equal(Amount(portfolio, "netAssetValue"), Amount(period, "endValue"));
        Assert.Equal(Math.Round((Amount(portfolio, "netAssetValue") / Amount(portfolio, "begin")) - 1, 8), Math.Round(Number(performance, "timeWeightedReturn"), 8));
        Assert.Equal(Number(performance, "annualisedReturn"), Number(performance, "moneyWeightedReturn"), 6);
        Assert.NotEqual(JsonValueKind.Null, performance.GetProperty("sharpeRatio").ValueKind);
        Assert.Equal(0m, Amount(performance, "contributions"));
        Assert.True(Amount(performance, "income") > 0);
        Assert.True(Amount(performance, "fees") > 0);
        Assert.InRange(Number(performance.GetProperty("maxDrawdown"), "depth"), -1m, 0m);
        Assert.InRange(Number(performance, "volatility"), 0.01m, 1m);
        Assert.InRange(Number(performance, "trackingError"), 0.0001m, 1m);

        Assert.Equal(currency, risk.GetProperty("historicalVar").GetProperty("currency").GetString());
        Assert.Equal(250, risk.GetProperty("observations").GetInt32());
        Assert.True(Amount(risk, "historicalVar") >= Amount(portfolio.GetProperty("wide"), "historicalVar"));
        Assert.True(Amount(risk, "expectedShortfall") >= Amount(risk, "historicalVar"));
        Assert.InRange(Amount(risk, "parametricVar") / Amount(portfolio, "netAssetValue"), 0.001m, 0.2m);
        Assert.Equal(
            Math.Round((double)Amount(risk, "historicalVar") * Math.Sqrt(10), 2), Math.Round((double)Amount(portfolio.GetProperty("tenDays"), "historicalVar"), 2));
        Assert.Equal(250, risk.GetProperty("backtest").GetProperty("observations").GetInt32());
    }

    /// <summary>By hand: five days' returns of the net asset value, less a day's share of the invented year's rate, mean by deviation, times the root of 252.</summary>
    [Theory]
    [InlineData("northwind", "core-equity", "0.02")]
    [InlineData("hanbit", "kr-growth", "0.025")]
    [InlineData("aldgate", "diversified", "0.01")]
    public async Task The_sharpe_ratio_stands_on_the_sample_markets_own_rate_which_says_that_it_is_simulated(string tenant, string id, string rate)
    {
        var portfolio = (await server.DataAsync(
            tenant,
            """
            query($id: ID!) {
              portfolio(id: $id) {
                performance(from: "2025-12-05", to: "2025-12-12") { sharpeRatio riskFreeRate riskFreeSource contributions { amount } }
                d5: netAssetValue(on: "2025-12-05") { amount }
                d8: netAssetValue(on: "2025-12-08") { amount }
                d9: netAssetValue(on: "2025-12-09") { amount }
                d10: netAssetValue(on: "2025-12-10") { amount }
                d11: netAssetValue(on: "2025-12-11") { amount }
                d12: netAssetValue(on: "2025-12-12") { amount }
              }
            }
            """,
            new { id })).GetProperty("portfolio");
        string[] days = ["d5", "d8", "d9", "d10", "d11", "d12"];
        double[] values = [.. days.Select(day => (double)Amount(portfolio, day))];
        var daily = Math.Pow(1 + double.Parse(rate, CultureInfo.InvariantCulture), 1 / 252.0) - 1;
        double[] excess = [.. Enumerable.Range(1, 5).Select(day => (values[day] / values[day - 1]) - 1 - daily)];
        var mean = excess.Sum() / 5;
        var deviation = Math.Sqrt(excess.Sum(value => Math.Pow(value - mean, 2)) / 4);

        var performance = portfolio.GetProperty("performance");

        Assert.Equal(0m, Amount(performance, "contributions"));
        Assert.Equal(mean / deviation * Math.Sqrt(252), (double)Number(performance, "sharpeRatio"), 6);
        Assert.Equal((rate, "simulated"), (performance.GetProperty("riskFreeRate").GetString(), performance.GetProperty("riskFreeSource").GetString()));
    }

    [Theory]
    [InlineData("""performance(from: "2025-01-02", to: "2025-01-02") { to }""", "from", "'from' is 2025-01-02, which is not before 'to', 2025-01-02.")]
    [InlineData("""performance(from: "2025-01-02", to: "2030-01-02") { to }""", "to", "'to' is 2030-01-02, behind the business date 2025-12-31.")]
    [InlineData("""trades(from: "2025-01-03", to: "2025-01-02") { totalCount }""", "from", "'from' is 2025-01-03, which is behind 'to', 2025-01-02.")]
    [InlineData("""cashLedger(from: "2025-01-03", to: "2025-01-02") { totalCount }""", "from", "'from' is 2025-01-03, which is behind 'to', 2025-01-02.")]
    [InlineData("""performance(from: "2025-01-02", to: "2025-06-02") { sharpeRatioAt(riskFreeRate: "2") }""", "riskFreeRate", "'riskFreeRate': 2 is not a fraction between -0.5 and 1: 0.02 is 2 %.")]
    [InlineData("""risk(confidence: "1") { asOf }""", "confidence", "'confidence': 1 is not at least 0.5 and below 1.")]
    [InlineData("""risk(horizonDays: 0) { asOf }""", "horizonDays", "'horizonDays': 0 is not between 1 and 250.")]
    [InlineData("""risk { backtest(days: 99) { zone } }""", "days", "'days': 99 is not between 100 and 1000.")]
    [InlineData("""risk(window: 99) { asOf }""", "window", "'window': 99 is not between 100 and 2500.")]
    public async Task An_argument_that_means_nothing_is_refused_by_name(string field, string path, string message)
    {
        var response = await server.QueryAsync("northwind", $$"""{ portfolio(id: "core-equity") { {{field}} } }""");

        using var document = JsonDocument.Parse(response);
        var error = Assert.Single(document.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal(path, error.GetProperty("extensions").GetProperty("inputPath").GetString());
    }

    [Fact]
    public async Task A_period_that_begins_before_the_portfolio_is_measured_from_its_beginning()
    {
        var portfolio = (await server.DataAsync(
            "northwind",
            """
            {
              portfolio(id: "core-equity") {
                inceptionDate
                early: performance(from: "2001-01-01", to: "2025-12-31") { from annualisedReturn benchmarkReturn timeWeightedReturn volatility }
                never: performance(from: "2001-01-01", to: "2002-01-01") { from }
              }
            }
            """)).GetProperty("portfolio");
        var before = DateOnly.ParseExact(portfolio.GetProperty("inceptionDate").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(-1);
        var since = (await server.DataAsync(
            "northwind",
            $$"""{ portfolio(id: "core-equity") { early: performance(from: "{{before:yyyy-MM-dd}}", to: "2025-12-31") { from annualisedReturn benchmarkReturn timeWeightedReturn volatility } } }"""))
            .GetProperty("portfolio");

        Assert.Equal(since.GetProperty("early").GetRawText(), portfolio.GetProperty("early").GetRawText());
        Assert.Equal(JsonValueKind.Null, portfolio.GetProperty("never").ValueKind);
    }

    [Fact]
    public async Task Too_short_a_history_has_no_risk_and_no_invented_zero()
    {
        var response = await server.QueryAsync(
            "northwind", """{ portfolio(id: "core-equity") { risk { asOf } } }""", businessDate: "2014-03-03");

        Assert.Equal("""{"data":{"portfolio":{"risk":null}}}""", response);
    }

    private static decimal Amount(JsonElement parent, string member) => Number(parent.GetProperty(member), "amount");

    private static decimal Number(JsonElement parent, string member)
        => decimal.Parse(parent.GetProperty(member).GetString()!, CultureInfo.InvariantCulture);
}
