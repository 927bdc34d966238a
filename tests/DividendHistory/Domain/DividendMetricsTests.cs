using Subgraphs.DividendHistory.Domain;
using Subgraphs.Markets.Records;

namespace Subgraphs.DividendHistory.Tests.Domain;

/// <summary>The calculations by hand, each with its arithmetic.</summary>
public sealed class DividendMetricsTests
{
    private static readonly SplitFactors NoSplits = new([], new DateOnly(2030, 12, 31));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)] // between two and four: the larger
    [InlineData(5, 4)]
    [InlineData(7, 4)]
    [InlineData(8, 12)] // between four and twelve: the larger
    [InlineData(13, 12)]
    public void A_number_of_payments_snaps_to_a_usual_frequency(int payments, int expected) => Assert.Equal(expected, PaymentFrequency.Snap(payments));

    [Fact]
    public void A_year_is_normalised_by_mean_times_frequency()
    {
        var year = new YearOfDividends(2012, 2.48m, 5);

        Assert.Equal(1.984m, year.Normalised); // 2.48 / 5 × 4
        Assert.Null(new YearOfDividends(2012, 0m, 0).Normalised);
    }

    [Fact]
    public void Amounts_are_put_on_the_share_count_of_the_basis_date_and_no_later_one()
    {
        Split[] splits = [Split(2005, 2, 28, 2m), Split(2014, 6, 9, 7m), Split(2020, 8, 31, 4m)];

        var basis2013 = new SplitFactors(splits, new DateOnly(2013, 12, 31));
        var basis2019 = new SplitFactors(splits, new DateOnly(2019, 12, 31));

        Assert.Equal(2m, basis2013.FactorAt(new DateOnly(2004, 1, 1)));
        Assert.Equal(14m, basis2019.FactorAt(new DateOnly(2004, 1, 1)));
        Assert.Equal(7m, basis2019.FactorAt(new DateOnly(2014, 6, 8)));
        Assert.Equal(1m, basis2019.FactorAt(new DateOnly(2014, 6, 9))); // the ex-date is on the new count already
        Assert.Equal(0.47m, basis2019.Adjust(3.29m, new DateOnly(2014, 5, 8)));
    }

    [Fact]
    public void A_split_between_payments_is_no_growth_and_no_cut()
    {
        var series = Series(2011, [Pay(2009, 1.00m), Pay(2010, 1.00m), Pay(2011, 0.50m)], Split(2011, 1, 3, 2m));

        Assert.Equal(0m, DividendGrowthMetrics.Growth(series, 2011));
        Assert.Equal(new GrowthStreak(0, false), DividendGrowthMetrics.Streak(series, 2011));
        Assert.Null(DividendGrowthMetrics.LastCut(series, 2011));
    }

    [Fact]
    public void A_streak_ends_at_a_year_without_growth_and_is_censored_only_where_it_reaches_the_first_year()
    {
        var series = Series(2014, [Pay(2009, 1.0m), Pay(2010, 1.1m), Pay(2011, 1.1m), Pay(2012, 1.2m), Pay(2013, 1.3m), Pay(2014, 1.4m)]);

        Assert.Equal(new GrowthStreak(3, false), DividendGrowthMetrics.Streak(series, 2014));
        Assert.Equal(new GrowthStreak(1, true), DividendGrowthMetrics.Streak(series, 2010));
        Assert.Equal(new GrowthStreak(0, false), DividendGrowthMetrics.Streak(series, 2009)); // nothing before it: no growth was seen
    }

    [Fact]
    public void A_year_without_payments_ends_a_streak_and_is_a_cut()
    {
        var series = Series(2013, [Pay(2009, 1.0m), Pay(2011, 0.5m), Pay(2012, 0.6m), Pay(2013, 0.7m)]);

        Assert.Equal(new GrowthStreak(2, false), DividendGrowthMetrics.Streak(series, 2013));
        Assert.Equal(2010, DividendGrowthMetrics.LastCut(series, 2013));
        Assert.Null(DividendGrowthMetrics.Growth(series, 2011));
        Assert.Null(DividendGrowthMetrics.CompoundGrowth(series, 2013, 3)); // 2010 paid nothing
        Assert.Equal((0m, 0), (series.GetYear(2010).Total, series.GetYear(2010).Payments));
    }

    [Fact]
    public void Compound_growth_is_the_root_of_the_ratio()
    {
        var series = Series(2019, [Pay(2009, 0.82m), Pay(2014, 1.22m), Pay(2019, 1.60m)]);

        Assert.Equal(0.0691302386m, DividendGrowthMetrics.CompoundGrowth(series, 2019, 10)); // (1.60 / 0.82)^(1/10) − 1
        Assert.Equal(0.0557279765m, DividendGrowthMetrics.CompoundGrowth(series, 2019, 5)); // (1.60 / 1.22)^(1/5) − 1
        Assert.Null(DividendGrowthMetrics.CompoundGrowth(series, 2019, 11));
    }

    [Fact]
    public void A_change_of_currency_begins_a_new_series()
    {
        var series = Series(2012, [Pay(2009, 5m, "EUR"), Pay(2010, 5m, "EUR"), Pay(2011, 1m), Pay(2012, 2m)]);

        Assert.Equal(("USD", 2011), (series.Currency, series.FirstYear));
        Assert.Equal(new GrowthStreak(1, true), DividendGrowthMetrics.Streak(series, 2012));
        Assert.Null(Series(2012, [Pay(2012, 5m, "EUR"), new Payment(new DateOnly(2012, 7, 1), 1m, "USD")]));
    }

    [Fact]
    public void Trailing_dividends_are_those_of_365_days_up_to_the_date()
    {
        var asOf = new DateOnly(2019, 12, 31);
        Payment[] payments = [On(2018, 12, 31, 8m), On(2019, 1, 1, 4m), On(2019, 12, 31, 2m), On(2020, 1, 1, 1m)];

        Assert.Equal(6m, DividendYield.TrailingDps(payments, NoSplits, asOf, "USD"));
        Assert.Equal(0.06m, DividendYield.Trailing(payments, NoSplits, asOf, 100m, "USD"));
        Assert.Equal(0m, DividendYield.Trailing([], NoSplits, asOf, 100m, "USD"));
        Assert.Null(DividendYield.Trailing(payments, NoSplits, asOf, 0m, "USD"));
        Assert.Null(DividendYield.Trailing(payments, NoSplits, asOf, 100m, "EUR"));
    }

    [Fact]
    public void A_split_inside_the_window_adjusts_what_was_paid_before_it()
    {
        var asOf = new DateOnly(2014, 12, 31);
        var splits = new SplitFactors([Split(2014, 6, 9, 7m)], asOf);

        Assert.Equal(0.94m, DividendYield.TrailingDps([On(2014, 5, 8, 3.29m), On(2014, 8, 7, 0.47m)], splits, asOf, "USD"));
    }

    [Fact]
    public void Forward_yield_needs_a_payment_of_the_last_year_and_a_frequency()
    {
        var asOf = new DateOnly(2019, 12, 31);

        Assert.Equal(0.0204429302m, DividendYield.Forward(On(2019, 12, 5, 0.18m), 4, NoSplits, asOf, 35.22m, "USD"));
        Assert.Null(DividendYield.Forward(On(2018, 12, 31, 0.18m), 4, NoSplits, asOf, 35.22m, "USD"));
        Assert.Null(DividendYield.Forward(On(2019, 12, 5, 0.18m), null, NoSplits, asOf, 35.22m, "USD"));
        Assert.Null(DividendYield.Forward(null, 4, NoSplits, asOf, 35.22m, "USD"));
        Assert.Null(DividendYield.Forward(On(2019, 12, 5, 0.18m), 4, NoSplits, asOf, 35.22m, "KRW"));
    }

    [Fact]
    public void Payout_needs_earnings()
    {
        Assert.Equal(0.7728337237m, Payout.Ratio(1.32m, 1.708m));
        Assert.Equal(1.2939393939m, Payout.Coverage(1.32m, 1.708m));
        Assert.Null(Payout.Ratio(1.32m, -1m));
        Assert.Null(Payout.Ratio(1.32m, 0m));
        Assert.Null(Payout.Coverage(1.32m, null));
        Assert.Null(Payout.Coverage(0m, 1m));
        Assert.Equal(1.5m, Payout.Ratio(3m, 2m)); // more than earned is a fact
        Assert.Equal(0.66m, Payout.FreeCashFlowRatio(1.32m, 8_000m, 4_000m)); // 1.32 / (8,000 / 4,000)
        Assert.Null(Payout.FreeCashFlowRatio(1.32m, 8_000m, null));
        Assert.Null(Payout.FreeCashFlowRatio(1.32m, -8_000m, 4_000m));
    }

    [Theory]
    [InlineData("2019-12-31", "2020-07-28", 2019)]
    [InlineData("2019-12-30", "2020-07-28", 2018)]
    [InlineData("2017-12-29", "2020-07-28", 2017)] // a Friday: only a weekend is left
    [InlineData("2021-03-31", "2020-07-28", 2019)] // the source ends before 2020 does
    [InlineData("2021-03-31", "2017-11-15", 2016)]
    public void The_last_complete_year_is_complete_in_the_source_too(string businessDate, string to, int expected)
        => Assert.Equal(expected, new CoverageWindow(new DateOnly(1999, 1, 1), Date(to)).LastCompleteYear(Date(businessDate)));

    [Theory]
    [InlineData("2000-01-01", true)]
    [InlineData("1999-12-31", false)]
    [InlineData("2020-07-28", true)]
    [InlineData("2020-07-29", false)]
    public void A_year_up_to_a_date_is_covered_or_not(string asOf, bool expected)
        => Assert.Equal(expected, new CoverageWindow(new DateOnly(1999, 1, 1), new DateOnly(2020, 7, 28)).CoversYearTo(Date(asOf)));

    [Theory]
    [InlineData("2019-12-31", "2019-12-31", false)]
    [InlineData("2019-12-24", "2019-12-31", false)] // five weekdays
    [InlineData("2019-12-23", "2019-12-31", true)]
    [InlineData("2019-12-27", "2020-01-05", false)] // a Friday to the Sunday after next
    [InlineData("2016-08-10", "2019-12-31", true)]
    public void A_close_of_more_than_five_weekdays_is_stale(string close, string businessDate, bool expected)
        => Assert.Equal(expected, PriceAge.IsStale(Date(close), Date(businessDate)));

    [Fact]
    public void A_dividend_is_known_from_its_declaration_and_changes_status_with_the_date()
    {
        DateOnly declared = new(2019, 10, 17), ex = new(2019, 11, 29), pay = new(2019, 12, 16);

        Assert.False(DividendState.IsKnown(declared, ex, declared.AddDays(-1)));
        Assert.True(DividendState.IsKnown(declared, ex, declared));
        Assert.False(DividendState.IsKnown(null, ex, ex.AddDays(-1)));
        Assert.True(DividendState.IsKnown(null, ex, ex));
        Assert.Equal(DividendStatus.Declared, DividendState.StatusOn(DividendStatus.Paid, ex, pay, ex.AddDays(-1)));
        Assert.Equal(DividendStatus.Confirmed, DividendState.StatusOn(DividendStatus.Paid, ex, pay, ex));
        Assert.Equal(DividendStatus.Paid, DividendState.StatusOn(DividendStatus.Paid, ex, pay, pay));
        Assert.Equal(DividendStatus.Paid, DividendState.StatusOn(DividendStatus.Paid, ex, null, ex));
        Assert.Equal(DividendStatus.Forecast, DividendState.StatusOn(DividendStatus.Forecast, ex, pay, declared));
        Assert.Equal(DividendStatus.Cancelled, DividendState.StatusOn(DividendStatus.Cancelled, ex, pay, pay));
    }

    [Fact]
    public void Results_have_ten_decimals_rounded_half_to_even()
    {
        Assert.Equal(0.0000000002m, Rounding.Result(0.00000000025m));
        Assert.Equal(0.0000000004m, Rounding.Result(0.00000000035m));
        Assert.Null(Rounding.Result((decimal?)null));
    }

    private static DividendSeries Series(int lastYear, IEnumerable<Payment> payments, params Split[] splits)
        => DividendSeries.Create(payments, new SplitFactors(splits, new DateOnly(lastYear, 12, 31)), lastYear)!;

    private static Payment Pay(int year, decimal amount, string currency = "USD") => new(new DateOnly(year, 6, 1), amount, currency);

    private static Payment On(int year, int month, int day, decimal amount) => new(new DateOnly(year, month, day), amount, "USD");

    private static Split Split(int year, int month, int day, decimal ratio)
        => new() { Isin = "US0378331005", ExDate = new DateOnly(year, month, day), Ratio = ratio };

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
