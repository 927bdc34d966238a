using Subgraphs.Compliance.Tests.Monitoring;

namespace Subgraphs.Compliance.Tests.Activation;

/// <summary>Beginning, tightening and ending regimes, through GraphQL.</summary>
public sealed class RegimeActivationTests(MonitoredSubgraph subgraph) : IClassFixture<MonitoredSubgraph>
{
    private const string Activate = """
        mutation($in: ActivateRegimeInput!) { activateRegime(input: $in) { regimeCode activeFrom activeTo deactivationRequestedBy overrides { ruleId threshold severity } } }
        """;

    private const string Request = "mutation($code: ID!) { requestRegimeDeactivation(regimeCode: $code, reason: \"No such funds any more\") { activeTo deactivationRequestedBy } }";

    private const string Confirm = "mutation($code: ID!) { confirmRegimeDeactivation(regimeCode: $code) { activeTo deactivationRequestedBy } }";

    [Fact]
    public async Task A_regime_begins_once_and_is_tightened_but_never_loosened()
    {
        var input = new { regimeCode = "SG-SFA", activeFrom = "2026-01-01", overrides = new[] { new { ruleId = "SG-SSH", threshold = "0.04" } } };

        var first = await ActivateAsync("northwind", input);
        Assert.Equal("""{"regimeCode":"SG-SFA","activeFrom":"2026-01-01","activeTo":null,"deactivationRequestedBy":null,"overrides":[{"ruleId":"SG-SSH","threshold":"0.04","severity":null}]}""", first);
        Assert.Equal(first, await ActivateAsync("northwind", input));
        Assert.Contains("\"threshold\":\"0.03\"", await ActivateAsync("northwind", Own("SG-SFA", "2026-01-01", "SG-SSH", "0.03")), StringComparison.Ordinal);

        // Less strict than its own, though stricter than the rule.
        Assert.Equal(("OVERRIDE_LOOSENS", "input.overrides[0].threshold"), await RefusedAsync("northwind", Own("SG-SFA", "2026-01-01", "SG-SSH", "0.04")));
        Assert.Equal(("CONFLICT", "input.activeFrom"), await RefusedAsync("northwind", Own("SG-SFA", "2026-02-01", "SG-SSH", "0.03")));

        // Not in effect yet on the business date, and nobody else's.
        Assert.DoesNotContain("SG-SFA", await ActiveAsync("northwind", null), StringComparison.Ordinal);
        Assert.Contains("SG-SFA", await ActiveAsync("northwind", new DateOnly(2026, 1, 2)), StringComparison.Ordinal);
        Assert.DoesNotContain("SG-SFA", await ActiveAsync("aldgate", new DateOnly(2026, 1, 2)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EU-UCITS", "EU-UCITS-5", "0.11", null, "OVERRIDE_LOOSENS", "input.overrides[0].threshold")]
    [InlineData("US-40ACT", "US-40ACT-DIV-75-5-10", "0.74", null, "OVERRIDE_LOOSENS", "input.overrides[0].threshold")]
    [InlineData("US-SEC", "US-13F", "100000001", null, "OVERRIDE_LOOSENS", "input.overrides[0].threshold")]
    [InlineData("JP-FIEA", "JP-5PCT", "0.051", null, "OVERRIDE_LOOSENS", "input.overrides[0].threshold")]
    [InlineData("JP-FIEA", "JP-5PCT", null, "WARNING", "OVERRIDE_LOOSENS", "input.overrides[0].severity")]
    [InlineData("JP-FIEA", "HK-DI", "0.04", null, "RULE_NOT_OF_REGIME", "input.overrides[0].ruleId")]
    [InlineData("JP-FIEA", "NO-SUCH", "0.04", null, "RULE_NOT_OF_REGIME", "input.overrides[0].ruleId")]
    [InlineData("JP-FIEA", "JP-5PCT", null, null, "BAD_USER_INPUT", "input.overrides[0]")]
    [InlineData("JP-FIEA", "JP-5PCT", "0", null, "BAD_USER_INPUT", "input.overrides[0].threshold")]
    [InlineData("EU-MIFID2", "EU-MIFID-BESTEX", "1", null, "BAD_USER_INPUT", "input.overrides[0].threshold")]
    [InlineData("XX-NONE", "JP-5PCT", "0.04", null, "REGIME_UNKNOWN", "input.regimeCode")]
    public async Task What_would_loosen_a_rule_or_names_none_is_refused_with_its_path(string regime, string rule, string? threshold, string? severity, string code, string path)
        => Assert.Equal(
            (code, path),
            await RefusedAsync("hanbit", new { regimeCode = regime, activeFrom = "2020-01-01", overrides = new[] { new { ruleId = rule, threshold, severity } } }));

    [Theory]
    [InlineData("EU-UCITS", "EU-UCITS-5", "0.05", null)]
    [InlineData("US-40ACT", "US-40ACT-DIV-75-5-10", "0.80", "CRITICAL")]
    [InlineData("HK-SFO", "HK-DI", "0.05", "CRITICAL")]
    public async Task What_tightens_a_rule_counts(string regime, string rule, string threshold, string? severity)
        => Assert.Contains(
            $"\"ruleId\":\"{rule}\"",
            await ActivateAsync("hanbit", new { regimeCode = regime, activeFrom = "2020-01-01", overrides = new[] { new { ruleId = rule, threshold, severity } } }),
            StringComparison.Ordinal);

    [Fact]
    public async Task One_person_asks_to_end_a_regime_and_another_confirms()
    {
        await ActivateAsync("aldgate", new { regimeCode = "HK-SFO", activeFrom = "2020-01-01" });
        var variables = new { code = "HK-SFO" };
        Assert.Equal(("DEACTIVATION_NOT_REQUESTED", "regimeCode"), await subgraph.RefusalAsync("aldgate", Confirm, variables));

        var asked = (await subgraph.DataAsync("aldgate", Request, variables, person: "ann")).GetProperty("requestRegimeDeactivation");
        Assert.Equal("ann", asked.GetProperty("deactivationRequestedBy").GetString());
        Assert.Equal("ann", (await subgraph.DataAsync("aldgate", Request, variables, person: "bob")).GetProperty("requestRegimeDeactivation").GetProperty("deactivationRequestedBy").GetString());
        Assert.Equal(("FOUR_EYES_VIOLATION", "regimeCode"), await subgraph.RefusalAsync("aldgate", Confirm, variables, person: "ann"));
        Assert.Contains("HK-SFO", await ActiveAsync("aldgate", null), StringComparison.Ordinal);

        var ended = (await subgraph.DataAsync("aldgate", Confirm, variables, person: "bob", date: new DateOnly(2025, 6, 30))).GetProperty("confirmRegimeDeactivation");
        Assert.Equal("2025-06-30", ended.GetProperty("activeTo").GetString());
        Assert.Equal(ended.GetRawText(), (await subgraph.DataAsync("aldgate", Confirm, variables, person: "bob", date: new DateOnly(2025, 6, 30))).GetProperty("confirmRegimeDeactivation").GetRawText());
        Assert.Contains("HK-SFO", await ActiveAsync("aldgate", new DateOnly(2025, 6, 30)), StringComparison.Ordinal);
        Assert.DoesNotContain("HK-SFO", await ActiveAsync("aldgate", new DateOnly(2025, 7, 1)), StringComparison.Ordinal);
        Assert.Equal(("REGIME_NOT_ACTIVE", "regimeCode"), await subgraph.RefusalAsync("aldgate", Request, variables, date: new DateOnly(2025, 7, 1)));

        // It may begin again, from another day and without what it had of its own.
        Assert.Contains("2025-08-01", await ActivateAsync("aldgate", new { regimeCode = "HK-SFO", activeFrom = "2025-08-01" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_is_withdrawn_by_activating_the_regime_again()
    {
        var input = new { regimeCode = "JP-FIEA", activeFrom = "2020-01-01" };
        await ActivateAsync("aldgate", input);
        await subgraph.DataAsync("aldgate", Request, new { code = "JP-FIEA" }, person: "ann");

        await ActivateAsync("aldgate", input);

        Assert.Equal(("DEACTIVATION_NOT_REQUESTED", "regimeCode"), await subgraph.RefusalAsync("aldgate", Confirm, new { code = "JP-FIEA" }, person: "bob"));
    }

    [Fact]
    public async Task Another_tenants_regime_is_one_that_is_not_active_and_nothing_works_without_the_scope()
    {
        Assert.Equal(("REGIME_NOT_ACTIVE", "regimeCode"), await subgraph.RefusalAsync("northwind", Request, new { code = "EU-UCITS" }));
        Assert.Equal(("REGIME_NOT_ACTIVE", "regimeCode"), await subgraph.RefusalAsync("northwind", Request, new { code = "NO-SUCH" }));
        var denied = await subgraph.AskAsync("aldgate", Request, new { code = "EU-UCITS" }, scopes: ["compliance:read"]);
        Assert.Equal("UNAUTHORIZED_FIELD_OR_TYPE", denied.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private static object Own(string regimeCode, string activeFrom, string ruleId, string threshold)
        => new { regimeCode, activeFrom, overrides = new[] { new { ruleId, threshold } } };

    private async Task<string> ActivateAsync(string tenant, object input)
        => (await subgraph.DataAsync(tenant, Activate, new { @in = input })).GetProperty("activateRegime").GetRawText();

    private Task<(string? Code, string? Path)> RefusedAsync(string tenant, object input) => subgraph.RefusalAsync(tenant, Activate, new { @in = input });

    private async Task<string> ActiveAsync(string tenant, DateOnly? date)
        => (await subgraph.DataAsync(tenant, "{ activeRegimes { regimeCode } }", date: date)).GetProperty("activeRegimes").GetRawText();
}
