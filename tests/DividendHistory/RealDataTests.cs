using System.Text.Json;

namespace Subgraphs.DividendHistory.Tests;

/// <summary>What the subgraph answers over the published dividends, with representations as the gateway sends them.</summary>
public sealed class RealDataTests(RealDataFixture fixture) : IClassFixture<RealDataFixture>
{
    private const string Ko = "US1912161007";
    private const string Jnj = "US4781601046";
    private const string Bac = "US0605051046";
    private const string Ibm = "US4592001014";
    private const string Spy = "US78462F1030";
    private const string Aapl = "US0378331005";

    private static readonly DateOnly EndOf2019 = new(2019, 12, 31);

    [Fact]
    public async Task Growth_yields_and_streaks_of_2019_come_out_in_three_commands_for_all_instruments()
    {
        var subgraph = fixture.Subgraph;

        var answer = await subgraph.ExecuteAsync(
            """
            query ($representations: [_Any!]!) {
              _entities(representations: $representations) {
                ... on Instrument {
                  isin
                  dividendGrowth { fromYear toYear cagr cagr5 cagr10 consecutiveGrowthYears streakCensored lastCutYear }
                  dividendYears(years: 2) { year payments total { amount currency } normalised { amount } growth }
                  trailingYield
                  forwardYield
                }
              }
            }
            """,
            new { representations = new object[] { Instrument(Ko, "55.35"), Instrument(Jnj, "145.87"), Instrument(Bac, "35.22"), Instrument(Ibm, "134.04"), Instrument(Spy, "321.86") } },
            EndOf2019);

        Assert.Equal(
            """
            [{"isin":"US1912161007","dividendGrowth":{"fromYear":2009,"toYear":2019,"cagr":"0.0691302386","cagr5":"0.0557279765","cagr10":"0.0691302386","consecutiveGrowthYears":57,"streakCensored":true,"lastCutYear":null},"dividendYears":[{"year":2018,"payments":4,"total":{"amount":"1.56","currency":"USD"},"normalised":{"amount":"1.56"},"growth":"0.0540540541"},{"year":2019,"payments":4,"total":{"amount":"1.6","currency":"USD"},"normalised":{"amount":"1.6"},"growth":"0.0256410256"}],"trailingYield":"0.0289069557","forwardYield":"0.0289069557"},
            {"isin":"US4781601046","dividendGrowth":{"fromYear":2009,"toYear":2019,"cagr":"0.0686792964","cagr5":"0.0632231819","cagr10":"0.0686792964","consecutiveGrowthYears":20,"streakCensored":true,"lastCutYear":null},"dividendYears":[{"year":2018,"payments":4,"total":{"amount":"3.54","currency":"USD"},"normalised":{"amount":"3.54"},"growth":"0.0662650602"},{"year":2019,"payments":4,"total":{"amount":"3.75","currency":"USD"},"normalised":{"amount":"3.75"},"growth":"0.0593220339"}],"trailingYield":"0.025707822","forwardYield":"0.026050593"},
            {"isin":"US0605051046","dividendGrowth":{"fromYear":2009,"toYear":2019,"cagr":"0.3235745091","cagr5":"0.4062823884","cagr10":"0.3235745091","consecutiveGrowthYears":6,"streakCensored":false,"lastCutYear":2009},"dividendYears":[{"year":2018,"payments":4,"total":{"amount":"0.54","currency":"USD"},"normalised":{"amount":"0.54"},"growth":"0.3846153846"},{"year":2019,"payments":4,"total":{"amount":"0.66","currency":"USD"},"normalised":{"amount":"0.66"},"growth":"0.2222222222"}],"trailingYield":"0.0187393526","forwardYield":"0.0204429302"},
            {"isin":"US4592001014","dividendGrowth":{"fromYear":2009,"toYear":2019,"cagr":"0.1157766055","cagr5":"0.0863365922","cagr10":"0.1157766055","consecutiveGrowthYears":20,"streakCensored":true,"lastCutYear":null},"dividendYears":[{"year":2018,"payments":4,"total":{"amount":"6.21","currency":"USD"},"normalised":{"amount":"6.21"},"growth":"0.0525423729"},{"year":2019,"payments":4,"total":{"amount":"6.43","currency":"USD"},"normalised":{"amount":"6.43"},"growth":"0.0354267311"}],"trailingYield":"0.047970755","forwardYield":"0.048343778"},
            {"isin":"US78462F1030","dividendGrowth":{"fromYear":2009,"toYear":2019,"cagr":"0.0994615863","cagr5":"0.0793345686","cagr10":"0.0994615863","consecutiveGrowthYears":10,"streakCensored":false,"lastCutYear":2009},"dividendYears":[{"year":2018,"payments":4,"total":{"amount":"5.101","currency":"USD"},"normalised":{"amount":"5.101"},"growth":"0.0622657226"},{"year":2019,"payments":4,"total":{"amount":"5.619","currency":"USD"},"normalised":{"amount":"5.619"},"growth":"0.1015487159"}],"trailingYield":"0.017457901","forwardYield":"0.0195115889"}]
            """.ReplaceLineEndings(""),
            Entities(answer));
        Assert.Equal(["DividendCoverage", "Dividends", "Splits"], subgraph.Sql.Texts.Select(Table));
    }

    [Fact]
    public async Task A_page_of_dividends_is_read_for_all_instruments_in_one_command_of_the_named_columns()
    {
        var subgraph = fixture.Subgraph;

        var answer = await subgraph.ExecuteAsync(
            """
            query ($representations: [_Any!]!) {
              _entities(representations: $representations) {
                ... on Instrument { dividends(from: "2019-01-01", to: "2019-12-31", kinds: [REGULAR], first: 2) { totalCount nodes { exDate grossAmount { amount } } pageInfo { hasNextPage } } }
              }
            }
            """,
            new { representations = new object[] { Instrument(Ko), Instrument(Ibm), Instrument("US0231351067") } },
            EndOf2019);

        Assert.Equal(
            """
            [{"dividends":{"totalCount":4,"nodes":[{"exDate":"2019-03-14","grossAmount":{"amount":"0.4"}},{"exDate":"2019-06-13","grossAmount":{"amount":"0.4"}}],"pageInfo":{"hasNextPage":true}}},
            {"dividends":{"totalCount":4,"nodes":[{"exDate":"2019-02-07","grossAmount":{"amount":"1.57"}},{"exDate":"2019-05-09","grossAmount":{"amount":"1.62"}}],"pageInfo":{"hasNextPage":true}}},
            {"dividends":null}]
            """.ReplaceLineEndings(""),
            Entities(answer));
        var page = Assert.Single(subgraph.Sql.Texts, text => text.Contains("ROW_NUMBER", StringComparison.Ordinal));
        Assert.DoesNotContain("\"Source\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\"RecordDate\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Frequency\"", page, StringComparison.Ordinal);
        Assert.Equal(3, subgraph.Sql.Commands.Count);
    }

    [Fact]
    public async Task Amounts_are_adjusted_for_splits_up_to_the_business_date()
    {
        const string query = """
            query ($representations: [_Any!]!) {
              _entities(representations: $representations) { ... on Instrument { dividends(from: "2014-05-01", to: "2014-09-30") { nodes { exDate grossAmount { amount } splitAdjustedAmount { amount currency } } } } }
            }
            """;
        var variables = new { representations = new object[] { Instrument(Aapl) } };

        var before = await fixture.Subgraph.ExecuteAsync(query, variables, new DateOnly(2014, 6, 6));
        var after = await fixture.Subgraph.ExecuteAsync(query, variables, new DateOnly(2014, 12, 31));

        Assert.Equal("""[{"dividends":{"nodes":[{"exDate":"2014-05-08","grossAmount":{"amount":"3.29"},"splitAdjustedAmount":{"amount":"3.29","currency":"USD"}}]}}]""", Entities(before));
        Assert.Equal(
            """[{"dividends":{"nodes":[{"exDate":"2014-05-08","grossAmount":{"amount":"3.29"},"splitAdjustedAmount":{"amount":"0.47","currency":"USD"}},{"exDate":"2014-08-07","grossAmount":{"amount":"0.47"},"splitAdjustedAmount":{"amount":"0.47","currency":"USD"}}]}}]""",
            Entities(after));
    }

    [Fact]
    public async Task Figures_outside_the_coverage_are_null_and_growth_ends_with_the_last_year_held()
    {
        var answer = await fixture.Subgraph.ExecuteAsync(
            """
            query ($representations: [_Any!]!) {
              _entities(representations: $representations) { ... on Instrument { trailingYield forwardYield payout { payoutRatio } dividendGrowth { toYear consecutiveGrowthYears } } }
            }
            """,
            new { representations = new object[] { Instrument(Ko, "52.71", "2021-03-31"), Instrument(Aapl, "122.15", "2021-03-31"), Instrument("US0231351067", "3094.08", "2021-03-31") } });

        Assert.Equal(
            """[{"trailingYield":null,"forwardYield":null,"payout":null,"dividendGrowth":{"toYear":2019,"consecutiveGrowthYears":57}},{"trailingYield":null,"forwardYield":null,"payout":null,"dividendGrowth":{"toYear":2016,"consecutiveGrowthYears":4}},{"trailingYield":null,"forwardYield":null,"payout":null,"dividendGrowth":null}]""",
            Entities(answer));
    }

    [Fact]
    public async Task A_yield_on_a_stale_close_is_null_and_on_a_fresh_one_is_not()
    {
        const string query = "query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Instrument { trailingYield forwardYield } } }";
        var variables = new { representations = new object[] { Instrument(Ko, "42.96", "2015-12-31") } };

        var stale = await fixture.Subgraph.ExecuteAsync(query, variables, EndOf2019);
        var fresh = await fixture.Subgraph.ExecuteAsync(query, variables, new DateOnly(2015, 12, 31));

        Assert.Equal("""[{"trailingYield":null,"forwardYield":null}]""", Entities(stale));
        Assert.Equal("""[{"trailingYield":"0.030726257","forwardYield":"0.030726257"}]""", Entities(fresh));
    }

    [Fact]
    public async Task Payout_stands_on_the_date_of_the_snapshot()
    {
        var answer = await fixture.Subgraph.ExecuteAsync(
            """
            query ($representations: [_Any!]!) {
              _entities(representations: $representations) { ... on Instrument { payout { asOf trailingDps { amount currency } payoutRatio coverage fcfPayoutRatio } } }
            }
            """,
            new
            {
                representations = new object[]
                {
                    new { __typename = "Instrument", isin = Ko, fundamentals = new { asOf = "2015-12-31", epsTtm = new { amount = "1.708", currency = "USD" }, freeCashFlowTtm = (object?)null } },
                    new { __typename = "Instrument", isin = Ko, fundamentals = new { asOf = "2015-12-31", epsTtm = new { amount = "-1", currency = "USD" }, freeCashFlowTtm = (object?)null } },
                },
            },
            EndOf2019);

        Assert.Equal(
            """[{"payout":{"asOf":"2015-12-31","trailingDps":{"amount":"1.32","currency":"USD"},"payoutRatio":"0.7728337237","coverage":"1.2939393939","fcfPayoutRatio":null}},{"payout":{"asOf":"2015-12-31","trailingDps":{"amount":"1.32","currency":"USD"},"payoutRatio":null,"coverage":null,"fcfPayoutRatio":null}}]""",
            Entities(answer));
    }

    [Fact]
    public async Task The_calendar_pages_by_ex_date_and_reads_the_named_columns()
    {
        const string query = """query ($after: String) { exDateCalendar(from: "2019-11-01", to: "2019-11-30", first: 3, after: $after) { totalCount nodes { isin exDate } pageInfo { hasNextPage endCursor } } }""";
        var subgraph = fixture.Subgraph;

        var first = (await subgraph.ExecuteAsync(query, null, EndOf2019)).GetProperty("data").GetProperty("exDateCalendar");
        var columns = subgraph.Sql.Texts.Single(text => text.Contains("LIMIT", StringComparison.Ordinal));
        var second = (await subgraph.ExecuteAsync(query, new { after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString() }, EndOf2019))
            .GetProperty("data").GetProperty("exDateCalendar");

        Assert.StartsWith("SELECT \"d\".\"Id\", \"d\".\"Isin\", \"d\".\"ExDate\"\nFROM", columns, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Amount\"", columns, StringComparison.Ordinal);
        var dates = first.GetProperty("nodes").EnumerateArray().Concat(second.GetProperty("nodes").EnumerateArray()).Select(node => node.GetProperty("exDate").GetString()!).ToList();
        Assert.Equal(6, dates.Count);
        Assert.Equal(dates.Order(StringComparer.Ordinal), dates);
        Assert.Equal(first.GetProperty("totalCount").GetInt32(), second.GetProperty("totalCount").GetInt32());
        Assert.DoesNotContain(second.GetProperty("nodes")[0].ToString(), first.GetProperty("nodes").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dividend_is_found_by_its_id_once_it_was_declared()
    {
        const string query = """query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Dividend { isin status kind frequency instrument { isin } } } }""";
        var variables = new { representations = new object[] { new { __typename = "Dividend", id = "20191129-US1912161007-Regular" }, new { __typename = "Dividend", id = "nothing" } } };

        var known = await fixture.Subgraph.ExecuteAsync(query, variables, EndOf2019);
        var unknown = await fixture.Subgraph.ExecuteAsync(query, variables, new DateOnly(2019, 1, 1));

        Assert.Equal("""[{"isin":"US1912161007","status":"PAID","kind":"REGULAR","frequency":"QUARTERLY","instrument":{"isin":"US1912161007"}},null]""", Entities(known));
        Assert.Equal("[null,null]", Entities(unknown));
    }

    [Fact]
    public async Task A_caller_without_the_scope_gets_null_and_no_command_is_sent()
    {
        var subgraph = fixture.Subgraph;

        var answer = await subgraph.ExecuteAsync(
            DividendSubgraph.Caller(EndOf2019, "portfolio:read"),
            "query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Instrument { isin trailingYield dividendGrowth { cagr } } } }",
            new { representations = new object[] { Instrument(Ko, "55.35") } });

        Assert.Equal("""[{"isin":"US1912161007","trailingYield":null,"dividendGrowth":null}]""", Entities(answer));
        Assert.Contains("UNAUTHORIZED_FIELD_OR_TYPE", answer.GetProperty("errors").ToString(), StringComparison.Ordinal);
        Assert.Empty(subgraph.Sql.Commands);
    }

    [Theory]
    [InlineData("dividendYears(years: 0) { year }", "YEARS_OUT_OF_RANGE")]
    [InlineData("dividendGrowth(years: 101) { cagr }", "YEARS_OUT_OF_RANGE")]
    public async Task Years_outside_the_bounds_are_refused(string field, string code)
    {
        var answer = await fixture.Subgraph.ExecuteAsync(
            $$"""query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Instrument { {{field}} } } }""",
            new { representations = new object[] { Instrument(Ko) } });

        Assert.Contains(code, answer.GetProperty("errors").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reversed_period_is_refused()
    {
        var answer = await fixture.Subgraph.ExecuteAsync("""{ exDateCalendar(from: "2019-12-31", to: "2019-01-01") { totalCount } }""");

        Assert.Contains("PERIOD_REVERSED", answer.GetProperty("errors").ToString(), StringComparison.Ordinal);
    }

    private static object Instrument(string isin, string? close = null, string date = "2019-12-31") => close is null
        ? new { __typename = "Instrument", isin }
        : new { __typename = "Instrument", isin, lastClose = new { date, price = new { amount = close, currency = "USD" } } };

    private static string Entities(JsonElement answer) => answer.GetProperty("data").GetProperty("_entities").GetRawText();

    private static string Table(string sql)
    {
        var from = sql[(sql.IndexOf("FROM \"", StringComparison.Ordinal) + 6)..];
        return from[..from.IndexOf('"', StringComparison.Ordinal)];
    }
}
