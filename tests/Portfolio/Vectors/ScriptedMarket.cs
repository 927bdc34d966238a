using Subgraphs.Markets;
using Subgraphs.Markets.Calendars;
using Subgraphs.Markets.Identifiers;
using Subgraphs.Markets.Records;

namespace Subgraphs.Portfolio.Tests.Vectors;

/// <summary>A market whose closes, dividends, index levels and rates a test writes itself.</summary>
internal sealed class ScriptedMarket : IMarketSource
{
    private readonly List<InstrumentRecord> _instruments = [];
    private readonly List<BarRecord> _bars = [];
    private readonly List<DividendRecord> _dividends = [];
    private readonly List<IndexLevelRecord> _levels = [];
    private readonly List<FxRateRecord> _rates = [];

    public string Label => "Scripted test market";

    public bool IsSimulated => false;

    public string Fingerprint => "scripted";

    public required DateOnly LastSession { get; init; }

    public MarketRowEstimates Estimates => new() { Instruments = _instruments.Count, Bars = _bars.Count };

    /// <summary>An instrument with these closes, as traded.</summary>
    /// <returns>Its ISIN.</returns>
    public string Add(string symbol, IEnumerable<(DateOnly Date, decimal Close)> closes, string currency = "USD")
    {
        var isin = Isin.Complete($"US{_instruments.Count + 1:000000000}");
        _instruments.Add(new InstrumentRecord
        {
            Isin = isin,
            Symbol = symbol,
            Name = symbol,
            AssetClass = AssetClass.Equity,
            Currency = currency,
            PrimaryMic = "XNYS",
            Listings = [],
            Source = Label,
        });
        _bars.AddRange(closes.Select(bar => new BarRecord(isin, bar.Date, bar.Close, bar.Close, bar.Close, bar.Close, 1_000m, Label)));
        return isin;
    }

    /// <summary>A regular dividend in US dollars, paid on its ex-date.</summary>
    public void Pay(string isin, DateOnly exDate, decimal amount)
        => _dividends.Add(new DividendRecord
        {
            Isin = isin,
            ExDate = exDate,
            PayDate = exDate,
            AmountAsPaid = amount,
            SplitFactor = 1m,
            AmountSplitAdjusted = amount,
            Currency = "USD",
            Kind = DividendKind.Regular,
            Status = DividendStatus.Paid,
            Frequency = DividendFrequency.Annual,
            Source = Label,
        });

    public void AddLevels(string index, IEnumerable<(DateOnly Date, decimal Level)> levels)
        => _levels.AddRange(levels.Select(level => new IndexLevelRecord(index, level.Date, level.Level, Label)));

    public void Fix(DateOnly date, string currency, decimal unitsPerEuro) => _rates.Add(new FxRateRecord(date, currency, unitsPerEuro, Label));

    public IEnumerable<VenueRecord> ReadVenues(RowErrors errors) => Venues.All;

    public IEnumerable<InstrumentRecord> ReadInstruments(RowErrors errors) => _instruments;

    public IEnumerable<BarRecord> ReadBars(RowErrors errors) => _bars;

    public IEnumerable<AdjustedCloseRecord> ReadAdjustedCloses(RowErrors errors) => [];

    public IEnumerable<DividendRecord> ReadDividends(RowErrors errors) => _dividends;

    public IEnumerable<SplitRecord> ReadSplits(RowErrors errors) => [];

    public IEnumerable<FundamentalRecord> ReadFundamentals(RowErrors errors) => [];

    public IEnumerable<FxRateRecord> ReadFxRates(RowErrors errors) => _rates;

    public IEnumerable<IndexRecord> ReadIndices(RowErrors errors) => _levels.Select(level => level.IndexId).Distinct().Select(id => new IndexRecord(id, id, "USD", Label));

    public IEnumerable<IndexLevelRecord> ReadIndexLevels(RowErrors errors) => _levels;

    public IEnumerable<IndexConstituentRecord> ReadIndexConstituents(RowErrors errors) => [];
}
