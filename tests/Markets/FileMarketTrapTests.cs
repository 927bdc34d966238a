using Subgraphs.Markets.Files;

namespace Subgraphs.Markets.Tests;

/// <summary>Small directories of broken files: every bad row is named and skipped, the good ones around it are read.</summary>
public sealed class FileMarketTrapTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("market-files-").FullName;

    public FileMarketTrapTests()
    {
        Write("instruments/instruments.csv", """
            symbol,name,asset_class,isin,isin_source,shareclass_figi,primary_mic,currency,gics_sector,gics_sub_industry,cik
            AAPL,Apple Inc.,EQUITY,US0378331005,test,BBG001S5N8V8,XNAS,USD,Information Technology,"Technology Hardware, Storage & Peripherals",320193
            """);
        Write("dividends-vetted/dividends.csv", "symbol,ex_date,amount_as_paid,split_factor,amount_split_adjusted,currency,kind,source,note\n");
        Write("dividends-vetted/splits.csv", "symbol,ex_date,ratio_new_per_old\n");
        Write("hyperdrive-dividends/dividend_events.csv", "symbol,ex_date,pay_date,declaration_date,amount\n");
        Write("ecb-eurofxref/eurofxref-hist.csv", "Date,USD,JPY,\n");
        Write("skfolio/sp500_index.csv", "Date,SP500\n");
        Write("skfolio/sp500_dataset.csv", "Date,KO\n");
        Write("datahub-vix/vix-daily.csv", "DATE,OPEN,HIGH,LOW,CLOSE\n");
        Write("datahub-sp500-companies/constituents.csv", "Symbol,Security,GICS Sector,GICS Sub-Industry,Headquarters Location,Date added,CIK,Founded\n");
        foreach (var directory in new[] { "lean-us-equity/daily", "lean-us-equity/factor_files", "lean-us-equity/map_files", "quandl-wiki", "datahub-sp500-financials" })
        {
            Directory.CreateDirectory(Path.Combine(_root, directory));
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_missing_directory_and_missing_files_are_one_error_that_names_them_all()
    {
        var absent = Assert.Throws<MarketSourceException>(() => MarketSource.Open(Path.Combine(_root, "nowhere")));
        Assert.Contains("does not exist", absent.Message, StringComparison.Ordinal);
        File.Delete(Path.Combine(_root, "dividends-vetted/splits.csv"));
        Directory.Delete(Path.Combine(_root, "quandl-wiki"));
        var error = Assert.Throws<MarketSourceException>(() => MarketSource.Open(_root));
        Assert.Contains("dividends-vetted/splits.csv", error.Message, StringComparison.Ordinal);
        Assert.Contains("quandl-wiki/", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void No_directory_opens_the_sample_market()
    {
        Assert.True(MarketSource.Open(null).IsSimulated);
        Assert.True(MarketSource.Open(" ").IsSimulated);
        Assert.False(MarketSource.Open(_root).IsSimulated);
    }

    [Fact]
    public void The_fingerprint_follows_the_contents()
    {
        var before = MarketSource.Open(_root).Fingerprint;
        Assert.Equal(before, MarketSource.Open(_root).Fingerprint);
        Write("skfolio/sp500_index.csv", "Date,SP500\n1990-01-02,359.69\n");
        Assert.NotEqual(before, MarketSource.Open(_root).Fingerprint);
    }

    [Fact]
    public void Bad_price_rows_are_refused_one_by_one()
    {
        Write("lean-us-equity/daily/aapl.csv", """
            20200102 00:00,2962400,3006000,2951500,3003500,33911864
            20200103 00:00,zero,3006000,2951500,3003500,1
            20200106 00:00,2962400,2900000,2951500,3003500,1
            20200107 00:00,2962400,3006000
            2020-01-08,2962400,3006000,2951500,3003500,1
            20200102 00:00,2962400,3006000,2951500,3003500,33911864
            20200109 00:00,2962400,3006000,2951500,0,1
            """);
        Write("quandl-wiki/WIKI-AAPL.csv", """
            Date,Open,High,Low,Close,Volume,Ex-Dividend,Split Ratio
            2020-01-02,1,1,1,1,1,0.0,1.0
            2001-09-12,,,,,,,
            2020-01-10,310.6,312.67,308.25,310.33,35217272,0.0,1.0
            """);
        var (bars, errors) = Read((market, sink) => market.ReadBars(sink));
        Assert.Equal([(new DateOnly(2020, 1, 2), 300.35m), (new DateOnly(2020, 1, 10), 310.33m)], bars.Select(bar => (bar.Date, bar.Close)));
        Assert.Equal(
            [
                ("lean-us-equity/daily/aapl.csv", 2, RowErrorCodes.InvalidPrice),
                ("lean-us-equity/daily/aapl.csv", 3, RowErrorCodes.InvalidPrice),
                ("lean-us-equity/daily/aapl.csv", 4, RowErrorCodes.FieldCount),
                ("lean-us-equity/daily/aapl.csv", 5, RowErrorCodes.InvalidDate),
                ("lean-us-equity/daily/aapl.csv", 6, RowErrorCodes.Duplicate),
                ("lean-us-equity/daily/aapl.csv", 7, RowErrorCodes.InvalidPrice),
                ("quandl-wiki/WIKI-AAPL.csv", 3, RowErrorCodes.MarketClosed),
            ],
            errors.Kept.Select(error => (error.File, error.Line, error.Code)));
        Assert.Equal(7, errors.RefusedRows);
    }

    [Theory]
    [InlineData("20200102 00:00,10000,10000,10000,10000,1\n20200103 00:00,10000,10000,10000,10000,1\n", "2020-01-03")]
    [InlineData("20200103 00:00,10000,10000,10000,10000,1\n20200102 00:00,10000,10000,10000,10000,1", "2020-01-03")]
    [InlineData("20200102 00:00,10000,10000,10000,10000,1\n20200103 00:00,10000,10000,10000,0,1\n", "2020-01-02")]
    [InlineData("20200102 00:00,10000,10000,10000,10000,1\n20200103 00:00,10000\n", "2020-01-02")]
    public void The_last_session_is_the_last_row_that_is_a_bar(string rows, string expected)
    {
        Write("lean-us-equity/daily/aapl.csv", rows);
        Assert.Equal(expected, MarketSource.Open(_root).LastSession.ToString("yyyy-MM-dd", null));
    }

    [Fact]
    public void A_ticker_of_another_security_is_one_error_a_run()
    {
        Write("lean-us-equity/map_files/aapl.csv", "20200103,aapl,Q\n20501231,aapl,Q\n");
        Write("lean-us-equity/daily/aapl.csv", """
            20200101 00:00,10000,10000,10000,10000,1
            20200102 00:00,10000,10000,10000,10000,1
            20200103 00:00,20000,20000,20000,20000,1
            """);
        var (bars, errors) = Read((market, sink) => market.ReadBars(sink));
        Assert.Equal(2m, Assert.Single(bars).Close);
        var error = Assert.Single(errors.Kept);
        Assert.Equal((1, RowErrorCodes.OtherSecurity, 2), (error.Line, error.Code, error.Rows));
        Assert.Equal(2, errors.RefusedRows);
    }

    [Fact]
    public void Bad_dividends_are_refused()
    {
        Write("dividends-vetted/dividends.csv", """
            symbol,ex_date,amount_as_paid,split_factor,amount_split_adjusted,currency,kind,source,note
            AAPL,2020-02-07,0.77,1,0.77,USD,REGULAR,test,"a note, with a comma"
            NOPE,2020-02-07,0.77,1,0.77,USD,REGULAR,test,
            AAPL,2020-02-30,0.77,1,0.77,USD,REGULAR,test,
            AAPL,2020-05-08,0,1,0,USD,REGULAR,test,
            AAPL,2020-05-08,0.82,1,0.82,USD,GIFT,test,
            """);
        var (rows, errors) = Read((market, sink) => market.ReadDividends(sink));
        Assert.Equal("a note, with a comma", Assert.Single(rows).Note);
        Assert.Equal(
            [RowErrorCodes.UnknownInstrument, RowErrorCodes.InvalidDate, RowErrorCodes.InvalidPrice, RowErrorCodes.UnknownValue],
            errors.Kept.Select(error => error.Code));
        Assert.Equal([3, 4, 5, 6], errors.Kept.Select(error => error.Line));
    }

    [Fact]
    public void Bad_instruments_are_refused()
    {
        Write("instruments/instruments.csv", """
            symbol,name,asset_class,isin,isin_source,shareclass_figi,primary_mic,currency,gics_sector,gics_sub_industry,cik
            AAPL,Apple Inc.,EQUITY,US0378331005,test,,XNAS,USD,Information Technology,,320193
            AAPL,Apple again,EQUITY,US0378331005,test,,XNAS,USD,Information Technology,,320193
            B,Broken ISIN,EQUITY,US0378331006,test,,XNAS,USD,,,
            KO,Broken FIGI,EQUITY,US1912161007,test,BBG001S5N8V9,XNYS,USD,,,
            IBM,Broken class,GADGET,US4592001014,test,,XNYS,USD,,,
            SPY,Broken venue,ETF,US78462F1030,test,,NYSE Arca,USD,,,
            """);
        var (rows, errors) = Read((market, sink) => market.ReadInstruments(sink));
        Assert.Equal("45", Assert.Single(rows).Gics!.SectorCode);
        Assert.Equal(
            [RowErrorCodes.Duplicate, RowErrorCodes.InvalidIdentifier, RowErrorCodes.InvalidIdentifier, RowErrorCodes.UnknownValue, RowErrorCodes.InvalidIdentifier],
            errors.Kept.Select(error => error.Code));
    }

    [Fact]
    public void Rates_that_are_not_quoted_are_skipped_and_bad_ones_refused()
    {
        Write("ecb-eurofxref/eurofxref-hist.csv", """
            Date,USD,JPY,
            2020-01-03,1.1147,N/A,
            2020-01-02,-1,121.75,
            2020-01-02,1.1,121.75,
            """);
        var (rows, errors) = Read((market, sink) => market.ReadFxRates(sink));
        Assert.Equal([(new DateOnly(2020, 1, 2), "USD", 1.1m), (new DateOnly(2020, 1, 2), "JPY", 121.75m), (new DateOnly(2020, 1, 3), "USD", 1.1147m)], rows.Select(row => (row.Date, row.Currency, row.Rate)));
        Assert.Equal([RowErrorCodes.Duplicate], errors.Kept.Select(error => error.Code));
    }

    [Fact]
    public void A_snapshot_of_an_unknown_date_is_refused_because_its_units_are_a_guess()
    {
        Write("datahub-sp500-financials/financials-2030-01-01.csv", "Symbol,Name,Sector\nAAPL,Apple,Semiconductors\n");
        Write("datahub-sp500-financials/financials-2016-07-10.csv", """
            Symbol,Name,Sector,Price,Dividend Yield,Price/Earnings,Earnings/Share,Book Value,52 week low,52 week high,Market Cap,EBITDA,Price/Sales,Price/Book,SEC Filings
            AAPL,Apple,Information Technology,96.68,2.3,10.75,8.98,23.43,89.47,132.97,529.52,79.1,2.32,4.10,http://example.invalid
            AAPL,Apple,Information Technology,96.68,2.3,10.75,8.98,23.43,89.47,132.97,529.52,79.1,2.32,4.10,http://example.invalid
            KO,Coca-Cola,Sweets,45,2.3,10,1,1,1,1,1,1,1,1,http://example.invalid
            PEP,PepsiCo,Consumer Staples,a lot,2.3,10,1,1,1,1,1,1,1,1,http://example.invalid
            """);
        var (rows, errors) = Read((market, sink) => market.ReadFundamentals(sink));
        Assert.Equal((529_520_000_000m, 0.023m, "US0378331005"), (rows.Single().MarketCap, rows.Single().DividendYield, rows.Single().Isin));
        Assert.Equal(
            [RowErrorCodes.Duplicate, RowErrorCodes.UnknownValue, RowErrorCodes.InvalidNumber, RowErrorCodes.UnknownValue],
            errors.Kept.Select(error => error.Code));
    }

    [Fact]
    public void A_missing_column_is_one_error_that_names_it()
    {
        Write("skfolio/sp500_index.csv", "Date,Level\n1990-01-02,359.69\n");
        var error = Assert.Throws<MarketSourceException>(() => Read((market, sink) => market.ReadIndexLevels(sink)));
        Assert.Equal("skfolio/sp500_index.csv has no column 'SP500' (it has: Date, Level)", error.Message);
    }

    [Fact]
    public void All_refused_rows_are_counted_though_only_the_first_are_kept()
    {
        var errors = new RowErrors();
        for (var line = 1; line <= RowErrors.Capacity + 5; line++)
        {
            errors.Add(new RowError("file.csv", line, RowErrorCodes.InvalidNumber, "no"));
        }

        Assert.Equal(RowErrors.Capacity, errors.Kept.Count);
        Assert.Equal(RowErrors.Capacity + 5, errors.RefusedRows);
    }

    /// <summary>A mean of a month is known when the month is over; the file may be missing, and is part of the fingerprint where it is there.</summary>
    [Fact]
    public void Yields_of_the_treasury_are_rates_without_risk_from_the_next_month_on()
    {
        var (none, _) = Read((market, errors) => market.ReadRiskFreeRates(errors));
        var before = MarketSource.Open(_root).Fingerprint;
        Write("datahub-us10y/monthly.csv", "Date,Rate\n2019-11-01,1.81\n2019-12-01,1.86\n2019-12-01,1.87\n2020-01-01,much\n");

        var (rates, refused) = Read((market, errors) => market.ReadRiskFreeRates(errors));

        Assert.Empty(none);
        Assert.Equal([(new DateOnly(2019, 12, 1), "USD", 0.0181m), (new DateOnly(2020, 1, 1), "USD", 0.0186m)], rates.Select(rate => (rate.Date, rate.Currency, rate.Rate)));
        Assert.Equal(2, refused.RefusedRows);
        Assert.NotEqual(before, MarketSource.Open(_root).Fingerprint);
    }

    private (List<T> Rows, RowErrors Errors) Read<T>(Func<IMarketSource, RowErrors, IEnumerable<T>> stream)
    {
        var errors = new RowErrors();
        var rows = stream(FileMarket.Open(_root), errors).ToList();
        return (rows, errors);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
