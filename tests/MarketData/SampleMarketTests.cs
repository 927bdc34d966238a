using System.Text.Json;

namespace Subgraphs.MarketData.Tests;

public sealed class SampleMarketTests(SampleMarketFixture fixture) : IClassFixture<SampleMarketFixture>
{
    private const string Meridian = "US0SIM000034";

    private MarketDataApp App => fixture.App;

    [Fact]
    public async Task An_instrument_is_found_by_isin_and_by_figi()
    {
        var byIsin = await App.QueryAsync("query($isin: Isin!) { instrument(isin: $isin) { symbol figi } }", new { isin = Meridian });
        var instrument = byIsin.GetProperty("data").GetProperty("instrument");
        Assert.Equal("MRBV", instrument.GetProperty("symbol").GetString());
        Assert.Equal(
            """{"instrument":{"isin":"US0SIM000034"}}""",
            await App.DataAsync("query($figi: Figi!) { instrument(figi: $figi) { isin } }", new { figi = instrument.GetProperty("figi").GetString() }));
    }

    [Theory]
    [InlineData("{ instrument { isin } }")]
    [InlineData("""{ instrument(isin: "US0378331005", figi: "BBG001S5N8V8") { isin } }""")]
    public async Task Neither_key_or_both_is_an_error(string query)
        => Assert.Equal("INSTRUMENT_KEY_REQUIRED", Code(await App.QueryAsync(query)));

    [Fact]
    public async Task Only_the_columns_that_the_query_names_are_read()
    {
        await App.DataAsync($$"""{ instrument(isin: "{{Meridian}}") { isin symbol } }""");
        var text = Assert.Single(App.Sql.Texts);
        Assert.Contains("\"Symbol\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Name\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Sector\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_classification_asks_for_its_six_columns()
    {
        Assert.Equal(
            """{"instrument":{"classification":{"sectorCode":"30","sector":"Consumer Staples","subIndustryCode":"30201030"}}}""",
            await App.DataAsync($$"""{ instrument(isin: "{{Meridian}}") { classification { sectorCode sector subIndustryCode } } }"""));
        Assert.DoesNotContain("\"Symbol\"", Assert.Single(App.Sql.Texts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Instruments_come_in_the_order_asked_for_with_null_for_unknown_ones()
        => Assert.Equal(
            """{"instruments":[{"symbol":"MRBV"},null,{"symbol":"NGSC"},{"symbol":"MRBV"}]}""",
            await App.DataAsync($$"""{ instruments(isins: ["{{Meridian}}", "US0378331005", "US0SIM000018", "{{Meridian}}"]) { symbol } }"""));

    [Fact]
    public async Task Entities_are_found_by_either_key_in_one_command_a_key()
    {
        var answer = await App.DataAsync(
            "query($r: [_Any!]!) { _entities(representations: $r) { ... on Instrument { symbol lastClose(asOf: \"2019-12-31\") { date } } } }",
            new
            {
                r = new object[]
                {
                    new { __typename = "Instrument", isin = Meridian },
                    new { __typename = "Instrument", isin = "US0SIM000018" },
                    new { __typename = "Instrument", isin = "US0378331005" },
                },
            });
        Assert.Equal(
            """{"_entities":[{"symbol":"MRBV","lastClose":{"date":"2019-12-31"}},{"symbol":"NGSC","lastClose":{"date":"2019-12-31"}},null]}""",
            answer);
        Assert.Equal(2, App.Sql.Commands.Count);
    }

    [Fact]
    public async Task Without_a_date_the_last_close_is_that_of_the_last_session_or_of_the_callers_business_date()
    {
        const string Query = $$"""{ instrument(isin: "{{Meridian}}") { lastClose { date adjustment source price { currency } } } }""";
        Assert.Equal(
            """{"instrument":{"lastClose":{"date":"2025-12-31","adjustment":"NONE","source":"simulated","price":{"currency":"USD"}}}}""",
            await App.DataAsync(Query));
        Assert.Contains("\"date\":\"2019-12-27\"", await App.DataAsync(Query, businessDate: new DateOnly(2019, 12, 29)), StringComparison.Ordinal);
        Assert.Equal("""{"instrument":{"lastClose":null}}""", await App.DataAsync(Query, businessDate: new DateOnly(2000, 1, 1)));
    }

    [Fact]
    public async Task Everything_simulated_says_so()
    {
        var answer = await App.DataAsync(
            $$"""{ instrument(isin: "{{Meridian}}") { name issuer { legalName } lastClose { source } fundamentals { source } } index(id: "SIM-WORLD") { name } }""");
        Assert.Equal(5, answer.Split("imulated").Length - 1);
    }

    [Fact]
    public async Task Issuer_listings_and_venue_are_loaded_once_for_all_instruments()
    {
        var answer = await App.QueryAsync(
            """{ searchInstruments(filter: {sector: "Information Technology"}) { totalCount nodes { symbol issuer { lei country } primaryListing { symbol venue { mic name } } listings { tickSize } } } }""");
        var page = answer.GetProperty("data").GetProperty("searchInstruments");
        Assert.Equal(2, page.GetProperty("totalCount").GetInt32());
        Assert.Equal(["KR", "US"], page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("issuer").GetProperty("country").GetString()).Order());
        Assert.Equal(["XKRX", "XNAS"], page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("primaryListing").GetProperty("venue").GetProperty("mic").GetString()).Order());
        Assert.InRange(App.Sql.Commands.Count, 4, 5);
    }

    [Theory]
    [InlineData("""{assetClass: ETF}""", "SWL2 SWLD")]
    [InlineData("""{symbolPrefix: "MR"}""", "MRBV")]
    [InlineData("""{symbolPrefix: "mr"}""", "")]
    [InlineData("""{mic: "XTKS"}""", "9913")]
    [InlineData("""{indexId: "SIM-WORLD", sector: "Utilities"}""", "TMRU")]
    [InlineData("""{status: DELISTED}""", "")]
    public async Task Search_conditions_must_all_hold(string filter, string symbols)
    {
        var answer = await App.QueryAsync($$"""{ searchInstruments(filter: {{filter}}) { nodes { symbol } } }""");
        Assert.Equal(symbols, string.Join(' ', answer.GetProperty("data").GetProperty("searchInstruments").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("symbol").GetString())));
    }

    [Fact]
    public async Task Pages_of_a_search_join_to_the_whole_without_repetition()
    {
        List<string> isins = [];
        string? after = null;
        do
        {
            var answer = await App.QueryAsync(
                "query($after: String) { searchInstruments(filter: {}, first: 4, after: $after) { nodes { isin } pageInfo { hasNextPage endCursor } } }", new { after });
            var page = answer.GetProperty("data").GetProperty("searchInstruments");
            isins.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("isin").GetString()!));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);
        Assert.Equal(16, isins.Count);
        Assert.Equal(isins.Distinct().Order(StringComparer.Ordinal), isins);
    }

    [Theory]
    [InlineData("DAY", 21)]
    [InlineData("WEEK", 5)]
    [InlineData("MONTH", 1)]
    public async Task Bars_join_sessions_into_their_interval(string interval, int count)
    {
        var answer = await App.QueryAsync($$"""{ instrument(isin: "{{Meridian}}") { bars(interval: {{interval}}, from: "2019-01-01", to: "2019-01-31") { currency nodes { start open high low close volume } } } }""");
        var bars = answer.GetProperty("data").GetProperty("instrument").GetProperty("bars");
        Assert.Equal("USD", bars.GetProperty("currency").GetString());
        var nodes = bars.GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(count, nodes.Count);
        Assert.StartsWith("2019-01-02T14:30:00", nodes[0].GetProperty("start").GetString(), StringComparison.Ordinal);
        Assert.All(nodes, bar => Assert.True(Number(bar, "low") <= Number(bar, "close") && Number(bar, "close") <= Number(bar, "high")));
    }

    [Theory]
    [InlineData("DAY", 7)]
    [InlineData("WEEK", 3)]
    [InlineData("MONTH", 2)]
    public async Task Pages_of_bars_join_to_the_whole(string interval, int first)
    {
        var whole = await Starts(interval, 260);
        var paged = await Starts(interval, first);
        Assert.Equal(whole, paged);
        Assert.True(whole.Count > first);
    }

    [Fact]
    public async Task Split_adjusted_prices_are_continuous_over_the_split()
    {
        const string Query = """
            { instrument(isin: "US0SIM000018") {
                raw: bars(from: "2018-06-08", to: "2018-06-11") { nodes { close volume } }
                adjusted: bars(from: "2018-06-08", to: "2018-06-11", adjustment: SPLITS) { nodes { close volume adjustment } }
                corporateActions(from: "2018-01-01", to: "2018-12-31") { type exDate ratio }
            } }
            """;
        var instrument = (await App.QueryAsync(Query)).GetProperty("data").GetProperty("instrument");
        var raw = instrument.GetProperty("raw").GetProperty("nodes");
        var adjusted = instrument.GetProperty("adjusted").GetProperty("nodes");
        Assert.InRange(Number(raw[0], "close") / Number(raw[1], "close"), 1.7m, 2.3m);
        Assert.InRange(Number(adjusted[0], "close") / Number(adjusted[1], "close"), 0.85m, 1.15m);
        Assert.Equal(Number(raw[0], "close") / 8m, Number(adjusted[0], "close"));
        Assert.Equal(Number(raw[0], "volume") * 8m, Number(adjusted[0], "volume"));
        Assert.Equal("SPLITS", adjusted[0].GetProperty("adjustment").GetString());
        Assert.Equal("""[{"type":"SPLIT","exDate":"2018-06-11","ratio":"2"}]""", instrument.GetProperty("corporateActions").GetRawText());

        // On a business date before the second split nobody knew of it.
        var then = (await App.QueryAsync(Query, businessDate: new DateOnly(2020, 1, 2))).GetProperty("data").GetProperty("instrument").GetProperty("adjusted").GetProperty("nodes");
        Assert.Equal(Number(raw[0], "close") / 2m, Number(then[0], "close"));
    }

    [Theory]
    [InlineData("""from: "2019-02-01", to: "2019-01-01" """, "INVALID_DATE_RANGE")]
    [InlineData("""from: "2019-01-01", to: "2019-01-31", interval: HOUR""", "BARS_INTERVAL_UNAVAILABLE")]
    [InlineData("""from: "2019-01-01", to: "2019-01-31", interval: MINUTE""", "BARS_INTERVAL_UNAVAILABLE")]
    public async Task Bars_that_are_not_held_are_refused_by_code(string arguments, string code)
        => Assert.Equal(code, Code(await App.QueryAsync($$"""{ instrument(isin: "{{Meridian}}") { bars({{arguments}}) { currency } } }""")));

    [Fact]
    public async Task Fundamentals_are_never_newer_than_the_business_date()
    {
        const string Query = $$"""{ instrument(isin: "{{Meridian}}") { fundamentals { asOf debtToEquity } fundamentalHistory(first: 2) { asOf } } }""";
        Assert.Equal(
            """{"instrument":{"fundamentals":{"asOf":"2019-03-11","debtToEquity":"1.1"},"fundamentalHistory":[{"asOf":"2019-03-11"},{"asOf":"2018-03-12"}]}}""",
            await App.DataAsync(Query, businessDate: new DateOnly(2020, 3, 9)));
    }

    [Fact]
    public async Task An_index_has_levels_and_the_members_of_the_date()
    {
        Assert.Equal(
            """{"index":{"id":"SIM-WORLD","currency":"USD","level":"1000","constituents":{"totalCount":13,"nodes":[{"instrument":{"symbol":"LDHC"},"weight":"0.0714285714","addedOn":"2014-01-02"}]}}}""",
            await App.DataAsync("""{ index(id: "SIM-WORLD") { id currency level(on: "2014-01-02") constituents(on: "2015-01-02", first: 1) { totalCount nodes { instrument { symbol } weight addedOn } } } }"""));
        Assert.Contains("\"totalCount\":14", await App.DataAsync("""{ index(id: "SIM-WORLD") { constituents { totalCount } } }"""), StringComparison.Ordinal);
        Assert.Equal("""{"index":null}""", await App.DataAsync("""{ index(id: "NONE") { id } }"""));
    }

    [Fact]
    public async Task The_fund_names_its_benchmark()
        => Assert.Equal(
            """{"searchInstruments":{"nodes":[{"etf":{"benchmark":{"id":"SIM-WORLD"},"totalExpenseRatio":"0.0018","replication":"FULL"}}]}}""",
            await App.DataAsync("{ searchInstruments(filter: {symbolPrefix: \"SWLD\"}) { nodes { etf { benchmark { id } totalExpenseRatio replication } } } }"));

    [Fact]
    public async Task A_rate_of_a_weekend_is_carried_forward_and_a_missing_one_is_null()
    {
        Assert.Contains("\"date\":\"2019-12-27\",\"carriedForward\":true", await App.DataAsync("""{ fxRate(base: "USD", quote: "KRW", on: "2019-12-29") { rate date carriedForward source } }"""), StringComparison.Ordinal);
        Assert.Equal("""{"fxRate":{"rate":"1","carriedForward":false}}""", await App.DataAsync("""{ fxRate(base: "EUR", quote: "EUR", on: "2019-12-29") { rate carriedForward } }"""));
        Assert.Equal("""{"fxRate":null}""", await App.DataAsync("""{ fxRate(base: "USD", quote: "KRW", on: "2001-01-01") { rate } }"""));
    }

    [Theory]
    [InlineData("2017-09-04", 3)]
    [InlineData("2017-09-05", 2)]
    [InlineData("2024-05-27", 2)]
    [InlineData("2024-05-28", 1)]
    public async Task Settlement_follows_the_rule_of_the_date(string on, int days)
        => Assert.Equal(
            $$$"""{"venue":{"operatingMic":"XNYS","timeZone":"America/New_York","settlementLag":{{{days}}}}}""",
            await App.DataAsync($$"""{ venue(mic: "ARCX") { operatingMic timeZone settlementLag(on: "{{on}}") } }"""));

    [Fact]
    public async Task Sessions_know_holidays_early_closes_and_summer_time()
        => Assert.Equal(
            """{"venue":{"sessions":[{"date":"2024-07-03","open":"2024-07-03T13:30:00Z","close":"2024-07-03T17:00:00Z","earlyClose":true},{"date":"2024-07-05","open":"2024-07-05T13:30:00Z","close":"2024-07-05T20:00:00Z","earlyClose":false}]}}""",
            await App.DataAsync("""{ venue(mic: "XNYS") { sessions(from: "2024-07-03", to: "2024-07-07") { date open close earlyClose } } }"""));

    [Theory]
    [InlineData("2024-07-03", "2024-07-02", "INVALID_DATE_RANGE")]
    [InlineData("2022-01-01", "2024-07-02", "INVALID_DATE_RANGE")]
    [InlineData("1989-12-31", "1990-02-01", "SESSIONS_NOT_AVAILABLE")]
    [InlineData("2028-12-01", "2029-02-01", "SESSIONS_NOT_AVAILABLE")]
    public async Task Sessions_that_nobody_knows_are_refused(string from, string to, string code)
        => Assert.Equal(code, Code(await App.QueryAsync($$"""{ venue(mic: "XNYS") { sessions(from: "{{from}}", to: "{{to}}") { date } } }""")));

    [Theory]
    [InlineData("XHKG", "2024-12-24", "2024-12-24T01:30:00Z", "2024-12-24T04:00:00Z", true)]
    [InlineData("XSES", "2024-12-23", "2024-12-23T01:00:00Z", "2024-12-23T09:00:00Z", false)]
    [InlineData("XTKS", "2024-11-01", "2024-11-01T00:00:00Z", "2024-11-01T06:00:00Z", false)]
    [InlineData("XTKS", "2024-11-05", "2024-11-05T00:00:00Z", "2024-11-05T06:30:00Z", false)]
    [InlineData("XKRX", "2016-07-29", "2016-07-29T00:00:00Z", "2016-07-29T06:00:00Z", false)]
    [InlineData("XLON", "2020-12-24", "2020-12-24T08:00:00Z", "2020-12-24T12:30:00Z", true)]
    public async Task A_venue_opens_and_closes_by_its_own_clock(string mic, string date, string open, string close, bool early)
        => Assert.Equal(
            $$$"""{"venue":{"sessions":[{"open":"{{{open}}}","close":"{{{close}}}","earlyClose":{{{(early ? "true" : "false")}}}}]}}""",
            await App.DataAsync($$"""{ venue(mic: "{{mic}}") { sessions(from: "{{date}}", to: "{{date}}") { open close earlyClose } } }"""));

    [Theory]
    [InlineData("XHKG", "2018-01-02", 2)]
    [InlineData("XSES", "2018-12-07", 3)]
    [InlineData("XSES", "2018-12-10", 2)]
    [InlineData("XTKS", "2019-07-16", 2)]
    public async Task Asian_venues_settle_by_their_own_rules(string mic, string on, int days)
        => Assert.Equal($$$"""{"venue":{"settlementLag":{{{days}}}}}""", await App.DataAsync($$"""{ venue(mic: "{{mic}}") { settlementLag(on: "{{on}}") } }"""));

    [Fact]
    public async Task A_return_with_dividends_is_the_price_return_and_what_was_paid()
    {
        const string Query = $$"""
            { instrument(isin: "{{Meridian}}") {
                bars(from: "2019-01-02", to: "2019-12-30", adjustment: SPLITS) { nodes { close } }
                whole: bars(from: "2019-01-02", to: "2019-12-30", adjustment: SPLITS_AND_DIVIDENDS) { nodes { close adjustment } }
            } }
            """;
        var instrument = (await App.QueryAsync(Query, businessDate: new DateOnly(2019, 12, 31))).GetProperty("data").GetProperty("instrument");
        var price = instrument.GetProperty("bars").GetProperty("nodes");
        var whole = instrument.GetProperty("whole").GetProperty("nodes");
        var priceReturn = Number(price[price.GetArrayLength() - 1], "close") / Number(price[0], "close");
        var wholeReturn = Number(whole[whole.GetArrayLength() - 1], "close") / Number(whole[0], "close");
        Assert.InRange(wholeReturn / priceReturn, 1.005m, 1.10m);
        Assert.Equal(Number(price[price.GetArrayLength() - 1], "close"), Number(whole[whole.GetArrayLength() - 1], "close"));
        Assert.Equal("SPLITS_AND_DIVIDENDS", whole[0].GetProperty("adjustment").GetString());
    }

    [Fact]
    public async Task The_fund_follows_its_benchmark_with_small_differences()
    {
        var answer = await App.QueryAsync(
            """{ searchInstruments(filter: {symbolPrefix: "SWLD"}) { nodes { etf { trackingStats(from: "2019-01-01", to: "2019-12-31") { from to observations trackingDifference trackingError fundReturn indexReturn } } } } }""");
        var stats = answer.GetProperty("data").GetProperty("searchInstruments").GetProperty("nodes")[0].GetProperty("etf").GetProperty("trackingStats");
        Assert.Equal("2018-12-31", stats.GetProperty("from").GetString());
        Assert.Equal("2019-12-31", stats.GetProperty("to").GetString());
        Assert.Equal(252, stats.GetProperty("observations").GetInt32());
        Assert.Equal(Number(stats, "trackingDifference"), Number(stats, "fundReturn") - Number(stats, "indexReturn"));
        Assert.InRange(Number(stats, "trackingError"), 0.0001m, 0.05m);
    }

    [Theory]
    [InlineData("""from: "2019-02-01", to: "2019-01-01" """, "INVALID_DATE_RANGE")]
    [InlineData("""from: "2009-01-01", to: "2019-12-31" """, "TRACKING_WINDOW_OUT_OF_RANGE")]
    public async Task Tracking_over_an_impossible_window_is_refused(string window, string code)
        => Assert.Equal(code, Code(await App.QueryAsync($$"""{ searchInstruments(filter: {symbolPrefix: "SWLD"}) { nodes { etf { trackingStats({{window}}) { to } } } } }""")));

    [Fact]
    public async Task A_quote_is_the_last_close_and_says_so()
    {
        const string Query = $$"""{ instrument(isin: "{{Meridian}}") { lastClose { price { amount } } delayedQuote { bid { amount } last { amount } at quality venue { mic } } realtimeQuote { quality } orderBook { at } } }""";
        var caller = MarketDataApp.Caller(new DateOnly(2019, 12, 24), "market-data:eod", "market-data:delayed", "market-data:realtime", "market-data:depth");
        var instrument = (await App.QueryAsync(Query, null, caller)).GetProperty("data").GetProperty("instrument");
        var quote = instrument.GetProperty("delayedQuote");
        Assert.Equal(instrument.GetProperty("lastClose").GetProperty("price").GetProperty("amount").GetString(), quote.GetProperty("last").GetProperty("amount").GetString());
        Assert.Equal("END_OF_DAY", quote.GetProperty("quality").GetString());
        Assert.Equal("2019-12-24T18:00:00Z", quote.GetProperty("at").GetString());
        Assert.Equal(JsonValueKind.Null, quote.GetProperty("bid").ValueKind);
        Assert.Equal(JsonValueKind.Null, instrument.GetProperty("orderBook").ValueKind);

        var later = MarketDataApp.Caller(new DateOnly(2026, 3, 2), "market-data:realtime");
        Assert.Equal("""{"instrument":{"realtimeQuote":{"quality":"STALE"}}}""",
            (await App.QueryAsync($$"""{ instrument(isin: "{{Meridian}}") { realtimeQuote { quality } } }""", null, later)).GetProperty("data").GetRawText());
        Assert.Equal("BOOK_LEVELS_OUT_OF_RANGE", Code(await App.QueryAsync($$"""{ instrument(isin: "{{Meridian}}") { orderBook(levels: 0) { at } } }""", null, caller)));
    }

    [Fact]
    public async Task The_number_of_commands_does_not_grow_with_the_instruments()
    {
        const string Fields = """
            isin issuer { legalName instruments(first: 2) { symbol } } primaryListing { venue { mic } } lastClose { date } fundamentals { asOf } fundamentalHistory(first: 2) { asOf }
            delayedQuote { quality venue { mic } } bars(from: "2019-01-01", to: "2019-03-01", adjustment: SPLITS_AND_DIVIDENDS, first: 5) { nodes { close } } corporateActions(first: 3) { id }
            etf { benchmark { level constituents(first: 3) { totalCount nodes { instrument { symbol } } } } trackingStats(from: "2019-01-01", to: "2019-12-31") { trackingError } }
            """;
        var fund = (await App.QueryAsync("{ searchInstruments(filter: {symbolPrefix: \"SWLD\"}) { nodes { isin } } }"))
            .GetProperty("data").GetProperty("searchInstruments").GetProperty("nodes")[0].GetProperty("isin").GetString();
        await App.DataAsync($$"""{ instruments(isins: ["{{fund}}", "{{Meridian}}"]) { {{Fields}} } }""");
        var two = App.Sql.Commands.Count;
        await App.DataAsync($$"""{ searchInstruments(filter: {}, first: 50) { nodes { {{Fields}} } } }""");
        Assert.InRange(App.Sql.Commands.Count, 1, two);
    }

    [Fact]
    public async Task Without_the_scope_a_field_is_null_with_an_error_and_reads_nothing()
    {
        var answer = await App.QueryAsync(
            $$"""{ instrument(isin: "{{Meridian}}") { symbol lastClose { date } fundamentals { asOf } } }""", null, MarketDataApp.Caller(null, "fundamentals:read"));
        Assert.Equal("UNAUTHORIZED_FIELD_OR_TYPE", Code(answer));
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("instrument").GetProperty("lastClose").ValueKind);
        Assert.Equal("2025-03-10", answer.GetProperty("data").GetProperty("instrument").GetProperty("fundamentals").GetProperty("asOf").GetString());
        Assert.DoesNotContain(App.Sql.Texts, text => text.Contains("\"DailyBar\"", StringComparison.Ordinal));
    }

    private async Task<List<string>> Starts(string interval, int first)
    {
        List<string> starts = [];
        string? after = null;
        do
        {
            var answer = await App.QueryAsync(
                $$"""query($first: Int!, $after: String) { instrument(isin: "{{Meridian}}") { bars(interval: {{interval}}, from: "2019-01-05", to: "2019-12-20", first: $first, after: $after) { nodes { start volume } pageInfo { hasNextPage endCursor } } } }""",
                new { first, after });
            var bars = answer.GetProperty("data").GetProperty("instrument").GetProperty("bars");
            starts.AddRange(bars.GetProperty("nodes").EnumerateArray().Select(bar => bar.GetRawText()));
            after = bars.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? bars.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);
        return starts;
    }

    private static decimal Number(JsonElement element, string name)
        => decimal.Parse(element.GetProperty(name).GetString()!, System.Globalization.CultureInfo.InvariantCulture);

    private static string? Code(JsonElement answer)
        => Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("extensions").GetProperty("code").GetString();
}
