using System.Globalization;
using System.Text.Json;
using Tests.Kit;

namespace Subgraphs.DividendHistory.Tests;

/// <summary>The domain's vectors and the data's known facts about dividends, each asked of the graph over the imported files.</summary>
public sealed class RealFactsTests(RealDataFixture fixture) : IClassFixture<RealDataFixture>
{
    private static readonly DateOnly EndOf2019 = new(2019, 12, 31);

    private static readonly Dictionary<string, string> Isins = new(StringComparer.Ordinal)
    {
        ["ABT"] = "US0028241000",
        ["BAC"] = "US0605051046",
        ["CAT"] = "US1491231015",
        ["IBM"] = "US4592001014",
        ["JNJ"] = "US4781601046",
        ["KO"] = "US1912161007",
        ["PG"] = "US7427181091",
        ["SPY"] = "US78462F1030",
    };

    [Theory]
    [InlineData("DIV-STREAK-KO")]
    [InlineData("DIV-STREAK-JNJ")]
    [InlineData("DIV-STREAK-BAC")]
    public async Task Streaks(string id)
    {
        var vector = Vector(id);

        var growth = (await AskAsync(vector, "dividendGrowth { toYear consecutiveGrowthYears streakCensored }")).GetProperty("dividendGrowth");

        Assert.Equal(
            (vector.GetProperty("in").GetProperty("to").GetInt32(), vector.GetProperty("out").GetInt32(), vector.GetProperty("censored").GetBoolean()),
            (growth.GetProperty("toYear").GetInt32(), growth.GetProperty("consecutiveGrowthYears").GetInt32(), growth.GetProperty("streakCensored").GetBoolean()));
    }

    [Theory]
    [InlineData("DIV-CAGR10-KO", 10)]
    [InlineData("DIV-CAGR5-KO", 5)]
    public async Task Compound_growth(string id, int years)
    {
        var vector = Vector(id);

        var growth = (await AskAsync(vector, $"dividendGrowth(years: {years}) {{ fromYear cagr }}")).GetProperty("dividendGrowth");

        Assert.Equal(vector.GetProperty("in").GetProperty("from").GetInt32(), growth.GetProperty("fromYear").GetInt32());
        AssertNear(vector, growth.GetProperty("cagr"));
    }

    [Theory]
    [InlineData("DIV-YIELD-IBM", "trailingYield")]
    [InlineData("DIV-YIELD-KO", "trailingYield")]
    [InlineData("DIV-FWD-BAC", "forwardYield")]
    public async Task Yields(string id, string field)
    {
        var vector = Vector(id);

        AssertNear(vector, (await AskAsync(vector, field)).GetProperty(field));
    }

    [Fact]
    public async Task DIV_NDPS_CAT()
    {
        var vector = Vector("DIV-NDPS-CAT");

        var years = (await AskAsync(vector, "dividendYears(years: 20) { year normalised { amount } total { amount } payments }")).GetProperty("dividendYears")
            .EnumerateArray().ToDictionary(year => year.GetProperty("year").GetInt32());

        var wanted = vector.GetProperty("in").GetProperty("years").EnumerateArray().Select(year => year.GetInt32()).ToList();
        Assert.Equal(4, wanted.Count);
        Assert.All(wanted.Zip(vector.GetProperty("out").EnumerateArray()), pair => Assert.InRange(
            Number(years[pair.First].GetProperty("normalised").GetProperty("amount")), Number(pair.Second) - Number(vector.GetProperty("tol")), Number(pair.Second) + Number(vector.GetProperty("tol"))));
        Assert.Equal(("2.48", 5), (years[2012].GetProperty("total").GetProperty("amount").GetString(), years[2012].GetProperty("payments").GetInt32()));
        Assert.Equal(("1.72", 3), (years[2013].GetProperty("total").GetProperty("amount").GetString(), years[2013].GetProperty("payments").GetInt32()));
    }

    [Fact]
    public async Task PAYOUT_KO()
    {
        var vector = Vector("PAYOUT-KO");
        var eps = vector.GetProperty("in").GetProperty("eps").GetString();
        var payout = (await EntityAsync(
            new { __typename = "Instrument", isin = Isins["KO"], fundamentals = new { asOf = "2015-09-22", epsTtm = new { amount = eps, currency = "USD" }, freeCashFlowTtm = (object?)null } },
            "payout { asOf trailingDps { amount } payoutRatio }",
            new DateOnly(2015, 12, 31))).GetProperty("payout");

        AssertNear(vector, payout.GetProperty("payoutRatio"));
        Assert.Equal(("2015-12-31", vector.GetProperty("in").GetProperty("dps").GetString()), (payout.GetProperty("asOf").GetString(), payout.GetProperty("trailingDps").GetProperty("amount").GetString()));
    }

    [Fact]
    public async Task TR_SPY_2019()
    {
        var vector = Vector("TR-SPY-2019");

        var grown = (await AskAsync(vector, """dividendReinvestedReturn(from: "2018-12-31", to: "2019-12-31") { from to priceReturn totalReturn payments }""")).GetProperty("dividendReinvestedReturn");

        AssertNear(vector, grown.GetProperty("totalReturn"));
        Assert.Equal(("2018-12-31", "2019-12-31", 4), (grown.GetProperty("from").GetString(), grown.GetProperty("to").GetString(), grown.GetProperty("payments").GetInt32()));
        Assert.Equal(0.2878521127m, Number(grown.GetProperty("priceReturn")));
        Assert.Equal(5, fixture.Subgraph.Sql.Commands.Count);
    }

    [Fact]
    public async Task A_period_that_begins_behind_the_business_date_is_null_and_one_that_ends_behind_it_ends_with_it()
    {
        const string Query = """
            known: dividendReinvestedReturn(from: "2018-12-31", to: "2019-12-31") { to payments }
            beyond: dividendReinvestedReturn(from: "2019-09-03", to: "2019-12-31") { to }
            """;

        var spy = await EntityAsync(new { __typename = "Instrument", isin = Isins["SPY"] }, Query, new DateOnly(2019, 6, 28));

        Assert.Equal(("2019-06-28", 2), (spy.GetProperty("known").GetProperty("to").GetString(), spy.GetProperty("known").GetProperty("payments").GetInt32()));
        Assert.Equal(JsonValueKind.Null, spy.GetProperty("beyond").ValueKind);

        // Coca-Cola's of September was declared in July.
        var ko = await EntityAsync(new { __typename = "Instrument", isin = Isins["KO"] }, """dividends(from: "2019-06-01", to: "2019-12-31") { nodes { exDate } }""", new DateOnly(2019, 6, 28));
        Assert.Equal(["2019-06-13"], ko.GetProperty("dividends").GetProperty("nodes").EnumerateArray().Select(dividend => dividend.GetProperty("exDate").GetString()));
    }

    [Fact]
    public async Task A_return_outside_the_closes_or_the_dividends_is_null()
    {
        var ko = await EntityAsync(new { __typename = "Instrument", isin = Isins["KO"] }, """dividendReinvestedReturn(from: "2018-12-31", to: "2019-12-31") { totalReturn }""", EndOf2019);
        var reversed = await fixture.Subgraph.ExecuteAsync(
            """query ($r: [_Any!]!) { _entities(representations: $r) { ... on Instrument { dividendReinvestedReturn(from: "2019-12-31", to: "2018-12-31") { totalReturn } } } }""",
            new { r = (object[])[new { __typename = "Instrument", isin = Isins["SPY"] }] });

        Assert.Equal(JsonValueKind.Null, ko.GetProperty("dividendReinvestedReturn").ValueKind);
        Assert.Contains("PERIOD_REVERSED", reversed.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABT_breaks_in_2013_by_a_separation_that_a_curated_override_explains()
    {
        var growth = (await EntityAsync(
            new { __typename = "Instrument", isin = Isins["ABT"] },
            "dividendGrowth { consecutiveGrowthYears streakCensored streakBreak { year growth actions { kind } override { year reason source } } curatedStreak { years censored overrides { year } } }",
            EndOf2019)).GetProperty("dividendGrowth");

        Assert.Equal((6, false), (growth.GetProperty("consecutiveGrowthYears").GetInt32(), growth.GetProperty("streakCensored").GetBoolean()));
        var end = growth.GetProperty("streakBreak");
        Assert.Equal(2013, end.GetProperty("year").GetInt32());
        Assert.Equal(2013, end.GetProperty("override").GetProperty("year").GetInt32());
        Assert.Contains("AbbVie", end.GetProperty("override").GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Contains("S&P", end.GetProperty("override").GetProperty("source").GetString(), StringComparison.Ordinal);
        Assert.Equal("""{"years":20,"censored":true,"overrides":[{"year":2013}]}""", growth.GetProperty("curatedStreak").GetRawText());
    }

    [Fact]
    public async Task A_break_without_an_override_is_reported_as_such()
    {
        var growth = (await EntityAsync(
            new { __typename = "Instrument", isin = Isins["BAC"] },
            "dividendGrowth { consecutiveGrowthYears streakBreak { year growth actions { exDate kind ratio } override { year } } curatedStreak { years } }",
            EndOf2019)).GetProperty("dividendGrowth");

        Assert.Equal("""{"year":2013,"growth":"0","actions":[],"override":null}""", growth.GetProperty("streakBreak").GetRawText());
        Assert.Equal(JsonValueKind.Null, growth.GetProperty("curatedStreak").ValueKind);
    }

    [Fact]
    public async Task KO_paid_1_60_in_2019_and_raised_for_57_years()
    {
        var ko = await EntityAsync(new { __typename = "Instrument", isin = Isins["KO"] }, "dividendYears(years: 1) { year total { amount currency } } dividendGrowth { consecutiveGrowthYears streakBreak { year } }", EndOf2019);

        Assert.Equal(
            """{"dividendYears":[{"year":2019,"total":{"amount":"1.6","currency":"USD"}}],"dividendGrowth":{"consecutiveGrowthYears":57,"streakBreak":null}}""", ko.GetRawText());
    }

    [Fact]
    public async Task The_aristocrat_of_2015_is_the_one_with_a_price_and_the_others_are_counted_as_missing()
    {
        var screen = await ScreenAsync("""{ dividendScreen(input: { preset: ARISTOCRATS_25Y }) { asOf universeSize matchCount rows { isin rank consecutiveGrowthYears streakCensored trailingYield payoutRatio pricedOn fundamentalsAsOf } excluded { reason count } } }""", new DateOnly(2015, 12, 31));

        Assert.Equal(
            """{"asOf":"2015-12-31","universeSize":35,"matchCount":1,"rows":[{"isin":"US1912161007","rank":1,"consecutiveGrowthYears":53,"streakCensored":true,"trailingYield":"0.030726257","payoutRatio":"0.7728337237","pricedOn":"2015-12-31","fundamentalsAsOf":"2015-09-22"}],"excluded":[{"reason":"STREAK","count":3},{"reason":"MISSING_DATA","count":31}]}""",
            screen.GetRawText());
    }

    [Fact]
    public async Task The_calendar_of_ex_dates_knows_the_index_under_both_names()
    {
        const string query = """query ($index: ID) { exDateCalendar(from: "2019-11-01", to: "2019-11-30", indexId: $index) { totalCount } }""";

        var named = await fixture.Subgraph.ExecuteAsync(query, new { index = "SP500" }, EndOf2019);
        var sourced = await fixture.Subgraph.ExecuteAsync(query, new { index = "SPX" }, EndOf2019);
        var unknown = await fixture.Subgraph.ExecuteAsync(query, new { index = "NOPE" }, EndOf2019);

        Assert.Equal(sourced.GetRawText(), named.GetRawText());
        Assert.NotEqual(unknown.GetRawText(), named.GetRawText());
    }

    [Fact]
    public async Task A_curated_streak_is_what_a_screen_counts()
    {
        var screen = await ScreenAsync("""{ dividendScreen(input: { minConsecutiveYears: 15 }, first: 500) { rows { isin consecutiveGrowthYears curatedStreakYears missingInputs } } }""", EndOf2019);

        var abbott = screen.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("isin").GetString() == Isins["ABT"]);
        Assert.Equal((6, 20), (abbott.GetProperty("consecutiveGrowthYears").GetInt32(), abbott.GetProperty("curatedStreakYears").GetInt32()));
        Assert.DoesNotContain(screen.GetProperty("rows").EnumerateArray(), row => row.GetProperty("isin").GetString() == Isins["BAC"]);
    }

    [Fact]
    public async Task After_the_data_end_nobody_has_a_streak()
    {
        var screen = await ScreenAsync("""{ dividendScreen(input: { minConsecutiveYears: 0 }) { universeSize matchCount excluded { reason count } } }""", new DateOnly(2021, 3, 31));

        Assert.Equal(0, screen.GetProperty("matchCount").GetInt32());
        Assert.Equal($$"""[{"reason":"MISSING_DATA","count":{{screen.GetProperty("universeSize").GetInt32()}}}]""", screen.GetProperty("excluded").GetRawText());
    }

    [Fact]
    public async Task The_calendar_of_2019_forecasts_what_was_paid_in_2020()
    {
        var answer = await EntityAsync(
            new { __typename = "Portfolio", id = "core-equity", baseCurrency = "USD", holdings = (object[])[new { isin = Isins["KO"], quantity = "100" }, new { isin = Isins["BAC"], quantity = "100" }] },
            "dividendCalendar(days: 120) { isin netBase { amount currency } investableOn dividend { status exDate payDate grossAmount { amount } } }",
            EndOf2019,
            "Portfolio");

        // Paid was 0.18 with ex-date 2020-03-05, and 0.41 with ex-date 2020-03-13: a raise is not foreseen.
        Assert.Equal(
            """
            [{"isin":"US0605051046","netBase":{"amount":"18","currency":"USD"},"investableOn":"2020-03-23","dividend":{"status":"FORECAST","exDate":"2020-02-28","payDate":"2020-03-23","grossAmount":{"amount":"0.18"}}},
            {"isin":"US1912161007","netBase":{"amount":"40","currency":"USD"},"investableOn":"2020-04-02","dividend":{"status":"FORECAST","exDate":"2020-03-16","payDate":"2020-04-02","grossAmount":{"amount":"0.4"}}}]
            """.ReplaceLineEndings(""),
            answer.GetProperty("dividendCalendar").GetRawText());
    }

    private async Task<JsonElement> ScreenAsync(string query, DateOnly on)
    {
        var answer = await fixture.Subgraph.ExecuteAsync(query, null, on);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("dividendScreen");
    }

    /// <summary>Asks of a vector's instrument on its date, with its close.</summary>
    private Task<JsonElement> AskAsync(JsonElement vector, string fields)
    {
        var input = vector.GetProperty("in");
        var on = input.TryGetProperty("on", out var date) ? date.GetString()! : "2019-12-31";
        var close = input.TryGetProperty("close", out var given) ? given.GetString()! : "35.22";
        return EntityAsync(
            new { __typename = "Instrument", isin = Isins[input.GetProperty("symbol").GetString()!], lastClose = new { date = on, price = new { amount = close, currency = "USD" } } },
            fields,
            DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private async Task<JsonElement> EntityAsync(object representation, string fields, DateOnly on, string type = "Instrument")
    {
        var answer = await fixture.Subgraph.ExecuteAsync(
            $$"""query ($r: [_Any!]!) { _entities(representations: $r) { ... on {{type}} { {{fields}} } } }""", new { r = (object[])[representation] }, on);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("_entities")[0];
    }

    private static JsonElement Vector(string id)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("domain", "vectors.json")));
        return document.RootElement.GetProperty("vectors").EnumerateArray().Single(vector => vector.GetProperty("id").GetString() == id).Clone();
    }

    private static decimal Number(JsonElement text) => decimal.Parse(text.GetString()!, CultureInfo.InvariantCulture);

    private static void AssertNear(JsonElement vector, JsonElement actual)
        => Assert.InRange(Number(actual), Number(vector.GetProperty("out")) - Tolerance(vector), Number(vector.GetProperty("out")) + Tolerance(vector));

    private static decimal Tolerance(JsonElement vector) => decimal.Parse(vector.GetProperty("tol").GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture);
}
