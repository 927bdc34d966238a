using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tests.Kit;

namespace Tests.EndToEnd;

/// <summary>The domain's vectors and the data's known facts, asked of the gateway over the imported files on 2019-12-31 unless they are of another day.</summary>
[Collection(nameof(RealMarketCollection))]
public sealed class RealFactsTests(RealMarketHost market)
{
    private static readonly Dictionary<string, string> Isins = new(StringComparer.Ordinal)
    {
        ["BAC"] = "US0605051046",
        ["CAT"] = "US1491231015",
        ["IBM"] = "US4592001014",
        ["JNJ"] = "US4781601046",
        ["KO"] = "US1912161007",
        ["SPY"] = "US78462F1030",
    };

    [Fact]
    public async Task Dividends_grew_as_published()
    {
        var growth = await InstrumentsAsync("ten: dividendGrowth(years: 10) { toYear cagr consecutiveGrowthYears streakCensored } five: dividendGrowth(years: 5) { cagr } dividendYears(years: 10) { year total { amount } normalised { amount } payments }");

        foreach (var id in new[] { "DIV-STREAK-KO", "DIV-STREAK-JNJ", "DIV-STREAK-BAC" })
        {
            var vector = Vector(id);
            var streak = growth[vector.GetProperty("in").GetProperty("symbol").GetString()!];
            Assert.Equal("2019", streak.Text("ten.toYear"));
            Assert.Equal(vector.GetProperty("out").GetInt32(), streak.Number("ten.consecutiveGrowthYears"));
            Assert.Equal(vector.GetProperty("censored").GetRawText(), streak.Text("ten.streakCensored"));
        }

        AssertNear("DIV-CAGR10-KO", growth["KO"].Number("ten.cagr"));
        AssertNear("DIV-CAGR5-KO", growth["KO"].Number("five.cagr"));
        Assert.Equal(1.60m, growth["KO"].Items("dividendYears").Last().Number("total.amount"));

        var years = growth["CAT"].Items("dividendYears").ToDictionary(year => year.Number("year"));
        var normalised = Vector("DIV-NDPS-CAT");
        foreach (var (year, expected) in normalised.GetProperty("in").GetProperty("years").EnumerateArray().Zip(normalised.GetProperty("out").EnumerateArray()))
        {
            Assert.Equal(Decimal(expected), Math.Round(years[year.GetInt32()].Number("normalised.amount"), 6));
        }

        Assert.Equal((2.48m, 1.72m), (years[2012].Number("total.amount"), years[2013].Number("total.amount")));
    }

    [Fact]
    public async Task Yields_and_returns_are_the_published_ones()
    {
        var figures = await InstrumentsAsync(
            """
            trailingYield forwardYield
            dividendReinvestedReturn(from: "2018-12-31", to: "2019-12-31") { totalReturn }
            etf { trackingStats(from: "2019-01-01", to: "2019-12-31") { observations fundReturn indexReturn trackingDifference trackingError } }
            """);

        AssertNear("DIV-YIELD-IBM", figures["IBM"].Number("trailingYield"));
        AssertNear("DIV-FWD-BAC", figures["BAC"].Number("forwardYield"));
        Assert.Equal(0.017458m, Math.Round(figures["SPY"].Number("trailingYield"), 6));
        AssertNear("TR-SPY-2019", figures["SPY"].Number("dividendReinvestedReturn.totalReturn"));
        var tracking = figures["SPY"].At("etf.trackingStats")!;
        Assert.Equal("252", tracking.Text("observations"));
        AssertNear("TRACK-SPY-2019", tracking.Number("fundReturn"), "fundReturn");
        AssertNear("TRACK-SPY-2019", tracking.Number("indexReturn"), "indexReturn");
        AssertNear("TRACK-SPY-2019", tracking.Number("trackingDifference"), "difference");
        AssertNear("TRACK-SPY-2019", tracking.Number("trackingError"), "error");
    }

    [Fact]
    public async Task Levels_and_the_growth_of_sectors_are_those_of_the_sources()
    {
        var host = market.Require();

        var answer = (await host.QueryAsync(
            host.Token("hanbit", "partner"),
            """
            {
              index(id: "SPX") { high: level(on: "2007-10-09") low: level(on: "2009-03-09") }
              sectorGrowth(sector: "Health Care", from: "2013-11-03", to: "2016-07-10") { constituents marketCapCagr }
            }
            """)).WithoutErrors().At("data")!;

        Assert.Equal((1565.15m, 676.53m), (answer.Number("index.high"), answer.Number("index.low")));
        Assert.Equal(-0.567754m, Math.Round((answer.Number("index.low") / answer.Number("index.high")) - 1m, 6));
        Assert.Equal(Vector("SECTOR-1").GetProperty("out").GetProperty("constituents").GetInt32(), answer.Number("sectorGrowth.constituents"));
        AssertNear("SECTOR-1", Math.Round(answer.Number("sectorGrowth.marketCapCagr"), 4), "cagr");
    }

    [Fact]
    public async Task Rates_and_the_sectors_of_the_index_are_those_of_the_sources_once_they_are_known()
    {
        await using var host = await market.StartAgainAsync("--as-of", "2026-08-31");

        var answer = (await host.QueryAsync(
            host.Token("hanbit", "standard"),
            """
            {
              cross: fxRate(base: "USD", quote: "KRW", on: "2024-12-31") { rate date carriedForward }
              dollar: fxRate(base: "EUR", quote: "USD", on: "2024-12-31") { rate }
              won: fxRate(base: "EUR", quote: "KRW", on: "2024-12-31") { rate }
              carried: fxRate(base: "EUR", quote: "USD", on: "2020-03-22") { date carriedForward }
              index(id: "SPX") { sectors { sector members } }
            }
            """)).WithoutErrors().At("data")!;

        AssertNear("FX-CROSS-1", answer.Number("cross.rate"));
        Assert.Equal(("2024-12-31", "false"), (answer.Text("cross.date"), answer.Text("cross.carriedForward")));
        Assert.Equal((1.0389m, 1532.15m), (answer.Number("dollar.rate"), answer.Number("won.rate")));
        var carried = Vector("FX-CARRY-1").GetProperty("out");
        Assert.Equal((carried.GetProperty("rateDate").GetString(), carried.GetProperty("carriedForward").GetRawText()), (answer.Text("carried.date"), answer.Text("carried.carriedForward")));
        Assert.Equal(
            "Industrials 83, Financials 76, Information Technology 73, Health Care 59, Consumer Discretionary 47, Consumer Staples 34, Real Estate 31, Utilities 31, Materials 25, Communication Services 23, Energy 21",
            string.Join(", ", answer.Items("index.sectors").Select(sector => $"{sector.Text("sector")} {sector.Text("members")}")));
    }

    [Fact]
    public async Task Coca_colas_yield_and_payout_of_2015_are_the_published_ones()
    {
        await using var host = await market.StartAgainAsync("--as-of", "2015-12-31");

        var ko = (await host.QueryAsync(
            host.Token("northwind", "partner"),
            """query ($isin: Isin!) { instrument(isin: $isin) { lastClose { date price { amount } } trailingYield fundamentals { asOf epsTtm { amount } } payout { asOf trailingDps { amount } payoutRatio } } }""",
            new JsonObject { ["isin"] = Isins["KO"] })).WithoutErrors().At("data.instrument")!;

        Assert.Equal(("2015-12-31", 42.96m), (ko.Text("lastClose.date"), ko.Number("lastClose.price.amount")));
        AssertNear("DIV-YIELD-KO", ko.Number("trailingYield"));
        Assert.Equal(("2015-09-22", 1.708m), (ko.Text("fundamentals.asOf"), ko.Number("fundamentals.epsTtm.amount")));
        Assert.Equal(1.32m, ko.Number("payout.trailingDps.amount"));
        AssertNear("PAYOUT-KO", ko.Number("payout.payoutRatio"));
    }

    [Theory]
    [InlineData("ISIN-1", "query ($value: Isin!) { instrument(isin: $value) { isin } }")]
    [InlineData("ISIN-2", "query ($value: Isin!) { instrument(isin: $value) { isin } }")]
    [InlineData("FIGI-1", "query ($value: Figi!) { instrument(figi: $value) { isin } }")]
    [InlineData("FIGI-2", "query ($value: Figi!) { instrument(figi: $value) { isin } }")]
    [InlineData("LEI-1", "query ($value: Lei!) { issuer(lei: $value) { lei } }")]
    [InlineData("LEI-2", "query ($value: Lei!) { issuer(lei: $value) { lei } }")]
    public async Task An_identifier_is_accepted_where_its_check_digits_are_right(string id, string query)
    {
        var host = market.Require();
        var vector = Vector(id);

        foreach (var value in vector.GetProperty("in").EnumerateArray())
        {
            using var response = await host.PostAsync(host.Token("northwind", "partner"), query, new JsonObject { ["value"] = value.GetString() });
            var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();

            Assert.Equal(vector.GetProperty("out").GetBoolean(), !answer.ContainsKey("errors"));
        }
    }

    private async Task<Dictionary<string, JsonNode>> InstrumentsAsync(string fields)
    {
        var host = market.Require();
        var answer = (await host.QueryAsync(
            host.Token("northwind", "partner"),
            $$"""query ($isins: [Isin!]!) { instruments(isins: $isins) { symbol {{fields}} } }""",
            new JsonObject { ["isins"] = new JsonArray([.. Isins.Values.Select(isin => JsonValue.Create(isin))]) })).WithoutErrors();
        return answer.Items("data.instruments").ToDictionary(instrument => instrument.Text("symbol"), StringComparer.Ordinal);
    }

    private static JsonElement Vector(string id)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("domain", "vectors.json")));
        return document.RootElement.GetProperty("vectors").EnumerateArray().Single(vector => vector.GetProperty("id").GetString() == id).Clone();
    }

    private static void AssertNear(string id, decimal actual, string? member = null)
    {
        var vector = Vector(id);
        var expected = Decimal(member is null ? vector.GetProperty("out") : vector.GetProperty("out").GetProperty(member));
        Assert.InRange(actual, expected - Decimal(vector.GetProperty("tol")), expected + Decimal(vector.GetProperty("tol")));
    }

    private static decimal Decimal(JsonElement text) => decimal.Parse(text.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture);
}
