using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Subgraphs.Markets.Calendars;
using Subgraphs.Markets.Identifiers;
using Subgraphs.Markets.Records;
using Subgraphs.Markets.Sample;

namespace Subgraphs.Markets.Tests;

public sealed class SampleMarketTests
{
    private static readonly SampleMarket Market = new();

    [Fact]
    public void Two_markets_of_one_seed_are_equal_and_of_two_seeds_are_not()
    {
        Assert.Equal(Digest(new SampleMarket()), Digest(Market));
        Assert.NotEqual(Digest(new SampleMarket(seed: 7)), Digest(Market));
    }

    [Fact]
    public void The_rows_of_this_generator_version_never_change()
    {
        // Raise SampleMarket.GeneratorVersion together with this digest, else databases of two different markets share a fingerprint.
        Assert.Equal("sample-v4-20260101", Market.Fingerprint);
        Assert.Equal("8b4834aa25663052", Digest(Market));
    }

    [Fact]
    public void Any_seed_makes_a_market_of_this_size()
        => Assert.InRange(new SampleMarket(seed: 11).ReadBars(new RowErrors()).Count(), 40_000, 60_000);

    [Fact]
    public void A_larger_market_has_the_smaller_one_in_it_and_as_many_more_issuers()
    {
        var errors = new RowErrors();
        var larger = new SampleMarket(instruments: 24);
        var added = larger.ReadInstruments(errors).Select(row => row.Isin).Except(Market.ReadInstruments(errors).Select(row => row.Isin)).ToHashSet();

        Assert.Equal(10, added.Count);
        Assert.NotEqual(Market.Fingerprint, larger.Fingerprint);
        var funds = Market.ReadInstruments(errors).Where(row => row.AssetClass == AssetClass.Etf).Select(row => row.Isin).ToHashSet();
        Assert.Equal(Market.ReadBars(errors).Where(bar => !funds.Contains(bar.Isin)), larger.ReadBars(errors).Where(bar => !funds.Contains(bar.Isin) && !added.Contains(bar.Isin)));
        Assert.Equal(new SampleMarket(instruments: 40).ReadBars(errors).Where(bar => added.Contains(bar.Isin)), larger.ReadBars(errors).Where(bar => added.Contains(bar.Isin)));
        Assert.All(added, isin => Assert.True(Isin.IsValid(isin)));
        Assert.All(larger.ReadBars(errors).Where(bar => added.Contains(bar.Isin)).GroupBy(bar => bar.Isin), bars => Assert.Equal(new DateOnly(2019, 1, 2), bars.Min(bar => bar.Date)));
        Assert.All(larger.ReadDividends(errors).Where(row => added.Contains(row.Isin)), row => Assert.True(row.ExDate.Year >= 2019 && row.AmountAsPaid > 0m));
        Assert.Equal(24, larger.ReadIndexConstituents(errors).Count());
        Assert.Equal(Market.ReadIndexLevels(errors).Where(row => row.Date.Year < 2019), larger.ReadIndexLevels(errors).Where(row => row.Date.Year < 2019));
    }

    [Theory]
    [InlineData(null, "13", "Market:Instruments is '13': give a number from 14 to 5000.")]
    [InlineData(null, "many", "Market:Instruments is 'many': give a number from 14 to 5000.")]
    [InlineData("somewhere", "20", "Market:Instruments is for the sample market: files have the instruments that they have.")]
    public void A_size_that_there_is_no_market_of_is_refused(string? directory, string instruments, string message)
        => Assert.Equal(message, Assert.Throws<MarketSourceException>(() => MarketSource.Open(directory, instruments)).Message);

    [Fact]
    public void Everything_says_that_it_is_simulated()
    {
        var errors = new RowErrors();
        Assert.True(Market.IsSimulated);
        Assert.Contains("Simulated", Market.Label, StringComparison.Ordinal);
        Assert.All(Market.ReadInstruments(errors), row => Assert.Contains("simulated", row.Name + row.Source, StringComparison.Ordinal));
        Assert.All(Market.ReadIndices(errors), row => Assert.Contains("Simulated", row.Name, StringComparison.Ordinal));
        var sources = Market.ReadBars(errors).Select(row => row.Source)
            .Concat(Market.ReadDividends(errors).Select(row => row.Source))
            .Concat(Market.ReadSplits(errors).Select(row => row.Source))
            .Concat(Market.ReadFundamentals(errors).Select(row => row.Source))
            .Concat(Market.ReadFxRates(errors).Select(row => row.Source))
            .Concat(Market.ReadIndexLevels(errors).Select(row => row.Source))
            .Concat(Market.ReadIndexConstituents(errors).Select(row => row.Source));
        Assert.Equal(["simulated"], sources.Distinct());
        Assert.Equal(0, errors.RefusedRows);
    }

    [Fact]
    public void Identifiers_carry_valid_check_digits_and_are_unique()
    {
        var instruments = Market.ReadInstruments(new RowErrors()).ToList();
        Assert.Equal(16, instruments.Count);
        Assert.All(instruments, row => Assert.True(Isin.IsValid(row.Isin), row.Isin));
        Assert.All(instruments, row => Assert.True(Figi.IsValid(row.Figi), row.Figi));
        Assert.All(instruments, row => Assert.True(Lei.IsValid(row.Issuer!.Lei), row.Issuer!.Lei));
        Assert.Equal(16, instruments.Select(row => row.Isin).Distinct().Count());
        Assert.Equal(16, instruments.Select(row => row.Figi).Distinct().Count());

        // One company has both funds.
        Assert.Equal(15, instruments.Select(row => row.Issuer!.Lei).Distinct().Count());
    }

    [Fact]
    public void Equities_cover_every_sector_six_venues_and_five_currencies()
    {
        var equities = Market.ReadInstruments(new RowErrors()).Where(row => row.AssetClass == AssetClass.Equity).ToList();
        Assert.Equal(11, equities.Select(row => row.Gics!.SectorCode).Distinct().Count());
        Assert.Equal(["XETR", "XKRX", "XLON", "XNAS", "XNYS", "XTKS"], equities.Select(row => row.PrimaryMic).Distinct().Order());
        Assert.Equal(["EUR", "GBP", "JPY", "KRW", "USD"], equities.Select(row => row.Currency).Distinct().Order());
        Assert.All(equities, row => Assert.NotNull(Venues.Find(row.PrimaryMic)));
    }

    [Fact]
    public void Bars_are_ordered_plausible_and_on_sessions_of_their_venue()
    {
        var venue = Market.ReadInstruments(new RowErrors()).ToDictionary(row => row.Isin, row => SessionCalendar.For(row.PrimaryMic));
        BarRecord? before = null;
        foreach (var bar in Market.ReadBars(new RowErrors()))
        {
            Assert.True(venue[bar.Isin].IsSession(bar.Date), $"{bar.Isin} {bar.Date}");
            Assert.True(bar.Low > 0m && bar.Low <= bar.Open && bar.Low <= bar.Close && bar.High >= bar.Open && bar.High >= bar.Close, bar.ToString());
            Assert.True(bar.Volume > 0m && bar.Volume == decimal.Truncate(bar.Volume), bar.ToString());
            Assert.True(
                before is null || string.CompareOrdinal(before.Isin, bar.Isin) < 0 || (before.Isin == bar.Isin && before.Date < bar.Date),
                bar.ToString());
            before = bar;
        }

        Assert.Equal(Market.LastSession, Market.ReadBars(new RowErrors()).Max(bar => bar.Date));
        Assert.Equal(SampleMarket.FirstSession, Market.ReadBars(new RowErrors()).Min(bar => bar.Date));
    }

    [Fact]
    public void Splits_fall_on_sessions_and_divide_the_price()
    {
        var bars = Market.ReadBars(new RowErrors()).ToLookup(bar => bar.Isin);
        var splits = Market.ReadSplits(new RowErrors()).ToList();
        Assert.Equal(4, splits.Count);
        foreach (var split in splits)
        {
            var after = Assert.Single(bars[split.Isin], bar => bar.Date == split.ExDate);
            var before = bars[split.Isin].Last(bar => bar.Date < split.ExDate);
            Assert.InRange(before.Close / after.Close, split.Ratio * 0.85m, split.Ratio * 1.15m);
        }
    }

    [Fact]
    public void Dividends_grow_are_cut_suspended_special_and_still_to_come()
    {
        var dividends = Market.ReadDividends(new RowErrors()).ToLookup(row => row.Isin);
        var symbols = Market.ReadInstruments(new RowErrors()).ToDictionary(row => row.Symbol, row => row.Isin);
        decimal Year(string symbol, int year) => dividends[symbols[symbol]]
            .Where(row => row.ExDate.Year == year && row.Kind == DividendKind.Regular)
            .Sum(row => row.AmountAsPaid / row.SplitFactor);

        Assert.All(Enumerable.Range(2015, 11), year => Assert.True(Year("MRBV", year) > Year("MRBV", year - 1)));
        Assert.True(Year("CWBK", 2020) < Year("CWBK", 2019));
        Assert.Equal(0m, Year("SBPE", 2021));
        Assert.True(Year("SBPE", 2022) > 0m);
        Assert.Equal(2, dividends[symbols["SBPE"]].Count(row => row.Kind == DividendKind.Special));
        Assert.Empty(dividends[symbols["HLCN"]]);
        Assert.Equal(12, dividends[symbols["BSRT"]].Count(row => row.ExDate.Year == 2019));
        Assert.Contains(dividends.SelectMany(rows => rows), row => row.Status == DividendStatus.Declared && row.ExDate > Market.LastSession);
        Assert.All(dividends.SelectMany(rows => rows), row => Assert.True(row.DeclarationDate < row.ExDate && row.ExDate <= row.RecordDate && row.RecordDate < row.PayDate));
        Assert.All(
            dividends.Where(rows => rows.Key.StartsWith("US", StringComparison.Ordinal)).SelectMany(rows => rows),
            row => Assert.Equal(row.ExDate >= new DateOnly(2024, 5, 28), row.ExDate == row.RecordDate));
    }

    [Fact]
    public void Fundamentals_are_yearly_and_a_loss_has_no_price_earnings()
    {
        var rows = Market.ReadFundamentals(new RowErrors()).ToList();
        Assert.Equal(14 * 12, rows.Count);
        Assert.All(rows, row => Assert.Equal(row.EpsTtm > 0m, row.PriceEarnings is not null));
        Assert.Contains(rows, row => row.EpsTtm < 0m);
        Assert.All(rows, row => Assert.True(row.TotalEquity > 0m && row.BookValuePerShare > 0m, row.Symbol + row.AsOf));
        Assert.All(rows, row => Assert.True(row.PriceEarnings is null or (> 2m and < 250m), $"{row.Symbol} {row.AsOf} {row.PriceEarnings}"));
    }

    [Fact]
    public void The_fund_follows_its_index()
    {
        var fund = Assert.Single(Market.ReadInstruments(new RowErrors()), row => row.Etf is not null);
        Assert.Equal(SampleMarket.IndexId, fund.Etf!.BenchmarkIndexId);
        var levels = Market.ReadIndexLevels(new RowErrors()).ToDictionary(row => row.Date, row => row.Level);
        var bars = Market.ReadBars(new RowErrors()).Where(bar => bar.Isin == fund.Isin).ToList();
        Assert.Equal(levels.Count, bars.Count);
        var paid = Market.ReadDividends(new RowErrors()).Where(row => row.Isin == fund.Isin).ToDictionary(row => row.ExDate, row => row.AmountAsPaid);
        for (var i = 1; i < bars.Count; i++)
        {
            var fundReturn = ((bars[i].Close + paid.GetValueOrDefault(bars[i].Date)) / bars[i - 1].Close) - 1m;
            var indexReturn = (levels[bars[i].Date] / levels[bars[i - 1].Date]) - 1m;
            Assert.InRange(fundReturn - indexReturn, -0.005m, 0.005m);
        }

        Assert.Equal(14, Market.ReadIndexConstituents(new RowErrors()).Count());
    }

    private static string Digest(SampleMarket market)
    {
        var errors = new RowErrors();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(market.ReadInstruments(errors).Select(row => row with { Listings = [], Gics = null, Etf = null, Issuer = null }));
        Append(market.ReadBars(errors));
        Append(market.ReadDividends(errors));
        Append(market.ReadSplits(errors));
        Append(market.ReadFundamentals(errors));
        Append(market.ReadFxRates(errors));
        Append(market.ReadIndexLevels(errors));
        Append(market.ReadIndexConstituents(errors));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];

        void Append<T>(IEnumerable<T> rows)
        {
            foreach (var row in rows)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{row}\n")));
            }
        }
    }

    [Fact]
    public void The_leveraged_fund_moves_twice_a_day_as_far_as_the_index_and_says_that_it_is_leveraged()
    {
        var fund = Assert.Single(Market.ReadInstruments(new RowErrors()), row => row.IsLeveraged);
        var levels = Market.ReadIndexLevels(new RowErrors()).ToDictionary(row => row.Date, row => row.Level);
        var bars = Market.ReadBars(new RowErrors()).Where(row => row.Isin == fund.Isin).ToList();

        Assert.Equal(("SWL2", SampleMarket.Source), (fund.Symbol, fund.Source));
        Assert.All(bars, bar => Assert.True(bar.Close > 1m && bar.Low <= Math.Min(bar.Open, bar.Close) && bar.High >= Math.Max(bar.Open, bar.Close)));

        // Closes are in whole cents, and a day costs its share of the fees.
        Assert.All(
            bars.Zip(bars.Skip(1)),
            pair => Assert.InRange(
                (pair.Second.Close / pair.First.Close) - 1m - (2m * ((levels[pair.Second.Date] / levels[pair.First.Date]) - 1m)), -0.01m / pair.First.Close - 0.0001m, (0.01m / pair.First.Close) + 0.0001m));
    }

    [Fact]
    public void Each_currency_of_the_market_has_a_rate_without_risk()
    {
        var rates = Market.ReadRiskFreeRates(new RowErrors()).ToList();

        Assert.Equal([], Market.ReadInstruments(new RowErrors()).Select(row => row.Currency).Except(rates.Select(rate => rate.Currency)));
        Assert.All(rates, rate => Assert.Equal((SampleMarket.Source, true), (rate.Source, rate.Rate is >= 0m and < 0.1m)));
        Assert.All(rates.GroupBy(rate => rate.Currency), currency => Assert.Equal(48, currency.Select(rate => rate.Date).Distinct().Count()));
    }
}
