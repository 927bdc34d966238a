using System.Globalization;
using System.Text.Json;

namespace Subgraphs.Portfolio.Tests.Types;

public sealed class StressAndLimitTests(PortfolioServer server)
{
    private static readonly string[] RiskOfficer = [.. PortfolioServer.AllScopes, "portfolio:write"];

    [Fact]
    public async Task Scenarios_are_told_with_their_worst_positions()
    {
        var portfolio = (await server.DataAsync(
            "hanbit",
            """
            {
              portfolio(id: "kr-growth") {
                netAssetValue { amount }
                stress(scenarioIds: ["EQ-10", "EQ-20", "GFC-2008", "KRW-15", "VOL-X2"]) {
                  scenario { id name kind from to shocks { factor key shock } } pnl { amount currency } pnlFraction limitBreached
                  worstPositions { isin proxied pnl { amount } }
                }
                risk { historicalVar { amount } }
              }
            }
            """)).GetProperty("portfolio");
        var stress = portfolio.GetProperty("stress").EnumerateArray().ToDictionary(result => result.GetProperty("scenario").GetProperty("id").GetString()!);
        var netAssetValue = Amount(portfolio.GetProperty("netAssetValue"));

        Assert.Equal(2 * Pnl(stress["EQ-10"]), Pnl(stress["EQ-20"]), 6);
        Assert.Equal(Math.Round(Pnl(stress["EQ-10"]) / netAssetValue, 9), Math.Round(Number(stress["EQ-10"].GetProperty("pnlFraction")), 9));

        // The sample market begins in 2014: the crisis is known by its index only, and every position says so.
        Assert.All(stress["GFC-2008"].GetProperty("worstPositions").EnumerateArray(), position => Assert.True(position.GetProperty("proxied").GetBoolean()));
        Assert.True(stress["GFC-2008"].GetProperty("limitBreached").GetBoolean());
        Assert.False(stress["EQ-10"].GetProperty("limitBreached").GetBoolean());
        Assert.Equal("2007-10-09", stress["GFC-2008"].GetProperty("scenario").GetProperty("from").GetString());

        // A fund in won that holds dollars gains when the won falls.
        Assert.True(Pnl(stress["KRW-15"]) > 0);
        Assert.InRange(Pnl(stress["VOL-X2"]) / Amount(portfolio.GetProperty("risk").GetProperty("historicalVar")), -2.000001m, -1.999999m);
    }

    [Fact]
    public async Task A_scenario_that_does_not_exist_is_named_with_those_that_do()
    {
        var response = await server.QueryAsync("northwind", """{ portfolio(id: "core-equity") { stress(scenarioIds: ["EQ-10", "GFC"]) { pnl { amount } } } }""");

        Assert.Contains("There is no scenario 'GFC'; there are EQ-10, EQ-20, GFC-2008,", response, StringComparison.Ordinal);
        Assert.Contains("\"inputPath\":\"scenarioIds.1\"", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_that_is_set_below_its_metric_raises_an_alert_which_a_person_acknowledges()
    {
        var limit = await SetAsync("income-fund", "VOLATILITY", "0.0001");
        Assert.Equal("0.0001", limit.GetProperty("threshold").GetString());

        var alert = await AlertOfAsync("income-fund", limit.GetProperty("id").GetString()!);
        Assert.Equal("CRITICAL", alert.GetProperty("severity").GetString());
        Assert.True(Number(alert.GetProperty("observed")) > 0.0001m);
        Assert.Equal("VOLATILITY", alert.GetProperty("limit").GetProperty("metric").GetString());

        // Setting the same limit again is a retry: neither a second alert nor the condition firing again.
        Assert.Equal(limit.GetProperty("id").GetString(), (await SetAsync("income-fund", "VOLATILITY", "0.0001")).GetProperty("id").GetString());
        var again = await AlertOfAsync("income-fund", limit.GetProperty("id").GetString()!);
        Assert.Equal(alert.GetProperty("id").GetString(), again.GetProperty("id").GetString());

        // The program's own look at the end of the day may fall between.
        Assert.InRange(again.GetProperty("occurrences").GetInt32(), alert.GetProperty("occurrences").GetInt32(), alert.GetProperty("occurrences").GetInt32() + 1);

        var acknowledged = await MutateAsync(
            "mutation($id: ID!) { acknowledgeAlert(id: $id, note: \"seen\") { acknowledgedBy note } }", new { id = alert.GetProperty("id").GetString() });
        Assert.Equal("""{"acknowledgedBy":"pm","note":"seen"}""", acknowledged.GetProperty("acknowledgeAlert").GetRawText());
    }

    [Theory]
    [InlineData("threshold: \"0\"", "input.threshold", "BAD_USER_INPUT")]
    [InlineData("threshold: \"0.1\" warningFraction: \"2\"", "input.warningFraction", "BAD_USER_INPUT")]
    [InlineData("threshold: \"0.1\" scopeKey: \"X\"", "input.scopeKey", "BAD_USER_INPUT")]
    public async Task A_limit_that_means_nothing_is_refused_by_its_path(string fields, string path, string code)
        => await AssertRefusedAsync(
            $$"""mutation { setRiskLimit(input: { portfolioId: "core-equity" metric: VAR_99_1D {{fields}} }) { id } }""", path, code);

    [Theory]
    [InlineData("SECTOR_WEIGHT", "Techology", "'Techology' is no GICS sector.")]
    [InlineData("POSITION_WEIGHT", "US0378331006", "'US0378331006' is no ISIN.")]
    public async Task A_limit_on_what_nothing_is_called_is_refused(string metric, string scope, string message)
    {
        var response = await server.QueryAsync(
            "northwind", $$"""mutation { setRiskLimit(input: { portfolioId: "core-equity" metric: {{metric}} threshold: "0.1" scopeKey: "{{scope}}" }) { id } }""", scopes: RiskOfficer);

        Assert.Contains(message, response, StringComparison.Ordinal);
        Assert.Contains("\"inputPath\":\"input.scopeKey\"", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_sets_a_limit_at_the_same_time_sets_one()
    {
        const string Mutation = """mutation { setRiskLimit(input: { portfolioId: "trading-book" metric: EXPECTED_SHORTFALL_975 threshold: "0.9" }) { id } }""";

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => server.QueryAsync("northwind", Mutation, scopes: RiskOfficer)));

        Assert.Single(answers.Distinct());
        var limits = (await server.DataAsync("northwind", """{ portfolio(id: "trading-book") { riskLimits { metric } } }""")).GetProperty("portfolio").GetProperty("riskLimits");
        Assert.Single(limits.EnumerateArray(), limit => limit.GetProperty("metric").GetString() == "EXPECTED_SHORTFALL_975");
    }

    [Fact]
    public async Task A_note_that_no_column_holds_is_refused()
        => await AssertRefusedAsync($$"""mutation { acknowledgeAlert(id: "none", note: "{{new string('n', 1001)}}") { id } }""", "note", "BAD_USER_INPUT");

    [Theory]
    [InlineData("kr-growth")]
    [InlineData("no-such")]
    public async Task A_portfolio_of_another_tenant_is_an_unknown_one(string id)
        => await AssertRefusedAsync(
            $$"""mutation { setRiskLimit(input: { portfolioId: "{{id}}" metric: VAR_99_1D threshold: "0.1" }) { id } }""", "input.portfolioId", "NOT_FOUND");

    private async Task AssertRefusedAsync(string mutation, string path, string code)
    {
        using var document = JsonDocument.Parse(await server.QueryAsync("northwind", mutation, scopes: RiskOfficer));
        var extensions = Assert.Single(document.RootElement.GetProperty("errors").EnumerateArray()).GetProperty("extensions");
        Assert.Equal((path, code), (extensions.GetProperty("inputPath").GetString(), extensions.GetProperty("code").GetString()));
    }

    private async Task<JsonElement> SetAsync(string portfolioId, string metric, string threshold)
        => (await MutateAsync(
            $$"""mutation { setRiskLimit(input: { portfolioId: "{{portfolioId}}" metric: {{metric}} threshold: "{{threshold}}" }) { id threshold action } }""")).GetProperty("setRiskLimit");

    private async Task<JsonElement> AlertOfAsync(string portfolioId, string limitId)
        => (await server.DataAsync(
                "northwind",
                "query($id: ID!) { portfolio(id: $id) { alerts { id severity observed occurrences limit { id metric } } } }",
                new { id = portfolioId }))
            .GetProperty("portfolio").GetProperty("alerts").EnumerateArray()
            .Single(alert => alert.GetProperty("limit").GetProperty("id").GetString() == limitId);

    private async Task<JsonElement> MutateAsync(string mutation, object? variables = null)
    {
        var response = JsonDocument.Parse(await server.QueryAsync("northwind", mutation, variables, RiskOfficer)).RootElement;
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data");
    }

    private static decimal Pnl(JsonElement stress) => Amount(stress.GetProperty("pnl"));

    private static decimal Amount(JsonElement money) => Number(money.GetProperty("amount"));

    private static decimal Number(JsonElement value) => decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture);
}
