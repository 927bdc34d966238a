using System.Net;
using System.Text.Json.Nodes;

namespace Tests.EndToEnd;

public sealed class SampleMarketTests(SampleMarketHost market)
{
    private AppHostProcess Host => market.Host;

    [Theory]
    [InlineData("northwind")]
    [InlineData("hanbit")]
    [InlineData("aldgate")]
    public async Task The_printed_sample_query_answers_from_all_four_subgraphs(string tenant)
    {
        var answer = (await Host.QueryAsync(Host.Token(tenant, "enterprise"), SampleQueries.PortfolioOverview)).WithoutErrors();

        var portfolio = answer.Items("data.portfolios.nodes").First();
        Assert.NotEmpty(portfolio.Items("complianceStatus.checks"));
        Assert.NotEmpty(portfolio.Items("positions.nodes"));
        Assert.All(portfolio.Items("positions.nodes"), position => Assert.NotEqual("null", position.Text("instrument.lastClose.price.amount")));
    }

    [Fact]
    public async Task Without_a_token_the_answer_is_401()
    {
        using var response = await Host.PostAsync(token: null, "{ portfolios { totalCount } }");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_token_that_somebody_else_signed_is_refused()
    {
        var token = Host.Token("northwind", "standard");
        var forged = token[..(token.LastIndexOf('.') + 1)] + new string('A', 43);

        using var response = await Host.PostAsync(forged, "{ portfolios { totalCount } }");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_foreign_portfolio_answers_exactly_like_an_unknown_one()
    {
        var own = await Ids("aldgate");
        var others = await Ids("northwind");
        var foreign = own.Except(others).First();
        const string query = "query ($id: ID!) { portfolio(id: $id) { id name } }";

        var toForeign = await Host.QueryAsync(Host.Token("northwind", "enterprise"), query, new JsonObject { ["id"] = foreign });
        var toUnknown = await Host.QueryAsync(Host.Token("northwind", "enterprise"), query, new JsonObject { ["id"] = "no-such-portfolio" });

        Assert.Equal(toUnknown.ToJsonString(), toForeign.ToJsonString());
        Assert.Null(toForeign.At("data.portfolio"));
    }

    [Fact]
    public async Task Two_tenants_with_the_same_portfolio_id_see_their_own()
    {
        var tenants = new[] { "northwind", "hanbit", "aldgate" };
        var ids = new List<(string Tenant, string Id)>();
        foreach (var tenant in tenants)
        {
            ids.AddRange((await Ids(tenant)).Select(id => (tenant, id)));
        }

        var shared = ids.GroupBy(entry => entry.Id).First(group => group.Count() > 1);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (tenant, id) in shared)
        {
            var answer = await Host.QueryAsync(
                Host.Token(tenant, "enterprise"),
                "query ($id: ID!) { portfolio(id: $id) { name } }",
                new JsonObject { ["id"] = id });
            names.Add(answer.WithoutErrors().Text("data.portfolio.name"));
        }

        Assert.Equal(shared.Count(), names.Count);
    }

    [Fact]
    public async Task A_partner_sees_its_contract_and_cannot_tell_what_else_there_is()
    {
        var isin = (await Host.QueryAsync(Host.Token("northwind", "enterprise"), SampleQueries.PortfolioOverview))
            .Text("data.portfolios.nodes.0.positions.nodes.0.isin");

        var partner = Host.Token("northwind", "partner");
        var answer = await Host.QueryAsync(
            partner,
            "query ($isin: Isin!) { instrument(isin: $isin) { name lastClose { price { amount } } } hidden: __type(name: \"Portfolio\") { name } }",
            new JsonObject { ["isin"] = isin });
        using var refused = await Host.PostAsync(partner, "{ portfolios { totalCount } }");
        using var unknown = await Host.PostAsync(partner, "{ portfolioz { totalCount } }");

        Assert.NotEqual("null", answer.WithoutErrors().Text("data.instrument.name"));
        Assert.Null(answer.At("data.hidden"));
        Assert.Equal(
            (await unknown.Content.ReadAsStringAsync()).Replace("portfolioz", "portfolios", StringComparison.Ordinal),
            await refused.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Simulated_figures_say_that_they_are_simulated()
    {
        var answer = (await Host.QueryAsync(
            Host.Token("northwind", "enterprise"),
            "{ portfolios(first: 1) { nodes { positions(first: 1) { nodes { instrument { lastClose { source } fundamentals { source } } } } } } }")).WithoutErrors();

        Assert.Contains("simulated", answer.Text("data.portfolios.nodes.0.positions.nodes.0.instrument.lastClose.source"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("SIMULATED", Host.Output);
    }

    [Fact]
    public async Task A_typo_is_answered_with_its_place_and_a_suggestion()
    {
        using var response = await Host.PostAsync(Host.Token("northwind", "standard"), "{ portfolioz { totalCount } }");
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Contains("portfolios", body.Text("errors.0.message"));
        Assert.Equal("3", body.Text("errors.0.locations.0.column"));
    }

    private async Task<string[]> Ids(string tenant)
        => [.. (await Host.QueryAsync(Host.Token(tenant, "enterprise"), SampleQueries.PortfolioIds)).WithoutErrors()
            .Items("data.portfolios.nodes")
            .Select(portfolio => portfolio.Text("id"))];
}
