using System.Text.Json;

namespace Subgraphs.DividendHistory.Tests;

/// <summary>Screens over an index that is made for them.</summary>
public sealed class ScreenTests(ScreenFixture fixture) : IClassFixture<ScreenFixture>
{
    private const int Members = ScreenFixture.Members;
    private const string Query = """
        query ($input: DividendScreenInput!, $first: Int! = 50) {
          dividendScreen(input: $input, first: $first) {
            asOf universeSize matchCount
            rows { isin rank score consecutiveGrowthYears streakCensored cagr5 trailingYield pricedOn payoutRatio debtToEquity sector fundamentalsAsOf missingInputs instrument { isin } }
            excluded { reason count }
            criteria { minConsecutiveYears minYield maxPayoutRatio mustGrow maxDebtToEquityWhereKnown minMarketCapUsd minAverageDailyValueTradedUsd sectors }
          }
        }
        """;

    private readonly DividendSubgraph _subgraph = fixture.Subgraph;

    [Fact]
    public async Task Aristocrats_have_25_years_size_and_liquidity_and_everybody_else_is_counted_once()
    {
        var screen = await ScreenAsync(new { universeIndexId = WideMarket.IndexId, preset = "ARISTOCRATS_25Y" });

        Assert.Equal((Members, "2019-12-31"), (screen.GetProperty("universeSize").GetInt32(), screen.GetProperty("asOf").GetString()));
        var rows = screen.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(screen.GetProperty("matchCount").GetInt32(), rows.Count);
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.InRange(row.GetProperty("consecutiveGrowthYears").GetInt32(), 25, 30));
        Assert.Equal(Enumerable.Range(1, rows.Count), rows.Select(row => row.GetProperty("rank").GetInt32()));
        Assert.Equal(rows.Select(Score).OrderDescending(), rows.Select(Score));
        var excluded = screen.GetProperty("excluded").EnumerateArray().ToDictionary(item => item.GetProperty("reason").GetString()!, item => item.GetProperty("count").GetInt32());
        Assert.Equal(Members, rows.Count + excluded.Values.Sum());

        // Six streaks of 31 are long enough; of the 24 such members those of one or two billions are too small.
        Assert.Equal(100, excluded["STREAK"]);
        Assert.Equal(Enumerable.Range(1, Members).Count(number => number % 31 >= 25 && number % 40 < 2), excluded["SIZE"]);
        Assert.Equal("""{"minConsecutiveYears":25,"minYield":null,"maxPayoutRatio":null,"mustGrow":false,"maxDebtToEquityWhereKnown":null,"minMarketCapUsd":"3000000000","minAverageDailyValueTradedUsd":"5000000","sectors":null}""", screen.GetProperty("criteria").GetRawText());
    }

    [Fact]
    public async Task A_screen_without_preset_asks_for_ten_years_and_what_the_filters_say()
    {
        var screen = await ScreenAsync(new { universeIndexId = WideMarket.IndexId, minYield = "0.01", maxPayoutRatio = "0.8", minCagr5 = "0.02", maxDebtToEquity = "1", sectors = (string[])["Energy", "Utilities"] });

        var rows = screen.GetProperty("rows").EnumerateArray().ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            Assert.InRange(row.GetProperty("consecutiveGrowthYears").GetInt32(), 10, 30);
            Assert.InRange(Number(row, "trailingYield"), 0.01m, 1m);
            Assert.InRange(Number(row, "payoutRatio"), 0m, 0.8m);
            Assert.InRange(Number(row, "cagr5"), 0.02m, 1m);
            Assert.InRange(Number(row, "debtToEquity"), 0m, 1m);
            Assert.Contains(row.GetProperty("sector").GetString(), (string[])["Energy", "Utilities"]);
            Assert.Equal(("2019-12-31", "2019-03-11"), (row.GetProperty("pricedOn").GetString(), row.GetProperty("fundamentalsAsOf").GetString()));
        });
    }

    [Fact]
    public async Task A_preset_keeps_its_own_number_of_years_and_filters_only_tighten_it()
    {
        var preset = await ScreenAsync(new { universeIndexId = WideMarket.IndexId, preset = "HIGH_YIELD_SAFE" }, 500);
        var looser = await ScreenAsync(new { universeIndexId = WideMarket.IndexId, preset = "HIGH_YIELD_SAFE", minConsecutiveYears = 1, maxPayoutRatio = "1", minYield = "0" }, 500);
        var tighter = await ScreenAsync(new { universeIndexId = WideMarket.IndexId, preset = "HIGH_YIELD_SAFE", minConsecutiveYears = 12 }, 500);

        Assert.Equal(5, preset.GetProperty("criteria").GetProperty("minConsecutiveYears").GetInt32());
        Assert.Equal(preset.GetRawText(), looser.GetRawText());
        var isins = Isins(preset);
        Assert.NotEmpty(isins);
        Assert.Equal(isins.Where(Isins(tighter).Contains), Isins(tighter));
        Assert.True(Isins(tighter).Count < isins.Count);
        Assert.All(tighter.GetProperty("rows").EnumerateArray(), row => Assert.Contains($"\"score\":\"{row.GetProperty("score").GetString()}\"", preset.GetRawText(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_that_was_known_later_is_in_a_screen()
    {
        var before = await ScreenAsync(new { universeIndexId = WideMarket.IndexId, minConsecutiveYears = 0 }, 500, new DateOnly(2018, 12, 31));
        var after = await ScreenAsync(new { universeIndexId = WideMarket.IndexId, minConsecutiveYears = 0 }, 500, new DateOnly(2019, 12, 30));

        Assert.All(before.GetProperty("rows").EnumerateArray(), row => Assert.Equal("2018-03-11", row.GetProperty("fundamentalsAsOf").GetString()));
        Assert.All(before.GetProperty("rows").EnumerateArray(), row => Assert.Equal(JsonValueKind.Null, row.GetProperty("pricedOn").ValueKind));
        Assert.All(before.GetProperty("rows").EnumerateArray(), row => Assert.Equal("""["YIELD"]""", row.GetProperty("missingInputs").GetRawText()));

        // 2019 is not over on 30 December: both dates stand on the streaks to 2018.
        Assert.Equal(Streaks(before), Streaks(after));
    }

    [Fact]
    public async Task The_number_of_commands_does_not_depend_on_the_members_and_a_second_screen_sends_none()
    {
        await using var wide = await DividendSubgraph.StartAsync(null, market: new WideMarket(Members));
        await wide.ExecuteAsync(Query, new { input = new { universeIndexId = WideMarket.IndexId, preset = "GROWTH_10Y" } });
        var first = wide.Sql.Commands.Count;
        await wide.ExecuteAsync(Query, new { input = new { universeIndexId = WideMarket.IndexId, preset = "HIGH_YIELD_SAFE" } });
        var second = wide.Sql.Commands.Count;
        await using var small = await DividendSubgraph.StartAsync(null, market: new WideMarket(7));
        await small.ExecuteAsync(Query, new { input = new { universeIndexId = WideMarket.IndexId, preset = "GROWTH_10Y" } });

        Assert.Equal((12, 0, 12), (first, second, small.Sql.Commands.Count)); // the names of the indices and eleven more
    }

    [Fact]
    public async Task Rows_are_bounded_and_the_count_tells_the_rest()
    {
        var screen = await ScreenAsync(new { universeIndexId = WideMarket.IndexId, minConsecutiveYears = 0 }, 3);

        Assert.Equal(3, screen.GetProperty("rows").GetArrayLength());
        Assert.Equal(Members, screen.GetProperty("matchCount").GetInt32());
        Assert.Contains("LIST_TOO_LONG", (await _subgraph.ExecuteAsync(Query, new { input = new { universeIndexId = WideMarket.IndexId }, first = 501 })).GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "universeIndexId": "NOPE" }""", "UNKNOWN_INDEX", "input.universeIndexId")]
    [InlineData("{}", "UNKNOWN_INDEX", "input.universeIndexId")]
    [InlineData("""{ "universeIndexId": "WIDE", "minConsecutiveYears": 101 }""", "FILTER_OUT_OF_RANGE", "input.minConsecutiveYears")]
    [InlineData("""{ "universeIndexId": "WIDE", "minYield": "1.1" }""", "FILTER_OUT_OF_RANGE", "input.minYield")]
    [InlineData("""{ "universeIndexId": "WIDE", "maxPayoutRatio": "-0.1" }""", "FILTER_OUT_OF_RANGE", "input.maxPayoutRatio")]
    [InlineData("""{ "universeIndexId": "WIDE", "minCagr5": "-2" }""", "FILTER_OUT_OF_RANGE", "input.minCagr5")]
    [InlineData("""{ "universeIndexId": "WIDE", "maxDebtToEquity": "-1" }""", "FILTER_OUT_OF_RANGE", "input.maxDebtToEquity")]
    [InlineData("""{ "universeIndexId": "WIDE", "sectors": [] }""", "FILTER_OUT_OF_RANGE", "input.sectors")]
    [InlineData("""{ "universeIndexId": "WIDE", "sectors": ["Energy", "Steam"] }""", "UNKNOWN_SECTOR", "input.sectors.1")]
    public async Task What_cannot_be_screened_is_refused_with_its_input_path(string input, string code, string path)
    {
        using var document = JsonDocument.Parse(input);

        var answer = await _subgraph.ExecuteAsync(Query, new { input = document.RootElement });

        var extensions = answer.GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal((code, path), (extensions.GetProperty("code").GetString(), extensions.GetProperty("inputPath").GetString()));
    }

    [Fact]
    public async Task A_caller_without_one_of_the_scopes_gets_null_and_no_command_is_sent()
    {
        var answer = await _subgraph.ExecuteAsync(
            DividendSubgraph.Caller(null, "dividends:read", "fundamentals:read", "market-data:eod"), Query, new { input = new { universeIndexId = WideMarket.IndexId } });

        Assert.Equal("""{"dividendScreen":null}""", answer.GetProperty("data").GetRawText());
        Assert.Empty(_subgraph.Sql.Commands);
    }

    private async Task<JsonElement> ScreenAsync(object input, int first = 50, DateOnly? on = null)
    {
        var answer = await _subgraph.ExecuteAsync(Query, new { input, first }, on);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("dividendScreen");
    }

    private static List<string> Isins(JsonElement screen) => [.. screen.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("isin").GetString()!)];

    private static List<string> Streaks(JsonElement screen)
        => [.. screen.GetProperty("rows").EnumerateArray().Select(row => $"{row.GetProperty("isin")} {row.GetProperty("consecutiveGrowthYears")}").Order(StringComparer.Ordinal)];

    private static decimal Score(JsonElement row) => Number(row, "score");

    private static decimal Number(JsonElement row, string name) => decimal.Parse(row.GetProperty(name).GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
