using System.Text.Json;
using Subgraphs.Compliance.Domain;

namespace Subgraphs.Compliance.Tests.Monitoring;

/// <summary>Portfolios that are followed, and what GraphQL says of them: breaches.</summary>
public sealed class BreachMonitoringTests : IClassFixture<MonitoredSubgraph>
{
    private const string OpenBreaches = "{ openBreaches { id portfolioId rule { id version } severity kind observed threshold detectedAt cureBy resolvedAt resolution subjectIsin } }";

    private readonly MonitoredSubgraph _subgraph;

    public BreachMonitoringTests(MonitoredSubgraph subgraph) => _subgraph = subgraph;

    [Fact]
    public async Task A_breach_opens_with_the_day_that_brings_it_is_seen_by_its_tenant_alone_and_is_cured()
    {
        // Monday 2025-12-01 and the days after.
        var isin = _subgraph.Isins["BSRT"];
        var fund = _subgraph.Feed.Portfolio(MonitoredSubgraph.Tenant("aldgate"), "small-ucits", PortfolioKind.FundUcits, "USD")
            .Day(new(2025, 12, 1), 1000, (isin, 9, 10, 0.01m))
            .Day(new(2025, 12, 2), 1000, (isin, 9, 12, 0.01m))
            .Day(new(2025, 12, 3), 1000, (isin, 12, 10, 0.01m));
        await _subgraph.RunAsync("aldgate");

        var breach = Assert.Single((await _subgraph.DataAsync("aldgate", OpenBreaches)).GetProperty("openBreaches").EnumerateArray());
        Assert.Equal("small-ucits EU-UCITS-5 1 BREACH PASSIVE 0.12 0.1 2025-12-02T00:00:00Z 2025-12-16", string.Join(' ',
            breach.GetProperty("portfolioId").GetString(),
            breach.GetProperty("rule").GetProperty("id").GetString(),
            breach.GetProperty("rule").GetProperty("version").GetInt32(),
            breach.GetProperty("severity").GetString(),
            breach.GetProperty("kind").GetString(),
            breach.GetProperty("observed").GetString(),
            breach.GetProperty("threshold").GetString(),
            breach.GetProperty("detectedAt").GetString(),
            breach.GetProperty("cureBy").GetString()));
        Assert.Equal(isin, breach.GetProperty("subjectIsin").GetString());
        Assert.Empty((await _subgraph.DataAsync("hanbit", OpenBreaches)).GetProperty("openBreaches").EnumerateArray());

        // On the day before nobody knew, and another tenant's breach is one that there is not.
        Assert.Empty((await _subgraph.DataAsync("aldgate", OpenBreaches, date: new(2025, 12, 1))).GetProperty("openBreaches").EnumerateArray());
        var id = breach.GetProperty("id").GetString();
        const string Resolve = "mutation($id: ID!) { resolveBreach(id: $id, resolution: \"seen\") { id } }";
        Assert.Equal(("NOT_FOUND", "id"), await _subgraph.RefusalAsync("hanbit", Resolve, new { id }));
        Assert.Equal(("NOT_FOUND", "id"), await _subgraph.RefusalAsync("hanbit", Resolve, new { id = "no-such" }));

        // Nothing new, nothing more.
        await _subgraph.RunAsync("aldgate");
        Assert.Single((await _subgraph.DataAsync("aldgate", OpenBreaches)).GetProperty("openBreaches").EnumerateArray());

        foreach (var day in new[] { 4, 5, 8 })
        {
            fund.Day(new(2025, 12, day), 1000, (isin, 9, 10, 0.01m));
        }

        await _subgraph.RunAsync("aldgate");
        Assert.Empty((await _subgraph.DataAsync("aldgate", OpenBreaches)).GetProperty("openBreaches").EnumerateArray());
        Assert.Single((await _subgraph.DataAsync("aldgate", OpenBreaches, date: new(2025, 12, 5))).GetProperty("openBreaches").EnumerateArray());
    }

    [Fact]
    public async Task A_person_resolves_a_breach_once_and_its_portfolio_shows_it_as_it_was_asked_for()
    {
        var isin = _subgraph.Isins["NGSC"];
        _subgraph.Feed.Portfolio(MonitoredSubgraph.Tenant("hanbit"), "kr-a", PortfolioKind.FundKrPublic, "KRW")
            .Day(new(2025, 12, 1), 1000, (isin, 9, 10, 0.01m))
            .Day(new(2025, 12, 2), 1000, (isin, 11, 10, 0.01m));
        _subgraph.Feed.Portfolio(MonitoredSubgraph.Tenant("hanbit"), "kr-b", PortfolioKind.FundKrPublic, "KRW")
            .Day(new(2025, 12, 1), 1000, (isin, 9, 10, 0.01m));
        await _subgraph.RunAsync("hanbit");
        var breach = Assert.Single(await PortfolioAsync("kr-a", openOnly: true));
        Assert.Empty(await PortfolioAsync("kr-b", openOnly: false));
        Assert.Equal("ACTIVE", breach.GetProperty("kind").GetString());

        // The tenant's own, stricter threshold.
        Assert.Equal("0.095", breach.GetProperty("threshold").GetString());

        const string Resolve = "mutation($id: ID!, $text: String!) { resolveBreach(id: $id, resolution: $text) { resolvedAt resolution } }";
        var variables = new { id = breach.GetProperty("id").GetString(), text = "Sold the day after" };
        var resolved = (await _subgraph.DataAsync("hanbit", Resolve, variables)).GetProperty("resolveBreach");
        Assert.Equal("Sold the day after", resolved.GetProperty("resolution").GetString());
        Assert.NotEqual(JsonValueKind.Null, resolved.GetProperty("resolvedAt").ValueKind);
        Assert.Equal(resolved.GetRawText(), (await _subgraph.DataAsync("hanbit", Resolve, variables)).GetProperty("resolveBreach").GetRawText());
        Assert.Equal(("ALREADY_ENDED", "id"), await _subgraph.RefusalAsync("hanbit", Resolve, variables, person: "another"));
        Assert.Equal(("BAD_USER_INPUT", "resolution"), await _subgraph.RefusalAsync("hanbit", Resolve, new { variables.id, text = " " }));
        Assert.Empty(await PortfolioAsync("kr-a", openOnly: true));
        Assert.Single(await PortfolioAsync("kr-a", openOnly: false));
    }

    [Fact]
    public async Task A_day_that_is_told_anew_is_checked_again_and_finds_nothing_twice()
    {
        var isin = _subgraph.Isins["BSRT"];
        var fund = _subgraph.Feed.Portfolio(MonitoredSubgraph.Tenant("northwind"), "late", PortfolioKind.Discretionary)
            .Day(new(2025, 12, 1), 1000, (_subgraph.Isins["TMRU"], 1, 10, 0.01m), (isin, 1, 10, 0.01m))
            .Day(new(2025, 12, 2), 1000, (_subgraph.Isins["TMRU"], 1, 10, 0.01m), (isin, 1, 10, 0.01m));
        await _subgraph.RunAsync("northwind");
        var first = Assert.Single(await NorthwindAsync());
        Assert.Equal("INT-RESTRICTED CRITICAL ACTIVE 1", $"{first.GetProperty("rule").GetProperty("id").GetString()} {first.GetProperty("severity").GetString()} {first.GetProperty("kind").GetString()} {first.GetProperty("observed").GetString()}");

        // A purchase of the second day was entered late.
        fund.Day(new(2025, 12, 2), 1000, (_subgraph.Isins["TMRU"], 1, 10, 0.01m), (_subgraph.Isins["LDHC"], 5, 1, 0.01m));
        fund.Revision = "2";
        await _subgraph.RunAsync("northwind");
        await _subgraph.RunAsync("northwind");

        Assert.Equal(
            [_subgraph.Isins["LDHC"], _subgraph.Isins["TMRU"]],
            (await NorthwindAsync()).Select(breach => breach.GetProperty("subjectIsin").GetString()!).Order(StringComparer.Ordinal));

        async Task<JsonElement[]> NorthwindAsync()
            => [.. (await _subgraph.DataAsync("northwind", OpenBreaches)).GetProperty("openBreaches").EnumerateArray()];
    }

    [Fact]
    public async Task Without_the_scope_nothing_is_seen_or_resolved()
    {
        var denied = await _subgraph.AskAsync("aldgate", OpenBreaches, scopes: ["compliance:write"]);
        Assert.Equal(JsonValueKind.Null, denied.GetProperty("data").GetProperty("openBreaches").ValueKind);

        denied = await _subgraph.AskAsync("aldgate", "mutation { resolveBreach(id: \"x\", resolution: \"y\") { id } }", scopes: ["compliance:read"]);
        Assert.Equal("UNAUTHORIZED_FIELD_OR_TYPE", denied.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("LIST_TOO_LONG", (await _subgraph.RefusalAsync("aldgate", "{ openBreaches(first: 501) { id } }")).Code);
    }

    private async Task<JsonElement[]> PortfolioAsync(string id, bool openOnly)
    {
        const string Query = """
            query($r: [_Any!]!, $open: Boolean!) {
              _entities(representations: $r) { ... on Portfolio { breaches(openOnly: $open) { id kind threshold rule { id } } } }
            }
            """;
        var data = await _subgraph.DataAsync("hanbit", Query, new { r = new[] { new { __typename = "Portfolio", id } }, open = openOnly });
        return [.. data.GetProperty("_entities")[0].GetProperty("breaches").EnumerateArray()];
    }
}
