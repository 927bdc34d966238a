using System.Globalization;
using System.Text.Json;
using Subgraphs.Compliance.Domain;
using Tests.Kit;

namespace Subgraphs.Compliance.Tests.Boundaries;

/// <summary>The boundary cases that the domain specifies, asked of the graph over what was imported and what portfolio told.</summary>
public sealed class BoundaryCaseTests(BoundaryTenants tenants) : IClassFixture<BoundaryTenants>
{
    /// <summary>Days on which every venue here had a session, and no authority a holiday until the dates that follow from them.</summary>
    private static readonly DateOnly[] Days = [new(2025, 12, 1), new(2025, 12, 2), new(2025, 12, 3)];

    /// <summary>What KR-FUND-10 allows of one issue to a fund that follows an index: its formula says it beside the threshold.</summary>
    private const decimal IndexLimit = 0.30m;

    /// <summary>The first day of US-NAMES-80.</summary>
    private static readonly DateOnly NamesFrom = new(2026, 6, 11);

    /// <summary>Without the shared data one row that skips: a theory without rows would fail.</summary>
    public static IReadOnlyList<TheoryDataRow<string, int>> Cases => SharedData.IsAvailable
        ? [.. BoundaryCase.ReadAll().Select(item => new TheoryDataRow<string, int>(item.RuleId, item.Number))]
        : [new TheoryDataRow<string, int>("shared data is not available", 0)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_specified_case_comes_out_in_the_graph_as_it_is_specified(string rule, int number)
    {
        var specified = BoundaryCase.ReadAll().Single(item => item.RuleId == rule && item.Number == number);
        await (rule switch
        {
            "EU-UCITS-5" or "EU-UCITS-5-10-40" => LimitAsync(specified, PortfolioKind.FundUcits, "FUND_UCITS"),
            "KR-FUND-10" => LimitAsync(specified, PortfolioKind.FundKrPublic, "FUND_KR_PUBLIC"),
            "US-40ACT-DIV-75-5-10" => LimitAsync(specified, PortfolioKind.Fund40Act, "FUND_40ACT"),
            "US-NAMES-80" => NameAsync(specified),
            "EU-MIFID-10PCT" => NoticesAsync(specified),
            "US-13F" => Form13FAsync(specified),
            "US-13G-QII" => QuarterEndAsync(specified),
            _ => CrossingAsync(specified),
        });
    }

    [Fact]
    public void Every_specified_case_is_asked_of_the_graph()
    {
        Assert.Equal(32, BoundaryCase.ReadAll().Count);
        Assert.Equal(32, Cases.Count);
    }

    [Fact]
    public async Task A_fund_of_which_nobody_said_what_follows_its_name_is_not_passed()
    {
        var tenant = await tenants.BeginAsync("US-40ACT");
        var isin = (await tenant.ImportInstrumentsAsync(1))[0];
        await tenant.ImportClosesAsync(NamesFrom, [(isin, 1m)]);
        await tenant.ImportPoliciesAsync($"other,NAME,{isin},2026-01-01,", $"fund,NAME,{isin},2026-06-12,", $"fund,NAME,{isin},2026-01-01,2026-06-10");

        var check = Assert.Single(await ChecksAsync(tenant, "US-NAMES-80", "FUND_40ACT", 1m, [(isin, 1m, 0.9m, 0.01m)], NamesFrom));

        Assert.True(check.GetProperty("indeterminate").GetBoolean());
        Assert.False(check.GetProperty("passed").GetBoolean());
        Assert.Contains(nameof(RuleInput.NamePolicyAssets), check.GetProperty("explanation").GetString(), StringComparison.Ordinal);
        Assert.Empty(await ChecksAsync(tenant, "US-NAMES-80", "FUND_40ACT", 1m, [(isin, 1m, 0.9m, 0.01m)], NamesFrom.AddDays(-1)));
    }

    [Fact]
    public async Task A_public_fund_is_held_to_the_strictest_limit_where_its_tenant_did_not_say_that_it_follows_an_index()
    {
        var index = BoundaryCase.ReadAll().Single(item => item.RuleId == "KR-FUND-10" && item.Given.GetProperty("kind").GetString() == "INDEX");
        var tenant = await tenants.BeginAsync(index.Regime);
        var other = await tenants.BeginAsync(index.Regime);
        var isin = (await tenant.ImportInstrumentsAsync(1))[0];
        await tenant.ImportClosesAsync(Days[1], [(isin, 1m)]);
        await other.ImportPoliciesAsync("fund,INDEX,,2010-01-01,");

        var check = Assert.Single(await ChecksAsync(tenant, index.RuleId, "FUND_KR_PUBLIC", 1m, [(isin, 1m, index.NumberOf("observed"), 0.01m)], Days[1]));

        Assert.False(check.GetProperty("passed").GetBoolean());
        Assert.False(check.GetProperty("indeterminate").GetBoolean());
        Assert.Equal(index.Threshold, BoundaryCase.Parse(check.GetProperty("threshold")));
    }

    /// <summary>A fund in cash that buys what the case holds: the status of that day, and the breach that the purchase makes.</summary>
    private async Task LimitAsync(BoundaryCase specified, PortfolioKind kind, string kindName)
    {
        var (total, holdings) = HoldingsOf(specified);
        var tenant = await tenants.BeginAsync(specified.Regime);
        var isins = await tenant.ImportInstrumentsAsync(holdings.Count);
        (string Isin, decimal Quantity, decimal Price, decimal? Votes)[] lines = [.. holdings.Select((holding, index) => (isins[index], 1m, holding.Value, (decimal?)holding.Votes))];
        await tenant.ImportClosesAsync(Days[1], lines.Select(line => (line.Isin, line.Price)));
        if (TypeOf(specified) is { } type)
        {
            await tenant.ImportPoliciesAsync($"fund,{type},,2010-01-01,");
        }

        tenant.Tell("fund", kind, Days[0], total);
        tenant.Tell("fund", kind, Days[1], total, lines);

        await HoldAsync(specified, tenant, kindName, total, lines, Days[1]);
    }

    /// <summary>A fund with four fifths in the asset that follows its name, which keeps or sells some of it on the first day of the rule.</summary>
    private async Task NameAsync(BoundaryCase specified)
    {
        const decimal NetAssets = 100_000_000m;
        const decimal Price = 10_000m;
        var begin = NamesFrom.AddDays(-1);
        var tenant = await tenants.BeginAsync(specified.Regime);
        var isin = (await tenant.ImportInstrumentsAsync(1))[0];
        await tenant.ImportClosesAsync(begin, [(isin, Price)]);
        await tenant.ImportClosesAsync(NamesFrom, [(isin, Price)]);
        await tenant.ImportPoliciesAsync($"fund,NAME,{isin},2026-01-01,");
        tenant.Tell("fund", PortfolioKind.Fund40Act, begin, NetAssets, Held(specified.Threshold));
        tenant.Tell("fund", PortfolioKind.Fund40Act, NamesFrom, NetAssets, Held(specified.NumberOf("observed")));

        await HoldAsync(specified, tenant, "FUND_40ACT", NetAssets, [Held(specified.NumberOf("observed"))], NamesFrom);

        (string Isin, decimal Quantity, decimal Price, decimal? Votes) Held(decimal fraction) => (isin, fraction * NetAssets / Price, Price, 0.01m);
    }

    /// <summary>The status of a day, and what is found on it when it is followed.</summary>
    private static async Task HoldAsync(
        BoundaryCase specified,
        BoundaryTenant tenant,
        string kindName,
        decimal total,
        IReadOnlyList<(string Isin, decimal Quantity, decimal Price, decimal? Votes)> lines,
        DateOnly date)
    {
        await tenant.FollowAsync();
        var checks = await ChecksAsync(tenant, specified.RuleId, kindName, total, lines, date);
        var breaches = (await tenant.AskPortfolioAsync("breaches(openOnly: false) { rule { id } kind observed threshold }", new { __typename = "Portfolio", id = "fund" }, date))
            .GetProperty("breaches").EnumerateArray().Where(breach => breach.GetProperty("rule").GetProperty("id").GetString() == specified.RuleId).ToList();

        Assert.NotEmpty(checks);
        Assert.All(checks, check =>
        {
            Assert.False(check.GetProperty("indeterminate").GetBoolean(), check.GetRawText());
            Assert.Equal(specified.IsPassed, check.GetProperty("passed").GetBoolean());
            Assert.Equal(TypeOf(specified) == "INDEX" ? IndexLimit : specified.Threshold, BoundaryCase.Parse(check.GetProperty("threshold")));
        });
        Assert.Equal(ObservedOf(specified), Math.Round(checks.Max(check => BoundaryCase.Parse(check.GetProperty("observed"))) * (specified.Has("qualifying") ? total : 1), 4));
        Assert.Equal(specified.IsPassed ? [] : checks.Select(check => $"ACTIVE {check.GetProperty("observed").GetString()} {check.GetProperty("threshold").GetString()}"), breaches.Select(Told));

        static string Told(JsonElement breach)
            => $"{breach.GetProperty("kind").GetString()} {breach.GetProperty("observed").GetString()} {breach.GetProperty("threshold").GetString()}";
    }

    /// <summary>A managed portfolio from the last day before a quarter on, day by day.</summary>
    private async Task NoticesAsync(BoundaryCase specified)
    {
        DateOnly begin = new(2025, 9, 30);
        DateOnly[] dates = [new(2025, 10, 1), new(2025, 10, 2), new(2025, 10, 3), new(2025, 10, 6), new(2025, 10, 7), new(2025, 10, 8)];
        var (start, values) = (specified.NumberOf("start"), specified.NumbersOf("navs"));
        var tenant = await tenants.BeginAsync(specified.Regime);
        var isin = (await tenant.ImportInstrumentsAsync(1))[0];
        foreach (var (date, value) in dates.Zip(values).Prepend((begin, start)))
        {
            tenant.Tell("managed", PortfolioKind.Discretionary, date, value, (isin, 1, value, 0.001m));
            await tenant.FollowAsync();
        }

        var answer = await tenant.AskPortfolioAsync(
            "clientNotices(openOnly: false) { rule { id } startValue { amount } netAssetValue { amount } level reachedOn dueOn }", new { __typename = "Portfolio", id = "managed" });
        var notices = answer.GetProperty("clientNotices").EnumerateArray().ToDictionary(notice => notice.GetProperty("reachedOn").GetString()!, StringComparer.Ordinal);

        Assert.Equal(dates.Length, values.Count);
        Assert.Equal(
            specified.Given.GetProperty("notifiedLevels").EnumerateArray().Select(level => level.GetInt32()),
            dates.Select(date => notices.TryGetValue(Text(date), out var notice) ? notice.GetProperty("level").GetInt32() : 0));
        Assert.All(notices.Values, notice =>
        {
            Assert.Equal(specified.RuleId, notice.GetProperty("rule").GetProperty("id").GetString());
            Assert.Equal(start, BoundaryCase.Parse(notice.GetProperty("startValue").GetProperty("amount")));
            Assert.Equal(notice.GetProperty("reachedOn").GetString(), notice.GetProperty("dueOn").GetString());
        });
    }

    /// <summary>Shares of exactly the threshold at the end of a quarter, and when their report is due.</summary>
    private async Task Form13FAsync(BoundaryCase specified)
    {
        const decimal Price = 100m;
        var quarterEnd = specified.DateOf("quarterEnd");
        var tenant = await tenants.BeginAsync(specified.Regime);
        var isin = (await tenant.ImportInstrumentsAsync(1))[0];
        tenant.Tell("managed", PortfolioKind.Discretionary, quarterEnd, specified.Threshold, (isin, specified.Threshold / Price, Price, 0.001m));

        await tenant.FollowAsync();
        var report = (await tenant.AskAsync(
            "mutation($end: Date!) { generateRegulatoryReport(kind: SEC_13F, periodEnd: $end) { periodEnd dueOn } }", new { end = Text(quarterEnd) })).GetProperty("generateRegulatoryReport");

        Assert.Equal($$"""{"periodEnd":"{{Text(quarterEnd)}}","dueOn":"{{Text(specified.DateOf("due"))}}"}""", report.GetRawText());
    }

    /// <summary>A qualified institution without influence that is above the level at the end of a quarter.</summary>
    private async Task QuarterEndAsync(BoundaryCase specified)
    {
        var quarterEnd = specified.DateOf("quarterEnd");
        var tenant = await tenants.BeginAsync(specified.Regime);
        await tenant.SetProfileAsync("PASSIVE", "QII");
        var isin = (await tenant.ImportInstrumentsAsync(1))[0];
        foreach (var (date, votes) in new[] { (Before(quarterEnd), specified.Threshold), (quarterEnd, specified.Threshold + 0.0001m) })
        {
            tenant.Tell("stake", PortfolioKind.Proprietary, date, 1000, (isin, votes * 10_000, 1, votes));
            await tenant.FollowAsync();
        }

        var obligation = Assert.Single(await ObligationsAsync(tenant, specified.RuleId, "stake"));

        Assert.Equal(Text(quarterEnd), obligation.GetProperty("crossedAt").GetString());
        Assert.Equal(Text(specified.DateOf("due")), obligation.GetProperty("dueOn").GetString());
    }

    /// <summary>A holding that moves from day to day, and what has to be told of its last move.</summary>
    private async Task CrossingAsync(BoundaryCase specified)
    {
        var fractions = FractionsOf(specified);
        var tenant = await tenants.BeginAsync(specified.Regime);
        if (specified.RuleId == "US-13D")
        {
            await tenant.SetProfileAsync("CONTROL", "PASSIVE");
        }

        var isin = (await tenant.ImportInstrumentsAsync(1))[0];
        var isShort = specified.RuleId == "HK-DI-SHORT";
        foreach (var (date, fraction) in Days.Zip(fractions))
        {
            // A short position is told by who has a long one that is told.
            if (isShort)
            {
                tenant.Tell("long", PortfolioKind.Proprietary, date, 1000, (isin, 600, 1, 0.06m));
            }

            var held = isShort ? -fraction : fraction;
            tenant.Tell("stake", PortfolioKind.Proprietary, date, 1000, held == 0 ? [] : [(isin, held * 10_000, 1, held)]);
            await tenant.FollowAsync();
        }

        var last = Days[fractions.Count - 1];
        var obligations = (await ObligationsAsync(tenant, specified.RuleId, "stake")).Where(obligation => obligation.GetProperty("crossedAt").GetString() == Text(last)).ToList();

        Assert.Equal(
            specified.IsDue ? [$"{isin} {BoundaryTenant.LeiOf(0)} {Text(fractions[^2])} {Text(fractions[^1])} {Text(WeekdaysBehind(last, specified.DeadlineDays))}"] : [],
            obligations.Select(Told));

        static string Told(JsonElement obligation) => string.Join(
            ' ',
            obligation.GetProperty("instrument").GetProperty("isin").GetString(),
            obligation.GetProperty("issuerLei").GetString(),
            obligation.GetProperty("fractionBefore").GetString(),
            obligation.GetProperty("fractionAfter").GetString(),
            obligation.GetProperty("dueOn").GetString());
    }

    private static (decimal Total, IReadOnlyList<(decimal Value, decimal Votes)> Holdings) HoldingsOf(BoundaryCase specified)
    {
        const decimal NetAssets = 100_000_000m;
        const decimal FewVotes = 0.01m;
        if (!specified.Has("holdings"))
        {
            IReadOnlyList<decimal> weights = specified.Has("weights") ? specified.NumbersOf("weights") : [specified.NumberOf("observed")];
            return (NetAssets, [.. weights.Select(weight => (weight * NetAssets, FewVotes))]);
        }

        var total = specified.NumberOf("totalAssets");
        List<(decimal Value, decimal Votes)> holdings =
        [
            .. specified.Given.GetProperty("holdings").EnumerateArray().SelectMany(holding => Enumerable.Repeat(
                (BoundaryCase.Parse(holding.GetProperty("value")), BoundaryCase.Parse(holding.GetProperty("votes"))), holding.TryGetProperty("n", out var n) ? n.GetInt32() : 1)),
        ];
        Assert.Equal(specified.NumberOf("cash"), total - holdings.Sum(holding => holding.Value));
        return (total, holdings);
    }

    /// <summary>What a tenant says of its fund by file; null where the kind of the portfolio says all.</summary>
    private static string? TypeOf(BoundaryCase specified)
        => specified.Has("kind") && specified.Given.GetProperty("kind").GetString() is var type and not "PUBLIC" ? type : null;

    private static decimal ObservedOf(BoundaryCase specified)
        => specified.Has("observed") ? specified.NumberOf("observed")
            : specified.Has("qualifying") ? specified.NumberOf("qualifying")
            : specified.NumbersOf("weights").Max();

    /// <summary>What is held day by day; a fraction alone is bought at once, and what was reported last was crossed to from below.</summary>
    private static IReadOnlyList<decimal> FractionsOf(BoundaryCase specified)
        => specified.Has("fraction") ? [0m, specified.NumberOf("fraction")]
            : specified.Has("lastReported") ? [specified.Threshold - 0.0001m, specified.NumberOf("lastReported"), specified.NumberOf("after")]
            : [specified.NumberOf("before"), specified.NumberOf("after")];

    /// <summary>The checks of one rule, for a portfolio as the gateway brings it.</summary>
    private static async Task<IReadOnlyList<JsonElement>> ChecksAsync(
        BoundaryTenant tenant, string rule, string kind, decimal netAssets, IReadOnlyList<(string Isin, decimal Quantity, decimal Price, decimal? Votes)> lines, DateOnly date)
    {
        var portfolio = new
        {
            __typename = "Portfolio",
            id = "fund",
            kind,
            clientClassification = (string?)null,
            baseCurrency = tenant.Currency,
            cash = new[] { MoneyOf(netAssets - lines.Sum(line => line.Quantity * line.Price)) },
            netAssetValue = MoneyOf(netAssets),
            holdings = lines.Select((line, index) => new
            {
                isin = line.Isin,
                issuerLei = BoundaryTenant.LeiOf(index),
                quantity = Text(line.Quantity),
                votingFraction = line.Votes is { } votes ? Text(votes) : null,
                marketValueBase = MoneyOf(line.Quantity * line.Price),
            }),
        };
        var answer = await tenant.AskPortfolioAsync("complianceStatus { checks { rule { id } passed indeterminate observed threshold explanation } }", portfolio, date);
        return [.. answer.GetProperty("complianceStatus").GetProperty("checks").EnumerateArray().Where(check => check.GetProperty("rule").GetProperty("id").GetString() == rule)];

        object MoneyOf(decimal amount) => new { amount = Text(amount), currency = tenant.Currency };
    }

    private static async Task<IReadOnlyList<JsonElement>> ObligationsAsync(BoundaryTenant tenant, string rule, string portfolioId)
    {
        var answer = await tenant.AskPortfolioAsync(
            "disclosureObligations(openOnly: false) { rule { id } instrument { isin } issuerLei crossedAt fractionBefore fractionAfter dueOn }", new { __typename = "Portfolio", id = portfolioId });
        return [.. answer.GetProperty("disclosureObligations").EnumerateArray().Where(obligation => obligation.GetProperty("rule").GetProperty("id").GetString() == rule)];
    }

    private static DateOnly WeekdaysBehind(DateOnly date, int days)
    {
        for (var left = days; left > 0; left -= date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1)
        {
            date = date.AddDays(1);
        }

        return date;
    }

    /// <summary>The weekday before.</summary>
    private static DateOnly Before(DateOnly date) => date.AddDays(date.DayOfWeek == DayOfWeek.Monday ? -3 : -1);

    private static string Text(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
