using System.Text.Json;

namespace Subgraphs.Compliance.Tests;

/// <summary>The subgraph's answers on the sample market, by tenant.</summary>
public sealed class SubgraphTests(ComplianceSubgraph subgraph) : IClassFixture<ComplianceSubgraph>
{
    private const string Read = "compliance:read";
    private const string ReadPortfolios = "portfolio:read";

    private const string Restriction = """
        query ($representations: [_Any!]!) {
          _entities(representations: $representations) { ... on Instrument { isin restriction { level reason since until } } }
        }
        """;

    private const string Status = """
        query ($representations: [_Any!]!) {
          _entities(representations: $representations) {
            ... on Portfolio { id complianceStatus { asOf overall checks { rule { id } passed indeterminate observed threshold headroom subjectIsin explanation } } }
          }
        }
        """;

    [Fact]
    public async Task A_restriction_is_the_callers_tenants_own()
    {
        var variables = new { representations = new[] { new { __typename = "Instrument", isin = subgraph.Isins["VSSM"] } } };

        var aldgate = Entity(await subgraph.ExecuteAsync("aldgate", Restriction, variables, Read));
        var northwind = Entity(await subgraph.ExecuteAsync("northwind", Restriction, variables, Read));

        Assert.Equal("RESTRICTED_BUY", aldgate.GetProperty("restriction").GetProperty("level").GetString());
        Assert.Equal(JsonValueKind.Null, northwind.GetProperty("restriction").ValueKind);
    }

    [Fact]
    public async Task A_caller_without_the_scope_gets_null_and_an_error()
    {
        var answer = await subgraph.ExecuteAsync(
            "aldgate",
            Restriction,
            new { representations = new[] { new { __typename = "Instrument", isin = subgraph.Isins["VSSM"] } } });

        Assert.Equal(JsonValueKind.Null, Entity(answer).GetProperty("restriction").ValueKind);
        Assert.NotEmpty(answer.GetProperty("errors").EnumerateArray());
    }

    [Fact]
    public async Task A_caller_of_no_tenant_gets_no_tenants_data()
    {
        var answer = await subgraph.ExecuteAsync(null, "{ activeRegimes { regimeCode } }", null, Read);

        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("activeRegimes").ValueKind);
        Assert.NotEmpty(answer.GetProperty("errors").EnumerateArray());
    }

    [Theory]
    [InlineData("northwind", "HOUSE US-40ACT US-SEC")]
    [InlineData("hanbit", "HOUSE KR-FSCMA")]
    [InlineData("aldgate", "EU-MIFID2 EU-TD EU-UCITS HOUSE")]
    public async Task A_tenant_has_its_own_regimes(string tenant, string expected)
    {
        var answer = await subgraph.ExecuteAsync(tenant, "{ activeRegimes { regimeCode regime { name rules { id } } overrides { ruleId threshold severity } } }", null, Read);

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        var regimes = answer.GetProperty("data").GetProperty("activeRegimes").EnumerateArray().ToList();
        Assert.Equal(expected, string.Join(' ', regimes.Select(regime => regime.GetProperty("regimeCode").GetString())));
        Assert.All(regimes, regime => Assert.NotEmpty(regime.GetProperty("regime").GetProperty("rules").EnumerateArray()));
    }

    [Fact]
    public async Task Rules_and_regimes_are_the_same_for_all()
    {
        var answer = await subgraph.ExecuteAsync(
            "hanbit",
            """{ regimes { code jurisdiction rules { id } } complianceRule(id: "EU-UCITS-5-10-40") { title kind comparator threshold inputs severity validFrom deadline { days } } }""");

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        var data = answer.GetProperty("data");
        Assert.Equal(24, data.GetProperty("regimes").EnumerateArray().Sum(regime => regime.GetProperty("rules").GetArrayLength()));
        var rule = data.GetProperty("complianceRule");
        Assert.Equal("0.4", rule.GetProperty("threshold").GetString());
        Assert.Equal("LTE", rule.GetProperty("comparator").GetString());
        Assert.Equal(["ISSUER_VALUE", "TOTAL_ASSETS"], rule.GetProperty("inputs").EnumerateArray().Select(input => input.GetString()));
    }

    [Fact]
    public async Task A_portfolio_is_judged_by_what_the_gateway_brings()
    {
        var answer = await subgraph.ExecuteAsync("aldgate", Status, Representation("FUND_UCITS", "EUR", ("NGSC", 30m), ("LDHC", 9m), ("VSSM", 4m)), Read, ReadPortfolios);

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        var status = Entity(answer).GetProperty("complianceStatus");
        Assert.Equal("BREACH", status.GetProperty("overall").GetString());
        var checks = status.GetProperty("checks").EnumerateArray().ToLookup(check => check.GetProperty("rule").GetProperty("id").GetString()!);
        var body = Assert.Single(checks["EU-UCITS-5"]);
        Assert.False(body.GetProperty("passed").GetBoolean());
        Assert.Equal("0.3", body.GetProperty("observed").GetString());
        Assert.Equal("-0.2", body.GetProperty("headroom").GetString());
        Assert.True(Assert.Single(checks["EU-UCITS-5-10-40"]).GetProperty("passed").GetBoolean());
        Assert.True(Assert.Single(checks["INT-STALE-PRICE"]).GetProperty("passed").GetBoolean());
        Assert.Equal(subgraph.Isins["VSSM"], Assert.Single(checks["INT-RESTRICTED"]).GetProperty("subjectIsin").GetString());
    }

    [Fact]
    public async Task A_tenants_own_threshold_counts()
    {
        var answer = await subgraph.ExecuteAsync("hanbit", Status, Representation("FUND_KR_PUBLIC", "KRW", ("NGSC", 9.8m), ("LDHC", 9m)), Read, ReadPortfolios);

        var check = Assert.Single(
            Entity(answer).GetProperty("complianceStatus").GetProperty("checks").EnumerateArray(),
            check => check.GetProperty("rule").GetProperty("id").GetString() == "KR-FUND-10");
        Assert.Equal("0.095", check.GetProperty("threshold").GetString());
        Assert.False(check.GetProperty("passed").GetBoolean());
    }

    [Fact]
    public async Task A_missing_valuation_leaves_the_status_open()
    {
        var answer = await subgraph.ExecuteAsync(
            "aldgate",
            Status,
            new { representations = new[] { new { __typename = "Portfolio", id = "core-equity", kind = "FUND_UCITS", netAssetValue = (object?)null, holdings = (object?)null } } },
            Read,
            ReadPortfolios);

        var status = Entity(answer).GetProperty("complianceStatus");
        Assert.Equal("WARNING", status.GetProperty("overall").GetString());
        Assert.All(status.GetProperty("checks").EnumerateArray(), check => Assert.True(check.GetProperty("indeterminate").GetBoolean()));
    }

    private object Representation(string kind, string currency, params (string Symbol, decimal Value)[] holdings) => new
    {
        representations = new[]
        {
            new
            {
                __typename = "Portfolio",
                id = "core-equity",
                kind,
                clientClassification = (string?)null,
                baseCurrency = currency,
                cash = new[] { new { amount = "10", currency } },
                netAssetValue = new { amount = "100", currency },
                holdings = holdings.Select(holding => new
                {
                    isin = subgraph.Isins[holding.Symbol],
                    issuerLei = (string?)null,
                    quantity = "5",
                    votingFraction = (string?)null,
                    marketValueBase = new { amount = holding.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), currency },
                }),
            },
        },
    };

    private static JsonElement Entity(JsonElement answer) => answer.GetProperty("data").GetProperty("_entities")[0];
}
