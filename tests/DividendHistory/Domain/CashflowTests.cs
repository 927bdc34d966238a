using Subgraphs.DividendHistory.Data.Curated;
using Subgraphs.DividendHistory.Domain;
using Subgraphs.DividendHistory.Domain.Cashflows;
using Subgraphs.Markets.Currencies;
using Subgraphs.Markets.Records;

namespace Subgraphs.DividendHistory.Tests.Domain;

public sealed class CashflowTests
{
    private static readonly DateOnly Today = new(2019, 12, 31);
    private static readonly DateOnly InAYear = new(2020, 12, 31);

    [Fact]
    public void A_quarterly_payer_is_forecast_in_last_years_rhythm_at_the_last_amount()
    {
        var facts = Facts([On(2018, 11, 29, 0.39m), On(2019, 3, 14, 0.40m), On(2019, 6, 13, 0.40m), On(2019, 9, 13, 0.40m), On(2019, 11, 29, 0.41m)]);

        var forecast = DividendForecast.Predict(facts, Today, InAYear);

        Assert.Equal(
            [
                (new DateOnly(2020, 3, 16), 0.41m), // the 14th is a Saturday
                (new DateOnly(2020, 6, 15), 0.41m), // a Saturday too
                (new DateOnly(2020, 9, 14), 0.41m), // a Sunday
                (new DateOnly(2020, 11, 30), 0.41m), // a Sunday
            ],
            forecast.Select(payment => (payment.ExDate, payment.Amount)));
        Assert.All(forecast, payment => Assert.Equal(DividendFrequency.Quarterly, payment.Frequency));
        Assert.Equal(new DateOnly(2020, 4, 6), forecast[0].PayDate); // 20 days behind, as the last one
    }

    [Fact]
    public void What_is_declared_is_not_forecast_again_and_what_is_not_known_is_not_used()
    {
        KnownPayment[] paid = [On(2018, 11, 29, 0.39m), On(2019, 3, 14, 0.40m), On(2019, 6, 13, 0.40m), On(2019, 9, 13, 0.40m), On(2019, 11, 29, 0.40m)];
        var declared = On(2020, 3, 13, 0.42m) with { DeclarationDate = new DateOnly(2019, 12, 20) };
        var later = On(2020, 3, 13, 0.42m) with { DeclarationDate = new DateOnly(2020, 2, 20) };

        Assert.Equal([new(2020, 6, 15), new(2020, 9, 14)], DividendForecast.Predict(Facts([.. paid, declared]), Today, new DateOnly(2020, 10, 1)).Select(payment => payment.ExDate));
        var unaware = DividendForecast.Predict(Facts([.. paid, later]), Today, new DateOnly(2020, 10, 1));
        Assert.Equal((new DateOnly(2020, 3, 16), 0.40m), (unaware[0].ExDate, unaware[0].Amount));
    }

    [Fact]
    public void Interim_and_final_dividends_keep_their_own_amounts()
    {
        var facts = Facts([On(2018, 8, 10, 0.2m), On(2019, 2, 8, 0.5m), On(2019, 8, 9, 0.22m)]);

        Assert.Equal([(new DateOnly(2020, 2, 10), 0.5m), (new DateOnly(2020, 8, 10), 0.22m)], DividendForecast.Predict(facts, Today, InAYear).Select(payment => (payment.ExDate, payment.Amount)));
    }

    [Fact]
    public void An_amount_from_before_a_split_is_forecast_per_new_share()
    {
        var facts = Facts([On(2018, 11, 8, 2.8m), On(2019, 2, 7, 2.8m), On(2019, 5, 8, 2.8m), On(2019, 8, 7, 2.8m), On(2019, 11, 7, 2.8m)])
            with
        { Splits = [new Split { Isin = "A", ExDate = new DateOnly(2019, 12, 2), Ratio = 7m }] };

        Assert.All(DividendForecast.Predict(facts, Today, InAYear), payment => Assert.Equal(0.4m, payment.Amount));
    }

    [Fact]
    public void Irregular_cut_and_suspended_payers_and_those_whose_data_ended_are_not_forecast()
    {
        KnownPayment[] regular = [On(2018, 11, 29, 0.39m), On(2019, 3, 14, 0.40m), On(2019, 6, 13, 0.40m), On(2019, 9, 13, 0.40m), On(2019, 11, 29, 0.40m)];
        KnownPayment[] cut = [.. regular[..4], On(2019, 11, 29, 0.38m)];
        KnownPayment[] irregular = [On(2018, 11, 29, 1m), On(2019, 1, 14, 1m), On(2019, 6, 13, 1m), On(2019, 9, 13, 1m), On(2019, 11, 29, 1m)];

        Assert.NotEmpty(DividendForecast.Predict(Facts(regular), Today, InAYear));
        Assert.Empty(DividendForecast.Predict(Facts(cut), Today, InAYear));
        Assert.Empty(DividendForecast.Predict(Facts(irregular), Today, InAYear));
        Assert.Empty(DividendForecast.Predict(Facts(regular), new DateOnly(2020, 4, 20), InAYear)); // a quarter and a half went by
        Assert.Empty(DividendForecast.Predict(Facts(regular[1..]), Today, InAYear)); // no year to compare with
        Assert.Empty(DividendForecast.Predict(Facts(regular) with { Coverage = new CoverageWindow(new DateOnly(2010, 1, 1), Today.AddDays(-1)) }, Today, InAYear));
        Assert.Empty(DividendForecast.Predict(Facts([]), Today, InAYear));
    }

    [Fact]
    public void Settlement_rounds_half_even_to_the_minor_unit()
    {
        Assert.Equal(new ExpectedCash(0.12m, 0.02m), ExpectedCash.Of(1m, 0.125m, 0.15m, "USD")); // 0.125 → 0.12; 0.018 → 0.02
        Assert.Equal(new ExpectedCash(362m, 56m), ExpectedCash.Of(1m, 361.5m, 0.154m, "KRW")); // 55.748 → 56
        Assert.Equal(1.234m, CurrencyUnits.Settle(1.2345m, "KWD"));
    }

    [Fact]
    public void Withholding_prefers_the_investors_own_rate_then_the_pair_then_its_default_then_the_statutory_one()
    {
        var rates = CuratedFiles.ReadWithholdingRates();
        Dictionary<string, decimal> none = [];

        Assert.Equal(0m, new WithholdingRules(rates, "US", none, null).RateFor("US"));
        Assert.Equal(0.15m, new WithholdingRules(rates, "KR", none, null).RateFor("US"));
        Assert.Equal(0.165m, new WithholdingRules(rates, "US", none, null).RateFor("KR"));
        Assert.Equal(0.1m, new WithholdingRules(rates, "KR", new Dictionary<string, decimal> { ["US"] = 0.1m }, null).RateFor("US"));
        Assert.Equal(0.2m, new WithholdingRules(rates, "BR", none, 0.2m).RateFor("US"));
        Assert.Equal(0.30m, new WithholdingRules(rates, "BR", none, null).RateFor("US"));
        Assert.Equal(0.26375m, new WithholdingRules(rates, null, none, null).RateFor("DE"));
        Assert.Equal(WithholdingRules.Unknown, new WithholdingRules(rates, "US", none, null).RateFor("BR"));
        Assert.Equal(WithholdingRules.Unknown, new WithholdingRules(rates, "US", none, null).RateFor(null));
    }

    [Fact]
    public void Curated_rates_are_fractions_and_each_pair_stands_once()
    {
        var rates = CuratedFiles.ReadWithholdingRates();

        Assert.All(rates, rate => Assert.InRange(rate.Rate, 0m, 0.35m));
        Assert.Equal(rates.Count, rates.Select(rate => (rate.Source, rate.Investor)).Distinct().Count());
    }

    [Fact]
    public void Crosses_go_through_the_euro_and_a_rate_of_more_than_five_business_days_is_none()
    {
        EuroRate[] fixings = [Rate("USD", 2024, 12, 31, 1.0389m), Rate("KRW", 2024, 12, 31, 1532.15m), Rate("USD", 2025, 1, 2, 9m)];

        Assert.Equal(1474.7810m, Math.Round(new EuroCrossRates(fixings, new DateOnly(2024, 12, 31)).Rate("USD", "KRW")!.Value, 4));
        Assert.NotNull(new EuroCrossRates(fixings[..2], new DateOnly(2025, 1, 7)).Rate("USD", "KRW"));
        Assert.Null(new EuroCrossRates(fixings[..2], new DateOnly(2025, 1, 8)).Rate("USD", "KRW"));
        Assert.Equal(1m, new EuroCrossRates([], new DateOnly(2025, 1, 8)).Rate("JPY", "JPY"));
    }

    private static EuroRate Rate(string currency, int year, int month, int day, decimal units)
        => new() { Currency = currency, Date = new DateOnly(year, month, day), UnitsPerEuro = units };

    private static DividendFacts Facts(IReadOnlyList<KnownPayment> payments)
        => new(new CoverageWindow(new DateOnly(2010, 1, 1), new DateOnly(2020, 12, 31)), payments, []);

    private static KnownPayment On(int year, int month, int day, decimal amount)
    {
        var exDate = new DateOnly(year, month, day);
        return new KnownPayment(exDate, exDate.AddDays(-30), amount, "USD", DividendFrequency.Irregular, exDate.AddDays(20));
    }
}
