using System.Globalization;
using Subgraphs.Markets.Identifiers;
using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Tests;

/// <summary>Facts that the data's own README states, and figures computed from the files by other means.</summary>
public sealed class FileMarketFactsTests
{
    /// <summary>As the companies announced them.</summary>
    [Theory]
    [InlineData("KO", "2019-11-29", DividendKind.Regular, "2019-12-02")]
    [InlineData("IBM", "2019-11-07", DividendKind.Regular, "2019-11-08")]
    [InlineData("MSFT", "2004-11-15", DividendKind.Regular, "2004-11-17")]
    [InlineData("MSFT", "2004-11-15", DividendKind.Special, null)]
    [InlineData("KO", "1994-11-25", DividendKind.Regular, null)]
    public void Record_dates_follow_from_the_ex_date_where_settlement_tells_them(string symbol, string exDate, DividendKind kind, string? recordDate)
    {
        var date = DateOnly.ParseExact(exDate, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var paid = Assert.Single(Dividends(RealMarket.Require(), symbol), row => row.ExDate == date && row.Kind == kind);
        Assert.Equal(recordDate, paid.RecordDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_last_session_is_the_last_as_traded_bar()
        => Assert.Equal(new DateOnly(2021, 3, 31), RealMarket.Require().LastSession);

    [Fact]
    public void Forty_seven_instruments_have_valid_identifiers_and_equities_a_full_classification()
    {
        var errors = new RowErrors();
        var instruments = RealMarket.Require().ReadInstruments(errors).ToList();
        Assert.Equal(0, errors.RefusedRows);
        Assert.Equal(47, instruments.Count);
        Assert.All(instruments, row => Assert.True(Isin.IsValid(row.Isin)));
        Assert.Equal(16, instruments.Count(row => row.Figi is null));
        Assert.Equal(9, instruments.Count(row => row.AssetClass == AssetClass.Etf));
        Assert.All(instruments, row => Assert.Equal(row.AssetClass == AssetClass.Equity, row.Gics is not null));
        Assert.Equal("30201030", instruments.Single(row => row.Symbol == "KO").Gics!.SubIndustryCode);
        Assert.Equal("Energy", instruments.Single(row => row.Symbol == "RRC").Gics!.Sector);
    }

    [Fact]
    public void Ten_instruments_have_an_as_traded_close_at_the_end_of_2019()
    {
        var date = new DateOnly(2019, 12, 31);
        var closes = Bars().Where(bar => bar.Date == date).ToDictionary(bar => Symbol(bar.Isin), bar => bar.Close);
        Assert.Equal(["AAPL", "AIG", "BAC", "EEM", "GOOG", "IBM", "IWM", "QQQ", "SPY", "WM"], closes.Keys.Order());
        Assert.Equal(134.04m, closes["IBM"]);
        Assert.Equal(321.86m, closes["SPY"]);
        Assert.Equal(35.22m, closes["BAC"]);
    }

    [Fact]
    public void Lean_goes_before_wiki_and_wiki_fills_the_years_before()
    {
        var apple = Bars("AAPL").ToList();
        Assert.Equal(new DateOnly(1980, 12, 12), apple[0].Date);
        Assert.Equal("quandl-wiki", apple[0].Source);
        Assert.All(apple.Where(bar => bar.Date >= new DateOnly(1998, 1, 2)), bar => Assert.Equal("lean-us-equity", bar.Source));
        Assert.Equal(16.00m, apple.Single(bar => bar.Date == new DateOnly(1998, 1, 5)).Close);
        Assert.Equal(42.96m, Bars("KO").Single(bar => bar.Date == new DateOnly(2015, 12, 31)).Close);
    }

    [Theory]
    [InlineData("EEM", "2003-04-11")]
    [InlineData("WM", "2009-08-05")]
    [InlineData("BAC", "1998-10-01")]
    [InlineData("GOOG", "2014-04-03")]
    public void Rows_under_a_ticker_that_another_security_used_are_left_out(string symbol, string first)
        => Assert.Equal(first, Bars(symbol).Min(bar => bar.Date).ToString("yyyy-MM-dd", null));

    [Fact]
    public void The_years_of_QQQQ_leave_a_gap_and_nothing_else()
    {
        var dates = Bars("QQQ").Select(bar => bar.Date).ToList();
        Assert.Equal(3964, dates.Count);
        Assert.DoesNotContain(dates, date => date > new DateOnly(2004, 11, 30) && date < new DateOnly(2011, 3, 23));
    }

    [Fact]
    public void Refused_price_rows_are_named_with_file_and_line()
    {
        var errors = new RowErrors();
        _ = RealMarket.Require().ReadBars(errors).Count();
        var closed = Assert.Single(errors.Kept, error => error.Code == RowErrorCodes.MarketClosed);
        Assert.Equal(("quandl-wiki/WIKI-KO.csv", 9997, 1), (closed.File, closed.Line, closed.Rows));
        var contradiction = Assert.Single(errors.Kept, error => error.Code == RowErrorCodes.InvalidPrice);
        Assert.Equal(("quandl-wiki/WIKI-AMZN.csv", 4561), (contradiction.File, contradiction.Line));
        Assert.Equal(4, errors.Kept.Count(error => error.Code == RowErrorCodes.OtherSecurity));
        Assert.Equal(188, errors.Kept.Single(error => error.File.EndsWith("bac.csv", StringComparison.Ordinal)).Rows);
        Assert.Equal(6, errors.Kept.Count);
    }

    [Fact]
    public void Coca_cola_raised_its_dividend_57_years_in_a_row_to_2019()
    {
        var market = RealMarket.Require();
        var years = Dividends(market, "KO")
            .Where(row => row.Kind == DividendKind.Regular)
            .GroupBy(row => row.ExDate.Year)
            .ToDictionary(year => year.Key, year => year.Average(row => row.AmountAsPaid / row.SplitFactor) * 4m);
        var streak = 0;
        for (var year = 2019; years.ContainsKey(year - 1) && years[year] > years[year - 1]; year--)
        {
            streak++;
        }

        Assert.Equal(57, streak);
        Assert.Equal(1.60m, years[2019]);
    }

    [Fact]
    public void Dividends_are_the_vetted_ones_with_inferred_frequency_and_dates_from_the_events()
    {
        var errors = new RowErrors();
        var rows = RealMarket.Require().ReadDividends(errors).ToList();
        Assert.Equal(0, errors.RefusedRows);
        Assert.Equal(2337 + 1, rows.Count);
        Assert.Equal(2, rows.Count(row => row.Kind == DividendKind.Special));
        Assert.Equal(1, rows.Count(row => row.Kind == DividendKind.SpinOff));
        Assert.Equal(
            [(0.08m, DividendKind.Regular), (3.00m, DividendKind.Special)],
            rows.Where(row => Symbol(row.Isin) == "MSFT" && row.ExDate == new DateOnly(2004, 11, 15)).Select(row => (row.AmountAsPaid, row.Kind)));
        Assert.All(rows.Where(row => Symbol(row.Isin) is "CAT" or "GD"), row => Assert.Equal(DividendFrequency.Quarterly, row.Frequency));
        Assert.Equal(DividendFrequency.Monthly, rows.Last(row => Symbol(row.Isin) == "O").Frequency);
        Assert.Equal(495, rows.Count(row => row.PayDate is not null));
        Assert.All(rows, row => Assert.True((row.PayDate ?? row.ExDate) >= row.ExDate && (row.DeclarationDate ?? row.ExDate) <= row.ExDate));
    }

    [Fact]
    public void Splits_of_three_sources_are_joined_and_none_is_counted_twice()
    {
        var splits = RealMarket.Require().ReadSplits(new RowErrors()).Select(row => (Symbol(row.Isin), row.ExDate, row.Ratio, row.Source)).ToList();
        Assert.Equal(37, splits.Count(split => split.Source == "dividends-vetted"));
        Assert.Contains(("AAPL", new DateOnly(2020, 8, 31), 4m, "lean-us-equity"), splits);
        Assert.Contains(("AIG", new DateOnly(2009, 7, 1), 0.05m, "lean-us-equity"), splits);
        Assert.Contains(("EEM", new DateOnly(2008, 7, 24), 3m, "lean-us-equity"), splits);
        Assert.Contains(("AMZN", new DateOnly(1999, 1, 5), 3m, "quandl-wiki"), splits);
        Assert.Equal(5, splits.Count(split => split.Item1 == "AAPL"));
        Assert.Equal(6, splits.Count(split => split.Item1 == "KO"));
        Assert.Single(splits, split => split.Item1 == "IBM");
    }

    [Fact]
    public void Euro_rates_give_the_dollar_won_cross_of_2024_12_31()
    {
        var errors = new RowErrors();
        var rates = RealMarket.Require().ReadFxRates(errors).ToList();
        Assert.Equal(0, errors.RefusedRows);
        var day = rates.Where(rate => rate.Date == new DateOnly(2024, 12, 31)).ToDictionary(rate => rate.Currency, rate => rate.Rate);
        Assert.Equal(1.0389m, day["USD"]);
        Assert.Equal(1532.15m, day["KRW"]);
        Assert.Equal(1474.7810m, decimal.Round(day["KRW"] / day["USD"], 4));
        Assert.Equal(6983, rates.Select(rate => rate.Date).Distinct().Count());
        Assert.DoesNotContain("BGN", rates.Where(rate => rate.Date == new DateOnly(2026, 4, 13)).Select(rate => rate.Currency));
    }

    [Fact]
    public void The_sp500_fell_as_history_says()
    {
        var levels = RealMarket.Require().ReadIndexLevels(new RowErrors()).Where(row => row.IndexId == "SPX").ToDictionary(row => row.Date, row => row.Level);
        Assert.Equal(8313, levels.Count);
        Assert.Equal(-0.567754m, decimal.Round((levels[new(2009, 3, 9)] / levels[new(2007, 10, 9)]) - 1m, 6));
        Assert.Equal(-0.339250m, decimal.Round((levels[new(2020, 3, 23)] / levels[new(2020, 2, 19)]) - 1m, 6));
    }

    [Fact]
    public void Members_of_the_sp500_are_the_instruments_that_the_list_names()
    {
        var members = RealMarket.Require().ReadIndexConstituents(new RowErrors()).ToDictionary(row => Symbol(row.Isin));
        Assert.Equal(new DateOnly(1957, 3, 4), members["KO"].AddedOn);
        Assert.Null(members["KO"].Weight);
        Assert.DoesNotContain("SPY", members.Keys);
    }

    private static IEnumerable<BarRecord> Bars() => RealMarket.Require().ReadBars(new RowErrors());

    private static IEnumerable<BarRecord> Bars(string symbol) => Bars().Where(bar => Symbol(bar.Isin) == symbol);

    private static IEnumerable<DividendRecord> Dividends(IMarketSource market, string symbol)
        => market.ReadDividends(new RowErrors()).Where(row => Symbol(row.Isin) == symbol);

    private static string Symbol(string isin) => Symbols.Value[isin];

    private static readonly Lazy<Dictionary<string, string>> Symbols =
        new(() => RealMarket.Require().ReadInstruments(new RowErrors()).ToDictionary(row => row.Isin, row => row.Symbol));
}
