using System.Text.Json;

namespace Subgraphs.DividendHistory.Tests;

/// <summary>Calendars of portfolios on the sample market, with representations as the gateway sends them.</summary>
public sealed class CalendarTests(SampleFixture fixture) : IClassFixture<SampleFixture>
{
    private const string Query = """
        query ($representations: [_Any!]!, $days: Int! = 90) {
          _entities(representations: $representations) {
            ... on Portfolio {
              id
              dividendCalendar(days: $days) {
                isin entitledQuantity withholdingRate investableOn
                gross { amount currency } net { amount currency } netBase { amount currency }
                dividend { id kind status exDate payDate declarationDate grossAmount { amount currency } frequency source instrument { isin } }
              }
            }
          }
        }
        """;

    private static readonly Dictionary<string, string> Isins
        = new Markets.Sample.SampleMarket().ReadInstruments(new Markets.RowErrors()).ToDictionary(row => row.Symbol, row => row.Isin, StringComparer.Ordinal);

    private readonly DividendSubgraph _subgraph = fixture.Subgraph;

    [Fact]
    public async Task Declared_and_forecast_payments_come_with_their_tax_and_in_base_currency()
    {
        var rows = await CalendarAsync("hanbit", Portfolio("kr-growth", "KRW", ("MRBV", "1000"), ("990011", "50"), ("LDHC", "10")), 120);

        Assert.Equal(rows.Select(row => row.GetProperty("dividend").GetProperty("exDate").GetString()).Order(StringComparer.Ordinal), rows.Select(row => row.GetProperty("dividend").GetProperty("exDate").GetString()));
        var meridian = rows.First(row => row.GetProperty("isin").GetString() == Isins["MRBV"]);
        Assert.Equal(("1000", "0.15"), (meridian.GetProperty("entitledQuantity").GetString(), meridian.GetProperty("withholdingRate").GetString()));
        Assert.Equal("KRW", meridian.GetProperty("netBase").GetProperty("currency").GetString());
        var gross = Amount(meridian, "gross");
        Assert.Equal(gross - Math.Round(gross * 0.15m, 2, MidpointRounding.ToEven), Amount(meridian, "net"));
        Assert.Equal(Amount(meridian, "netBase"), Math.Round(Amount(meridian, "netBase")));
        Assert.InRange(Amount(meridian, "netBase") / Amount(meridian, "net"), 500m, 3_000m);
        Assert.Equal("0.154", rows.First(row => row.GetProperty("isin").GetString() == Isins["990011"]).GetProperty("withholdingRate").GetString());
        Assert.All(rows, row => Assert.True(string.CompareOrdinal(row.GetProperty("investableOn").GetString(), row.GetProperty("dividend").GetProperty("exDate").GetString()) > 0));
    }

    [Fact]
    public async Task A_forecast_is_marked_and_says_what_it_was_read_off()
    {
        var rows = await CalendarAsync("northwind", Portfolio("core-equity", "USD", ("MRBV", "100")), 366);

        Assert.Equal(4, rows.Count);
        Assert.All(rows, row =>
        {
            var dividend = row.GetProperty("dividend");
            Assert.Equal(("FORECAST", "REGULAR", "QUARTERLY"), (dividend.GetProperty("status").GetString(), dividend.GetProperty("kind").GetString(), dividend.GetProperty("frequency").GetString()));
            Assert.StartsWith("forecast: rhythm of the year to 2025-12-", dividend.GetProperty("source").GetString(), StringComparison.Ordinal);
            Assert.Equal(JsonValueKind.Null, dividend.GetProperty("declarationDate").ValueKind);
            Assert.Equal(Isins["MRBV"], dividend.GetProperty("instrument").GetProperty("isin").GetString());
        });
    }

    [Fact]
    public async Task A_declared_payment_is_no_forecast_and_both_stand_in_one_calendar()
    {
        var rows = await CalendarAsync("northwind", Portfolio("core-equity", "USD", ("BSRT", "100")), 60);

        var statuses = rows.Select(row => row.GetProperty("dividend").GetProperty("status").GetString()).ToList();
        Assert.Equal(["DECLARED", "FORECAST"], statuses);
        Assert.Equal("2026-01-20-DECLARED", $"{rows[0].GetProperty("dividend").GetProperty("exDate").GetString()}-{statuses[0]}");
    }

    [Fact]
    public async Task What_is_not_held_long_pays_nothing_and_unknown_instruments_are_no_error()
    {
        var rows = await CalendarAsync("northwind", Portfolio("core-equity", "USD", ("MRBV", "0"), ("ATFR", "-5"), ("HLCN", "100")), 366);

        Assert.Empty(rows);
    }

    [Fact]
    public async Task Calendars_of_many_portfolios_take_as_many_commands_as_that_of_one()
    {
        await CalendarAsync("northwind", Portfolio("core-equity", "USD", ("MRBV", "1")), 90);
        var one = _subgraph.Sql.Commands.Count;
        var many = Enumerable.Range(0, 30).Select(number => Portfolio($"p{number}", "USD", [.. Isins.Keys.Select(symbol => (symbol, "10"))])).ToArray();
        var answer = await _subgraph.ExecuteAsync(Query, new { representations = many, days = 90 });

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.InRange(one, 3, 6);
        Assert.Equal(6, _subgraph.Sql.Commands.Count);
        var again = await _subgraph.ExecuteAsync(Query, new { representations = many, days = 90 });
        Assert.Equal(answer.GetRawText(), again.GetRawText());
        Assert.Equal(3, _subgraph.Sql.Commands.Count);
    }

    [Fact]
    public async Task A_reference_rate_of_more_than_five_business_days_is_none()
    {
        var late = await _subgraph.ExecuteAsync(Query, new { representations = (object[])[Portfolio("kr-growth", "KRW", ("BSRT", "10"))], days = 30 }, new DateOnly(2026, 1, 12), "hanbit");
        var same = await _subgraph.ExecuteAsync(Query, new { representations = (object[])[Portfolio("core-equity", "USD", ("BSRT", "10"))], days = 30 }, new DateOnly(2026, 1, 12), "hanbit");

        Assert.Equal("FX_RATE_UNAVAILABLE", late.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, late.GetProperty("data").GetProperty("_entities")[0].GetProperty("dividendCalendar").ValueKind);
        Assert.False(same.TryGetProperty("errors", out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(367)]
    public async Task Days_outside_the_bounds_are_refused(int days)
    {
        var answer = await _subgraph.ExecuteAsync(Query, new { representations = (object[])[Portfolio("core-equity", "USD", ("MRBV", "1"))], days });

        var extensions = answer.GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal(("DAYS_OUT_OF_RANGE", "days"), (extensions.GetProperty("code").GetString(), extensions.GetProperty("inputPath").GetString()));
    }

    [Fact]
    public async Task A_caller_without_a_tenant_gets_no_calendar()
    {
        var answer = await _subgraph.ExecuteAsync(
            DividendSubgraph.Caller(null, "dividends:read", "portfolio:read"), Query, new { representations = (object[])[Portfolio("core-equity", "USD", ("MRBV", "1"))] });

        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("_entities")[0].GetProperty("dividendCalendar").ValueKind);
        Assert.Contains("UNAUTHORIZED_FIELD_OR_TYPE", answer.GetProperty("errors").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rates_of_the_configuration_come_before_the_published_ones()
    {
        await using var configured = await DividendSubgraph.StartAsync(null, new Dictionary<string, string?>
        {
            ["Withholding:hanbit:Rates:US"] = "0.05",
            ["Withholding:northwind:Country"] = "GB",
        });
        object[] representations = [Portfolio("core-equity", "USD", ("BSRT", "100"))];

        var hanbit = await configured.ExecuteAsync(Query, new { representations }, null, "hanbit");
        var northwind = await configured.ExecuteAsync(Query, new { representations });

        Assert.Contains("\"withholdingRate\":\"0.05\"", hanbit.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("\"withholdingRate\":\"0.15\"", northwind.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Withholding:hanbit:Country", "Korea")]
    [InlineData("Withholding:hanbit:Rates:US", "15")]
    [InlineData("Withholding:hanbit:DefaultRate", "none")]
    public async Task A_configured_rate_that_is_none_keeps_the_program_from_starting(string key, string value)
    {
        var exception = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => DividendSubgraph.StartAsync(null, new Dictionary<string, string?> { [key] = value }));

        Assert.Contains(key, exception.Message, StringComparison.Ordinal);
    }

    private async Task<List<JsonElement>> CalendarAsync(string tenant, object portfolio, int days)
    {
        var answer = await _subgraph.ExecuteAsync(Query, new { representations = (object[])[portfolio], days }, null, tenant);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return [.. answer.GetProperty("data").GetProperty("_entities")[0].GetProperty("dividendCalendar").EnumerateArray()];
    }

    private static object Portfolio(string id, string baseCurrency, params (string Symbol, string Quantity)[] holdings) => new
    {
        __typename = "Portfolio",
        id,
        baseCurrency,
        holdings = holdings.Select(holding => new { isin = Isins[holding.Symbol], quantity = holding.Quantity }),
    };

    private static decimal Amount(JsonElement row, string name)
        => decimal.Parse(row.GetProperty(name).GetProperty("amount").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
