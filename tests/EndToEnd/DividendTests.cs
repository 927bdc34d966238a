using System.Text.Json.Nodes;
using Tests.Kit;

namespace Tests.EndToEnd;

/// <summary>Screens, calendars and reinvestment plans through the gateway, on the simulated market.</summary>
public sealed class DividendTests(SampleMarketHost market)
{
    private const string Set = """
        mutation ($input: ReinvestmentPlanInput!) { setReinvestmentPlan(input: $input) { portfolioId mode minimumTicket { amount currency } } }
        """;

    private AppHostProcess Host => market.Host;

    [Theory]
    [InlineData("northwind")]
    [InlineData("hanbit")]
    [InlineData("aldgate")]
    public async Task Every_portfolio_of_a_tenant_has_a_calendar_and_takes_a_plan_in_its_currency(string tenant)
    {
        var token = Host.Token(tenant, "enterprise");
        var before = (await Host.QueryAsync(token, "{ portfolios(first: 10) { nodes { id baseCurrency } } }")).WithoutErrors();

        foreach (var portfolio in before.Items("data.portfolios.nodes"))
        {
            var set = (await Host.QueryAsync(token, Set, Input(portfolio.Text("id"), "SAME_INSTRUMENT"))).WithoutErrors();
            Assert.Equal(portfolio.Text("baseCurrency"), set.Text("data.setReinvestmentPlan.minimumTicket.currency"));
        }

        var after = (await Host.QueryAsync(
            token,
            """
            {
              portfolios(first: 10) {
                nodes {
                  id baseCurrency
                  reinvestmentPlan { mode }
                  plannedReinvestments(days: 200) { investableOn cash { amount } orders { isin quantity instrument { symbol } estimatedValueBase { amount currency } } pooled { amount } dividend { isin } }
                  dividendCalendar(days: 200) { isin instrument { symbol } netBase { amount currency } investableOn dividend { status exDate instrument { name } } }
                }
              }
            }
            """)).WithoutErrors();
        Assert.All(after.Items("data.portfolios.nodes"), portfolio =>
        {
            Assert.Equal("SAME_INSTRUMENT", portfolio.Text("reinvestmentPlan.mode"));
            Assert.NotEmpty(portfolio.Items("dividendCalendar"));
            Assert.All(portfolio.Items("dividendCalendar"), row =>
            {
                Assert.Equal(portfolio.Text("baseCurrency"), row.Text("netBase.currency"));
                Assert.NotEqual("null", row.Text("instrument.symbol"));
                Assert.NotEqual("null", row.Text("dividend.instrument.name"));
                Assert.True(row.Number("netBase.amount") > 0m);
            });
            Assert.Equal(portfolio.Items("dividendCalendar").Count(), portfolio.Items("plannedReinvestments").Count());
            Assert.Contains(portfolio.Items("plannedReinvestments"), step => step.Items("orders").Any());
            Assert.All(portfolio.Items("plannedReinvestments"), step => Assert.All(step.Items("orders"), order =>
            {
                Assert.Equal(step.Text("dividend.isin"), order.Text("isin"));
                Assert.NotEqual("null", order.Text("instrument.symbol"));
            }));
        });
    }

    [Fact]
    public async Task A_plan_for_a_foreign_portfolio_is_refused_exactly_like_one_for_an_unknown()
    {
        var token = Host.Token("northwind", "enterprise");

        var toForeign = await Host.QueryAsync(token, Set, Input("kr-growth", "CASH_POOL"));
        var toUnknown = await Host.QueryAsync(token, Set, Input("no-such-portfolio", "CASH_POOL"));

        Assert.Equal(toUnknown.ToJsonString(), toForeign.ToJsonString());
        Assert.Null(toForeign.At("data.setReinvestmentPlan"));
        Assert.Single(toForeign.Items("errors"));
        Assert.Equal("NOT_FOUND", toForeign.Text("errors.0.extensions.code"));
        Assert.Equal("input.portfolioId", toForeign.Text("errors.0.extensions.inputPath"));
    }

    [Fact]
    public async Task A_screen_joins_market_data_by_its_rows()
    {
        const string screen = """
            {
              dividendScreen(input: { universeIndexId: "SIM-WORLD", minConsecutiveYears: 5 }) {
                universeSize matchCount
                rows { rank isin score instrument { symbol name fundamentals { asOf } dividendGrowth { consecutiveGrowthYears } } consecutiveGrowthYears }
                excluded { reason count }
              }
            }
            """;

        var answer = (await Host.QueryAsync(Host.Token("hanbit", "enterprise"), screen)).WithoutErrors();

        var rows = answer.Items("data.dividendScreen.rows").ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            Assert.NotEqual("null", row.Text("instrument.symbol"));
            Assert.Equal(row.Text("consecutiveGrowthYears"), row.Text("instrument.dividendGrowth.consecutiveGrowthYears"));
        });
        Assert.Equal(
            answer.Number("data.dividendScreen.universeSize"),
            answer.Number("data.dividendScreen.matchCount") + answer.Items("data.dividendScreen.excluded").Sum(item => item.Number("count")));
    }

    [Fact]
    public async Task The_risk_dashboard_answers_completely()
    {
        var operation = await File.ReadAllTextAsync(SharedData.Require("domain", "operations", "risk-dashboard.graphql"), TestContext.Current.CancellationToken);

        var answer = (await Host.QueryAsync(Host.Token("northwind", "enterprise"), operation, new JsonObject { ["id"] = "income-fund" })).WithoutErrors();

        Assert.NotEmpty(answer.Items("data.portfolio.dividendCalendar"));
        Assert.All(answer.Items("data.portfolio.dividendCalendar"), row => Assert.NotEqual("null", row.Text("instrument.symbol")));
        Assert.NotEmpty(answer.Items("data.portfolio.positions.nodes"));
        Assert.NotEmpty(answer.Items("data.portfolio.complianceStatus.checks"));
    }

    private static JsonObject Input(string portfolioId, string mode) => new()
    {
        ["input"] = new JsonObject { ["portfolioId"] = portfolioId, ["mode"] = mode, ["minimumTicketAmount"] = "100", ["allowFractional"] = false },
    };
}
