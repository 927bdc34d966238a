using System.Globalization;
using Subgraphs.Markets;
using Subgraphs.Markets.Identifiers;
using Subgraphs.Markets.Records;

namespace Subgraphs.DividendHistory.Tests;

/// <summary>An index of as many members as a test wants: thirty years of quarterly dividends, four months of closes, yearly snapshots.</summary>
/// <param name="members">How many.</param>
internal sealed class WideMarket(int members) : IMarketSource
{
    public const string IndexId = "WIDE";
    private const int FirstYear = 1989;
    private const int Sessions = 85;

    private static readonly string[] Sectors = ["Energy", "Materials", "Industrials", "Health Care", "Financials", "Utilities", "Real Estate"];

    public string Label => "Wide test market";

    public bool IsSimulated => true;

    public string Fingerprint => string.Create(CultureInfo.InvariantCulture, $"wide-{members}");

    public DateOnly LastSession { get; } = new(2019, 12, 31);

    public MarketRowEstimates Estimates => new() { Instruments = members };

    public static string IsinOf(int number) => Isin.Complete(string.Create(CultureInfo.InvariantCulture, $"US{number:000000000}"));

    public IEnumerable<VenueRecord> ReadVenues(RowErrors errors) => [];

    public IEnumerable<InstrumentRecord> ReadInstruments(RowErrors errors) => Numbers().Select(number => new InstrumentRecord
    {
        Isin = IsinOf(number),
        Symbol = Symbol(number),
        Name = Symbol(number),
        AssetClass = AssetClass.Equity,
        Currency = "USD",
        PrimaryMic = "XNYS",
        Listings = [],
        Source = Label,
    });

    public IEnumerable<BarRecord> ReadBars(RowErrors errors)
    {
        foreach (var number in Numbers())
        {
            foreach (var day in Enumerable.Range(0, Sessions).Select(LastWeekdays))
            {
                var close = 20m + (number % 80);
                yield return new BarRecord(IsinOf(number), day, close, close, close, close, 100_000m * (1 + (number % 9)), Label);
            }
        }
    }

    public IEnumerable<AdjustedCloseRecord> ReadAdjustedCloses(RowErrors errors) => [];

    /// <summary>A member pays a cent more a quarter each year, but for the year of its last cut: streaks of 0 to 30 years.</summary>
    public IEnumerable<DividendRecord> ReadDividends(RowErrors errors)
    {
        foreach (var number in Numbers())
        {
            for (var year = FirstYear; year <= LastSession.Year; year++)
            {
                foreach (var month in (int[])[2, 5, 8, 11])
                {
                    var cut = year >= LastSession.Year - (number % 31) ? 0.05m : 0m;
                    yield return new DividendRecord
                    {
                        Isin = IsinOf(number),
                        ExDate = new DateOnly(year, month, 10),
                        DeclarationDate = new DateOnly(year, month, 1),
                        PayDate = new DateOnly(year, month, 27),
                        AmountAsPaid = 0.2m + (0.01m * (year - FirstYear)) + (0.01m * (number % 13)) - cut,
                        SplitFactor = 1m,
                        AmountSplitAdjusted = 0m,
                        Currency = "USD",
                        Kind = DividendKind.Regular,
                        Status = DividendStatus.Paid,
                        Frequency = DividendFrequency.Quarterly,
                        Source = Label,
                    };
                }
            }
        }
    }

    public IEnumerable<SplitRecord> ReadSplits(RowErrors errors) => [];

    public IEnumerable<FundamentalRecord> ReadFundamentals(RowErrors errors)
        => Enumerable.Range(2010, 10).SelectMany(year => Numbers().Select(number => new FundamentalRecord
        {
            AsOf = new DateOnly(year, 3, 11),
            Isin = IsinOf(number),
            Symbol = Symbol(number),
            Name = Symbol(number),
            Sector = Sectors[number % Sectors.Length],
            Currency = "USD",
            Price = 50m,
            EpsTtm = 2.5m + (number % 17 * 0.1m),
            MarketCap = 1_000_000_000m * (1 + (number % 40)),
            PriceEarnings = 30m - (year - 2010) - (number % 5),
            TotalDebt = number % 4,
            TotalEquity = 2m,
            Source = Label,
        }));

    public IEnumerable<FxRateRecord> ReadFxRates(RowErrors errors)
        => Enumerable.Range(2009, 12).SelectMany(year => (DateOnly[])[new(year, 3, 11), new(year, 12, 31)]).Select(date => new FxRateRecord(date, "USD", 1.1m, Label));

    public IEnumerable<IndexRecord> ReadIndices(RowErrors errors) => [new(IndexId, IndexId, "USD", Label)];

    public IEnumerable<IndexLevelRecord> ReadIndexLevels(RowErrors errors) => [];

    public IEnumerable<IndexConstituentRecord> ReadIndexConstituents(RowErrors errors)
        => Numbers().Select(number => new IndexConstituentRecord(IndexId, IsinOf(number), null, null, null, Label));

    private static string Symbol(int number) => string.Create(CultureInfo.InvariantCulture, $"W{number}");

    /// <summary>In the order of the calendar; the last one is the last session.</summary>
    private DateOnly LastWeekdays(int index)
    {
        var day = LastSession;
        for (var left = Sessions - 1 - index; left > 0; left--)
        {
            day = day.AddDays(day.DayOfWeek == DayOfWeek.Monday ? -3 : -1);
        }

        return day;
    }

    private IEnumerable<int> Numbers() => Enumerable.Range(1, members);
}
