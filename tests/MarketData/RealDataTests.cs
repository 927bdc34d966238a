using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Subgraphs.MarketData.Tests;

/// <summary>Facts of the published data through the schema.</summary>
public sealed partial class RealDataTests(RealDataFixture fixture) : IClassFixture<RealDataFixture>
{
    [Fact]
    public async Task Health_care_grew_as_the_domain_says()
        => Assert.Equal(
            """{"sectorGrowth":{"sector":"Health Care","from":"2013-11-03","to":"2016-07-10","constituents":46,"marketCapCagr":"0.1208"}}""",
            Rounded(await fixture.App.DataAsync("""{ sectorGrowth(sector: "Health Care", from: "2013-01-01", to: "2016-12-31") { sector from to constituents marketCapCagr } }""")));

    [Fact]
    public async Task Sector_growth_is_null_with_fewer_than_two_snapshots_and_stops_at_the_business_date()
    {
        Assert.Equal("""{"sectorGrowth":null}""", await fixture.App.DataAsync("""{ sectorGrowth(sector: "Health Care", from: "2019-01-01", to: "2023-12-31") { to } }"""));
        Assert.Equal("""{"sectorGrowth":null}""", await fixture.App.DataAsync("""{ sectorGrowth(sector: "Sweets", from: "2013-01-01", to: "2016-12-31") { to } }"""));
        Assert.Equal(
            """{"sectorGrowth":{"from":"2013-11-03","to":"2018-02-08"}}""",
            await fixture.App.DataAsync("""{ sectorGrowth(sector: "Health Care", from: "2009-01-01", to: "2025-12-31") { from to } }"""));
    }

    [Fact]
    public async Task Closes_of_five_instruments_take_one_command_and_are_exact()
    {
        var answer = await fixture.App.DataAsync(
            """{ instruments(isins: ["US1912161007", "US4781601046", "US4592001014", "US0605051046", "US78462F1030"]) { symbol lastClose { date price { amount } source } } }""",
            businessDate: new DateOnly(2019, 12, 31));
        Assert.Equal(
            """
            {"instruments":[{"symbol":"KO","lastClose":{"date":"2016-08-10","price":{"amount":"43.61"},"source":"quandl-wiki"}},{"symbol":"JNJ","lastClose":null},{"symbol":"IBM","lastClose":{"date":"2019-12-31","price":{"amount":"134.04"},"source":"lean-us-equity"}},{"symbol":"BAC","lastClose":{"date":"2019-12-31","price":{"amount":"35.22"},"source":"lean-us-equity"}},{"symbol":"SPY","lastClose":{"date":"2019-12-31","price":{"amount":"321.86"},"source":"lean-us-equity"}}]}
            """,
            answer);
        Assert.Equal(2, fixture.App.Sql.Commands.Count);
    }

    [Fact]
    public async Task The_business_date_without_a_claim_is_the_last_session_of_the_data()
        => Assert.Contains("\"date\":\"2021-03-31\"", await fixture.App.DataAsync("""{ instrument(isin: "US78462F1030") { lastClose { date } } }"""), StringComparison.Ordinal);

    [Fact]
    public async Task Apple_is_on_one_share_count_from_1980_on()
        => Assert.Equal(
            """{"instrument":{"figi":"BBG001S5N8V8","bars":{"nodes":[{"start":"1980-12-12T14:30:00Z","close":"0.1283482143"}]},"corporateActions":[{"type":"SPLIT","exDate":"1987-06-16","ratio":"2"},{"type":"SPLIT","exDate":"2000-06-21","ratio":"2"}]}}""",
            await fixture.App.DataAsync("""{ instrument(isin: "US0378331005") { figi bars(from: "1980-01-01", to: "1980-12-31", first: 1, adjustment: SPLITS) { nodes { start close } } corporateActions(first: 2) { type exDate ratio } } }"""));

    [Fact]
    public async Task Fundamentals_are_those_known_on_the_date_in_dollars()
        => Assert.Equal(
            """{"instrument":{"issuer":null,"fundamentals":{"asOf":"2013-11-03","marketCap":{"amount":"84765000000","currency":"USD"},"priceEarnings":"19.34","totalDebt":null,"debtToEquity":null,"source":"datahub-sp500-financials"}}}""",
            await fixture.App.DataAsync(
                """{ instrument(isin: "US88579Y1010") { issuer { lei } fundamentals { asOf marketCap { amount currency } priceEarnings totalDebt { amount } debtToEquity source } } }""",
                businessDate: new DateOnly(2014, 12, 6)));

    [Fact]
    public async Task The_won_costs_what_the_cross_of_the_euro_rates_says()
        => Assert.Equal(
            """{"fxRate":{"rate":"1474.7810","date":"2024-12-31","carriedForward":true,"source":"European Central Bank"}}""",
            Rounded(await fixture.App.DataAsync("""{ fxRate(base: "USD", quote: "KRW", on: "2025-01-01") { rate date carriedForward source } }""")));

    [Fact]
    public async Task The_spin_off_that_the_dividends_book_is_a_corporate_action()
        => Assert.Equal(
            """{"instrument":{"corporateActions":[{"type":"SPIN_OFF","ratio":null}]}}""",
            await fixture.App.DataAsync("""{ instrument(isin: "US7427181091") { corporateActions(from: "2002-01-01", to: "2002-12-31") { type ratio } } }"""));

    [Fact]
    public async Task The_index_level_is_that_of_the_session_before_a_holiday()
        => Assert.Equal("""{"index":{"level":"3230.78"}}""", await fixture.App.DataAsync("""{ index(id: "SPX") { level(on: "2020-01-01") } }"""));

    [Fact]
    public async Task The_whole_index_has_the_published_sectors_from_the_day_on_that_the_list_is_of()
    {
        const string Query = """{ index(id: "SPX") { sectors { sector members } } }""";

        Assert.Equal(
            """{"index":{"sectors":[{"sector":"Industrials","members":83},{"sector":"Financials","members":76},{"sector":"Information Technology","members":73},{"sector":"Health Care","members":59},{"sector":"Consumer Discretionary","members":47},{"sector":"Consumer Staples","members":34},{"sector":"Real Estate","members":31},{"sector":"Utilities","members":31},{"sector":"Materials","members":25},{"sector":"Communication Services","members":23},{"sector":"Energy","members":21}]}}""",
            await fixture.App.DataAsync(Query, businessDate: new DateOnly(2026, 8, 31)));
        Assert.Equal("""{"index":{"sectors":null}}""", await fixture.App.DataAsync(Query, businessDate: new DateOnly(2026, 8, 4)));
    }

    [Fact]
    public async Task The_fund_tracked_the_index_in_2019_as_the_vector_says()
        => Assert.Equal(
            """{"instrument":{"etf":{"trackingStats":{"from":"2018-12-31","to":"2019-12-31","observations":252,"trackingDifference":"-0.0009286281","trackingError":"0.0118342077","fundReturn":"0.2878521127","indexReturn":"0.2887807408"}}}}""",
            await fixture.App.DataAsync(
                """{ instrument(isin: "US78462F1030") { etf { trackingStats(from: "2019-01-01", to: "2019-12-31") { from to observations trackingDifference trackingError fundReturn indexReturn } } } }"""));

    [Fact]
    public async Task Dividends_reinvested_at_the_close_of_the_ex_date_made_the_fund_return_31_2220_percent_in_2019()
    {
        var answer = await fixture.App.QueryAsync(
            """{ instrument(isin: "US78462F1030") { bars(interval: DAY, from: "2018-12-31", to: "2019-12-31", adjustment: SPLITS_AND_DIVIDENDS) { nodes { close } } } }""",
            businessDate: new DateOnly(2019, 12, 31));
        var closes = answer.GetProperty("data").GetProperty("instrument").GetProperty("bars").GetProperty("nodes").EnumerateArray()
            .Select(bar => decimal.Parse(bar.GetProperty("close").GetString()!, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(253, closes.Count);
        Assert.Equal(0.312220m, decimal.Round((closes[^1] / closes[0]) - 1m, 6));
    }

    [Fact]
    public async Task No_close_and_no_corporate_action_behind_the_business_date_is_told_whatever_date_is_asked_for()
        => Assert.Equal(
            """{"instrument":{"lastClose":{"date":"2019-12-31","price":{"amount":"321.86"}}},"index":{"level":"3230.78"},"split":{"corporateActions":[]}}""",
            await fixture.App.DataAsync(
                """
                {
                  instrument(isin: "US78462F1030") { lastClose(asOf: "2030-01-01") { date price { amount } } }
                  index(id: "SPX") { level }
                  split: instrument(isin: "US0378331005") { corporateActions(from: "2020-01-01", to: "2021-12-31") { exDate } }
                }
                """,
                businessDate: new DateOnly(2019, 12, 31)));

    /// <summary>The rate of the last day of 2024, the level of the first high of 2020 and what else these arguments name is in the data, and not known yet in 2019.</summary>
    [Fact]
    public async Task A_figure_of_a_date_behind_the_business_date_is_null_and_lists_and_periods_end_with_it()
    {
        const string Query = """
            {
              fxRate(base: "USD", quote: "KRW", on: "2024-12-31") { rate }
              same: fxRate(base: "EUR", quote: "EUR", on: "2024-12-31") { rate }
              index(id: "SPX") { level(on: "2020-02-19") known: level(on: "2019-12-31") constituents(on: "2026-08-31", first: 500) { nodes { addedOn } } sectors(on: "2026-08-31") { asOf } }
              sectorGrowth(sector: "Health Care", from: "2013-01-01", to: "2026-12-31") { to }
              instrument(isin: "US78462F1030") {
                bars(from: "2019-12-30", to: "2021-12-31") { nodes { start } }
                beyond: bars(from: "2020-06-01", to: "2020-06-30") { nodes { start } }
                etf { trackingStats(from: "2019-12-01", to: "2020-12-31") { to } beyond: trackingStats(from: "2020-02-01", to: "2020-12-31") { to } }
              }
              venue(mic: "XNYS") { sessions(from: "2020-01-01", to: "2020-01-03") { date } settlementLag(on: "2024-05-28") }
            }
            """;

        var then = (await fixture.App.QueryAsync(Query, businessDate: new DateOnly(2019, 12, 31))).GetProperty("data");
        var members = then.GetProperty("index").GetProperty("constituents").GetProperty("nodes").EnumerateArray().Select(member => member.GetProperty("addedOn").GetString()).ToList();

        Assert.All(["fxRate", "same"], name => Assert.Equal(JsonValueKind.Null, then.GetProperty(name).ValueKind));
        Assert.Equal(JsonValueKind.Null, then.GetProperty("index").GetProperty("level").ValueKind);
        Assert.Equal("3230.78", then.GetProperty("index").GetProperty("known").GetString());
        Assert.NotEmpty(members);
        Assert.All(members, added => Assert.True(added is null || string.CompareOrdinal(added, "2019-12-31") <= 0, added));
        Assert.Equal(JsonValueKind.Null, then.GetProperty("index").GetProperty("sectors").ValueKind);
        Assert.Equal("2018-02-08", then.GetProperty("sectorGrowth").GetProperty("to").GetString());
        var fund = then.GetProperty("instrument");
        Assert.Equal(["2019-12-30T14:30:00Z", "2019-12-31T14:30:00Z"], fund.GetProperty("bars").GetProperty("nodes").EnumerateArray().Select(bar => bar.GetProperty("start").GetString()));
        Assert.Empty(fund.GetProperty("beyond").GetProperty("nodes").EnumerateArray());
        Assert.Equal("2019-12-31", fund.GetProperty("etf").GetProperty("trackingStats").GetProperty("to").GetString());
        Assert.Equal(JsonValueKind.Null, fund.GetProperty("etf").GetProperty("beyond").ValueKind);

        // Rules are known beforehand.
        Assert.Equal("""{"sessions":[{"date":"2020-01-02"},{"date":"2020-01-03"}],"settlementLag":1}""", then.GetProperty("venue").GetRawText());

        // Without a business date of the caller's the same figures are there.
        var now = (await fixture.App.QueryAsync(Query)).GetProperty("data");
        Assert.Equal("3386.15", now.GetProperty("index").GetProperty("level").GetString());
        Assert.Equal(JsonValueKind.Object, now.GetProperty("fxRate").ValueKind);
    }

    [Theory]
    [InlineData("2026-04-13", "\"2026-04-13\"")]
    [InlineData("2026-04-20", "\"2026-04-13\"")]
    [InlineData("2026-04-21", null)]
    public async Task A_rate_is_carried_over_five_business_days_and_no_further(string on, string? date)
        => Assert.Equal(
            date is null ? """{"fxRate":null}""" : $$$"""{"fxRate":{"date":{{{date}}}}}""",
            await fixture.App.DataAsync($$"""{ fxRate(base: "USD", quote: "KRW", on: "{{on}}") { date } }"""));

    [Theory]
    [InlineData("US78462F1030", "2019-01-01", "2019-12-31", true)]
    [InlineData("US78462F1030", "2020-12-01", "2021-01-29", false)]
    [InlineData("US46090E1038", "2019-01-01", "2019-12-31", false)]
    [InlineData("US4592001014", "1998-06-01", "1998-12-31", false)]
    public async Task Prices_with_dividends_are_null_where_the_dividends_are_not_known(string isin, string from, string to, bool isKnown)
        => Assert.Equal(
            isKnown ? """{"instrument":{"bars":{"currency":"USD"}}}""" : """{"instrument":{"bars":null}}""",
            await fixture.App.DataAsync($$"""{ instrument(isin: "{{isin}}") { bars(from: "{{from}}", to: "{{to}}", adjustment: SPLITS_AND_DIVIDENDS) { currency } } }"""));

    [Theory]
    [InlineData("""{ fxRate(base: "USD", quote: "KRW", on: "0001-01-01") { rate } }""", """{"fxRate":null}""")]
    [InlineData("""{ fxRate(base: "USD", quote: "KRW", on: "9999-12-31") { rate } }""", """{"fxRate":null}""")]
    [InlineData(
        """{ instrument(isin: "US78462F1030") { etf { trackingStats(from: "0001-01-01", to: "0001-12-31") { observations } } lastClose(asOf: "0001-01-01") { date } } }""",
        """{"instrument":{"etf":{"trackingStats":null},"lastClose":null}}""")]
    [InlineData(
        """{ instrument(isin: "US78462F1030") { bars(interval: WEEK, from: "0001-01-01", to: "9999-12-31", first: 1) { nodes { close } } } }""",
        """{"instrument":{"bars":{"nodes":[{"close":"97.36"}]}}}""")]
    public async Task Dates_at_the_edges_of_the_calendar_are_dates_like_others(string query, string data)
        => Assert.Equal(data, await fixture.App.DataAsync(query));

    [Fact]
    public async Task A_sector_is_found_under_both_spellings_of_the_snapshots()
    {
        var answer = await fixture.App.QueryAsync(
            """
            {
              one: sectorGrowth(sector: "Telecommunications Services", from: "2013-01-01", to: "2018-12-31") { sector to constituents marketCapCagr }
              other: sectorGrowth(sector: "Telecommunication Services", from: "2013-01-01", to: "2018-12-31") { sector to constituents marketCapCagr }
            }
            """);
        var data = answer.GetProperty("data");
        Assert.Equal("2018-02-08", data.GetProperty("one").GetProperty("to").GetString());
        Assert.Equal(data.GetProperty("other").GetRawText(), data.GetProperty("one").GetRawText());
    }

    [Fact]
    public async Task A_search_by_index_finds_the_members_of_the_business_date()
    {
        var answer = await fixture.App.QueryAsync(
            """{ searchInstruments(filter: {indexId: "SPX"}, first: 1) { totalCount } index(id: "SPX") { constituents(first: 1) { totalCount } } }""",
            businessDate: new DateOnly(2000, 1, 3));
        var data = answer.GetProperty("data");
        var found = data.GetProperty("searchInstruments").GetProperty("totalCount").GetInt32();
        Assert.Equal(data.GetProperty("index").GetProperty("constituents").GetProperty("totalCount").GetInt32(), found);
        Assert.InRange(found, 1, 36);
    }

    /// <summary>Rounds decimals to four places, as the domain states them.</summary>
    private static string Rounded(string json)
        => LongDecimals().Replace(json, match => decimal.Round(decimal.Parse(match.Value, CultureInfo.InvariantCulture), 4).ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"-?\d+\.\d{5,}")]
    private static partial Regex LongDecimals();
}
