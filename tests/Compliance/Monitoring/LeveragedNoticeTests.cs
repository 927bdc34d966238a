using System.Text.Json;
using Subgraphs.Compliance.Data.Rules;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Deadlines;
using Subgraphs.Compliance.Domain.Evaluation;
using Subgraphs.Compliance.Domain.Notices;

namespace Subgraphs.Compliance.Tests.Monitoring;

/// <summary>Rule EU-MIFID-10PCT-LEV: each tenth by which a leveraged instrument of a retail client falls from what was paid for it.</summary>
public sealed class LeveragedNoticeTests(MonitoredSubgraph subgraph) : IClassFixture<MonitoredSubgraph>
{
    private const string Ask = """
        query ($r: [_Any!]!) {
          _entities(representations: $r) {
            ... on Portfolio {
              clientNotices(openOnly: false) { id rule { id } isin periodStart startValue { amount currency } netAssetValue { amount currency } level reachedOn dueOn status }
              complianceStatus { checks { rule { id } passed indeterminate observed subjectIsin explanation } }
            }
          }
        }
        """;

    private static readonly DateOnly Opened = new(2025, 10, 1);
    private static readonly RuleBook Rules = RuleFiles.Read();

    /// <summary>Prices of the days from the purchase at 100 on, and the level that each day has to be told.</summary>
    [Theory]
    [InlineData("90.01 90.00 89.99 80.01 80", "0 1 0 0 2")]
    [InlineData("95 69.99 75 70 60", "0 3 0 0 4")]
    [InlineData("110 100 90", "0 0 1")]
    [InlineData("10 9.99 0", "9 0 10")]
    public void A_notice_is_due_at_exactly_a_tenth_and_at_each_further_one_once(string prices, string levels)
        => Assert.Equal(levels, Levels(prices, ClientClassification.Retail));

    [Theory]
    [InlineData(ClientClassification.Professional)]
    [InlineData(ClientClassification.EligibleCounterparty)]
    [InlineData(null)]
    public void Only_a_retail_client_is_told(ClientClassification? classification)
        => Assert.Equal("0 0", Levels("80 50", classification));

    [Fact]
    public void What_was_told_before_is_not_told_again_and_a_position_that_is_opened_anew_begins_anew()
    {
        var again = Opened.AddDays(20);
        HeldLeveraged[] held =
        [
            Day(Opened.AddDays(1), 75m), Day(Opened.AddDays(2), 65m), Day(again.AddDays(1), 65m) with { OpenedOn = again, InitialPrice = 70m }, Day(again.AddDays(2), 63m) with { OpenedOn = again, InitialPrice = 70m },
        ];

        var notices = Of(held, new Dictionary<(string, DateOnly), int> { [("X", Opened)] = 2 });

        Assert.Equal([(3, Opened), (1, again)], notices.Select(notice => (notice.Level, notice.PeriodStart)));
    }

    [Fact]
    public async Task A_fall_of_a_leveraged_fund_is_a_notice_in_the_graph_of_a_retail_client_and_of_nobody_else()
    {
        var (leveraged, plain) = (subgraph.Isins["SWL2"], subgraph.Isins["NGSC"]);
        var tenant = MonitoredSubgraph.Tenant("aldgate");
        var retail = subgraph.Feed.Portfolio(tenant, "retail", PortfolioKind.Advisory);
        var professional = subgraph.Feed.Portfolio(tenant, "professional", PortfolioKind.Advisory);
        (retail.ClientClassification, professional.ClientClassification) = (ClientClassification.Retail, ClientClassification.Professional);
        foreach (var (date, price) in new (DateOnly, decimal)[] { (Opened, 100m), (Opened.AddDays(1), 91m), (Opened.AddDays(2), 90m), (Opened.AddDays(5), 89m), (Opened.AddDays(6), 79m) })
        {
            foreach (var portfolio in new[] { retail, professional })
            {
                portfolio.Day(date, 1000, (leveraged, 2, price, null), (plain, 1, price, 0.001m)).Leveraged(leveraged, 100m, Opened);
            }
        }

        await subgraph.RunAsync("aldgate");
        await subgraph.RunAsync("aldgate");
        var told = await AskAsync("retail", "RETAIL", leveraged);
        var notices = told.GetProperty("clientNotices").EnumerateArray().ToList();
        var first = notices[1];

        Assert.Equal([2, 1], notices.Select(notice => notice.GetProperty("level").GetInt32()));
        Assert.Equal(
            $$"""{"id":"{{first.GetProperty("id").GetString()}}","rule":{"id":"EU-MIFID-10PCT-LEV"},"isin":"{{leveraged}}","periodStart":"2025-10-01","startValue":{"amount":"200","currency":"USD"},"netAssetValue":{"amount":"180","currency":"USD"},"level":1,"reachedOn":"2025-10-03","dueOn":"2025-10-03","status":"LATE"}""",
            first.GetRawText());
        Assert.Equal(0, (await AskAsync("professional", "PROFESSIONAL", leveraged)).GetProperty("clientNotices").GetArrayLength());

        // The status says so until the client was told; with nothing leveraged, or for others, there is nothing to say.
        Assert.Equal("failed 2", Check(told));
        foreach (var notice in notices)
        {
            await subgraph.DataAsync("aldgate", "mutation($id: ID!) { recordClientNotice(id: $id) { status } }", new { id = notice.GetProperty("id").GetString() });
        }

        Assert.Equal("passed", Check(await AskAsync("retail", "RETAIL", leveraged)));
        Assert.Equal("passed", Check(await AskAsync("retail", "RETAIL", plain)));
        Assert.Equal("passed", Check(await AskAsync("professional", "PROFESSIONAL", leveraged)));
        Assert.Equal("indeterminate", Check(await AskAsync("professional", null, leveraged)));
        Assert.Equal("indeterminate", Check(await AskAsync("not-followed", "RETAIL", leveraged)));
    }

    private static HeldLeveraged Day(DateOnly date, decimal price, ClientClassification? classification = ClientClassification.Retail)
        => new(date, "X", Opened, 2, 100m, price, "USD", classification);

    private static string Levels(string prices, ClientClassification? classification)
    {
        var days = prices.Split(' ').Select((price, day) => Day(Opened.AddDays(day + 1), decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture), classification)).ToList();
        var notices = Of(days, new Dictionary<(string, DateOnly), int>());
        return string.Join(' ', days.Select(day => notices.SingleOrDefault(notice => notice.ReachedOn == day.Date)?.Level ?? 0));
    }

    private static List<ClientNotice> Of(IEnumerable<HeldLeveraged> held, IReadOnlyDictionary<(string Isin, DateOnly OpenedOn), int> notified)
        => [.. LeveragedNotices.Of(Guid.NewGuid(), "retail", held, notified, date => EffectiveRule.Of(Rules.FindRule(LeveragedNotices.RuleId, date)!), AuthorityCalendar.For(Jurisdiction.EU))];

    private static string Check(JsonElement portfolio)
    {
        var check = portfolio.GetProperty("complianceStatus").GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("rule").GetProperty("id").GetString() == LeveragedNotices.RuleId);
        return check.GetProperty("indeterminate").GetBoolean() ? "indeterminate"
            : check.GetProperty("passed").GetBoolean() ? "passed"
            : "failed " + check.GetProperty("observed").GetString();
    }

    private async Task<JsonElement> AskAsync(string id, string? classification, string isin)
        => (await subgraph.DataAsync("aldgate", Ask, new
        {
            r = new[]
            {
                new
                {
                    __typename = "Portfolio",
                    id,
                    kind = "ADVISORY",
                    clientClassification = classification,
                    baseCurrency = "USD",
                    cash = new[] { new { amount = "0", currency = "USD" } },
                    netAssetValue = new { amount = "1000", currency = "USD" },
                    holdings = new[] { new { isin, quantity = "2", votingFraction = (string?)null, marketValueBase = new { amount = "200", currency = "USD" } } },
                },
            },
        })).GetProperty("_entities")[0];
}
