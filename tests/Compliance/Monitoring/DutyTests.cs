using System.Globalization;
using System.Text.Json;
using Subgraphs.Compliance.Data.Rules;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Deadlines;
using Subgraphs.Compliance.Domain.Evaluation;
using Subgraphs.Compliance.Domain.Notices;
using Tests.Kit;

namespace Subgraphs.Compliance.Tests.Monitoring;

/// <summary>What a tenant owes by what is monitored: notices to clients of falls of a tenth, and what its holdings make it tell as the holder that it says it is.</summary>
public sealed class DutyTests(MonitoredSubgraph subgraph) : IClassFixture<MonitoredSubgraph>
{
    private const string Ask = """
        query ($r: [_Any!]!, $open: Boolean!) {
          _entities(representations: $r) { ... on Portfolio { clientNotices(openOnly: $open) { id rule { id } periodStart startValue { amount currency } netAssetValue { amount } level reachedOn dueOn status toldBy } } }
        }
        """;

    private const string Told = "mutation($id: ID!) { recordClientNotice(id: $id) { status toldOn toldBy } }";

    private static readonly RuleBook Rules = RuleFiles.Read();

    [Fact]
    public async Task The_specified_case_is_told_level_by_level()
    {
        using var specified = JsonDocument.Parse(await File.ReadAllTextAsync(SharedData.Require("domain", "compliance-rules.json"), TestContext.Current.CancellationToken));
        var root = specified.RootElement.ValueKind == JsonValueKind.Array ? specified.RootElement : specified.RootElement.GetProperty("rules");
        var entry = root.EnumerateArray().Single(rule => rule.GetProperty("id").GetString() == DepreciationNotices.RuleId).GetProperty("cases")[0];
        decimal[] values = [decimal.Parse(entry.GetProperty("start").GetString()!, CultureInfo.InvariantCulture), .. entry.GetProperty("navs").EnumerateArray().Select(value => decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture))];
        var begin = new DateOnly(2025, 3, 31);

        var notices = Of([.. values.Select((value, day) => (begin.AddDays(day), value))]);
        var levels = Enumerable.Range(1, values.Length - 1).Select(day => notices.SingleOrDefault(notice => notice.ReachedOn == begin.AddDays(day))?.Level ?? 0);

        Assert.Equal(entry.GetProperty("notifiedLevels").EnumerateArray().Select(level => level.GetInt32()), levels);
    }

    [Fact]
    public void A_new_quarter_begins_with_the_last_value_before_it_and_a_notice_of_a_holiday_is_due_on_the_next_working_day()
    {
        var notices = Of([(new(2025, 3, 28), 100), (new(2025, 3, 31), 89), (new(2025, 4, 1), 85), (new(2025, 4, 17), 81), (new(2025, 4, 18), 80), (new(2025, 4, 21), 70)]);

        Assert.Equal(
            [(1, new DateOnly(2025, 3, 31), new DateOnly(2025, 3, 31), 100m), (1, new DateOnly(2025, 4, 18), new DateOnly(2025, 4, 22), 89m), (2, new DateOnly(2025, 4, 21), new DateOnly(2025, 4, 22), 89m)],
            notices.Select(notice => (notice.Level, notice.ReachedOn, notice.DueOn, notice.StartValue)));
    }

    [Fact]
    public async Task A_fall_of_a_managed_portfolio_is_a_notice_in_the_graph_until_somebody_says_that_the_client_was_told()
    {
        var isin = subgraph.Isins["NGSC"];
        var managed = subgraph.Feed.Portfolio(MonitoredSubgraph.Tenant("aldgate"), "managed", PortfolioKind.Discretionary, "EUR");
        var fund = subgraph.Feed.Portfolio(MonitoredSubgraph.Tenant("aldgate"), "own-book", PortfolioKind.Proprietary, "EUR");
        foreach (var (date, value) in new (DateOnly, decimal)[] { (new(2025, 9, 30), 1000), (new(2025, 10, 1), 950), (new(2025, 10, 2), 890) })
        {
            managed.Day(date, value, (isin, 1, value, null));
            fund.Day(date, value, (isin, 1, value, null));
        }

        await subgraph.RunAsync("aldgate");
        await subgraph.RunAsync("aldgate");
        var notice = Assert.Single((await NoticesAsync("managed")).EnumerateArray());
        var id = notice.GetProperty("id").GetString()!;
        var told = (await subgraph.DataAsync("aldgate", Told, new { id }, date: new DateOnly(2025, 10, 2))).GetProperty("recordClientNotice").GetRawText();
        var again = (await subgraph.DataAsync("aldgate", Told, new { id }, date: new DateOnly(2025, 10, 3))).GetProperty("recordClientNotice").GetRawText();

        Assert.Equal(
            $$"""{"id":"{{id}}","rule":{"id":"EU-MIFID-10PCT"},"periodStart":"2025-10-01","startValue":{"amount":"1000","currency":"EUR"},"netAssetValue":{"amount":"890"},"level":1,"reachedOn":"2025-10-02","dueOn":"2025-10-02","status":"LATE","toldBy":null}""",
            notice.GetRawText());
        Assert.Equal("""{"status":"FILED","toldOn":"2025-10-02","toldBy":"officer"}""", told);
        Assert.Equal(told, again);
        Assert.Equal(("ALREADY_ENDED", "id"), await subgraph.RefusalAsync("aldgate", Told, new { id }, person: "somebody-else"));
        Assert.Equal(("NOT_FOUND", "id"), await subgraph.RefusalAsync("northwind", Told, new { id }));
        Assert.Equal(0, (await NoticesAsync("managed")).GetArrayLength());
        Assert.Equal(1, (await NoticesAsync("managed", openOnly: false)).GetArrayLength());
        Assert.Equal(0, (await NoticesAsync("own-book")).GetArrayLength());
    }

    [Fact]
    public async Task A_profile_as_a_holder_is_set_by_a_person_and_is_the_tenants_own()
    {
        const string Set = "mutation($in: DisclosureProfileInput!) { setDisclosureProfile(input: $in) { purpose filer filerName } }";
        const string Read = "{ disclosureProfile { purpose filer filerName } }";
        var input = new { @in = new { purpose = "PASSIVE", filer = "QII", filerName = " Hanbit Asset Management " } };
        var others = (await subgraph.DataAsync("northwind", Read)).GetRawText();

        var set = (await subgraph.DataAsync("hanbit", Set, input)).GetProperty("setDisclosureProfile").GetRawText();
        var again = (await subgraph.DataAsync("hanbit", Set, input)).GetProperty("setDisclosureProfile").GetRawText();

        Assert.Equal("""{"purpose":"PASSIVE","filer":"QII","filerName":"Hanbit Asset Management"}""", set);
        Assert.Equal(set, again);
        Assert.Equal(set, (await subgraph.DataAsync("hanbit", Read)).GetProperty("disclosureProfile").GetRawText());
        Assert.Equal(others, (await subgraph.DataAsync("northwind", Read)).GetRawText());
        Assert.Equal(("BAD_USER_INPUT", "input.filerName"), await subgraph.RefusalAsync("hanbit", Set, new { @in = new { purpose = "PASSIVE", filer = "QII", filerName = " " } }));
    }

    [Fact]
    public async Task An_amendment_of_a_schedule_is_told_from_the_schedule_in_the_graph_and_on_the_sheet()
    {
        const string Set = """mutation { setDisclosureProfile(input: { purpose: CONTROL, filer: PASSIVE, filerName: "Northwind" }) { purpose } }""";
        const string Obligations = """query ($r: [_Any!]!) { _entities(representations: $r) { ... on Portfolio { disclosureObligations { fractionAfter dueOn isAmendment } } } }""";
        const string Generate = """mutation { generateRegulatoryReport(kind: SEC_13D, periodEnd: "2025-10-07") { id } }""";
        var isin = subgraph.Isins["NGSC"];
        var stake = subgraph.Feed.Portfolio(MonitoredSubgraph.Tenant("northwind"), "stake", PortfolioKind.Proprietary);
        foreach (var (date, votes) in new (DateOnly, decimal)[] { (new(2025, 10, 1), 0.04m), (new(2025, 10, 2), 0.06m), (new(2025, 10, 3), 0.065m), (new(2025, 10, 6), 0.072m), (new(2025, 10, 7), 0.072m) })
        {
            stake.Day(date, 1000, (isin, votes * 1000, 10, votes));
        }

        await subgraph.DataAsync("northwind", Set);
        await subgraph.RunAsync("northwind");
        var owed = (await subgraph.DataAsync("northwind", Obligations, new { r = new[] { new { __typename = "Portfolio", id = "stake" } } })).GetProperty("_entities")[0].GetProperty("disclosureObligations");
        var id = (await subgraph.DataAsync("northwind", Generate, date: new DateOnly(2025, 10, 8))).GetProperty("generateRegulatoryReport").GetProperty("id").GetString();
        await using var db = subgraph.Open("northwind");
        var sheet = (await db.RegulatoryReports.FindAsync([db.TenantId, id], TestContext.Current.CancellationToken))!.Content;

        Assert.Equal(
            """[{"fractionAfter":"0.072","dueOn":"2025-10-08","isAmendment":true},{"fractionAfter":"0.06","dueOn":"2025-10-09","isAmendment":false}]""",
            owed.GetRawText());
        var lines = sheet.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.EndsWith(",form", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(",SCHEDULE 13D/A", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",SCHEDULE 13D", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_bought_by_who_held_nothing_on_the_days_that_were_checked_before_is_told()
    {
        const string Obligations = """query ($r: [_Any!]!) { _entities(representations: $r) { ... on Portfolio { disclosureObligations(openOnly: false) { rule { id } crossedAt fractionBefore fractionAfter dueOn } } } }""";
        var fresh = subgraph.Feed.Portfolio(MonitoredSubgraph.Tenant("hanbit"), "fresh", PortfolioKind.Proprietary, "KRW").Day(new(2025, 11, 3), 1000);
        await subgraph.RunAsync("hanbit");

        fresh.Day(new(2025, 11, 4), 1000, (subgraph.Isins["990012"], 5, 10, 0.05m));
        await subgraph.RunAsync("hanbit");
        var owed = (await subgraph.DataAsync("hanbit", Obligations, new { r = new[] { new { __typename = "Portfolio", id = "fresh" } } })).GetProperty("_entities")[0].GetProperty("disclosureObligations");

        Assert.Equal("""[{"rule":{"id":"KR-5PCT"},"crossedAt":"2025-11-04","fractionBefore":"0","fractionAfter":"0.05","dueOn":"2025-11-11"}]""", owed.GetRawText());
    }

    private static List<ClientNotice> Of(IReadOnlyList<(DateOnly Date, decimal NetAssets)> values)
        => [.. DepreciationNotices.Of(Guid.NewGuid(), "managed", "EUR", values, date => EffectiveRule.Of(Rules.FindRule(DepreciationNotices.RuleId, date)!), AuthorityCalendar.For(Jurisdiction.EU))];

    private async Task<JsonElement> NoticesAsync(string portfolioId, bool openOnly = true)
        => (await subgraph.DataAsync("aldgate", Ask, new { r = new[] { new { __typename = "Portfolio", id = portfolioId } }, open = openOnly }))
            .GetProperty("_entities")[0].GetProperty("clientNotices");
}
