using System.Globalization;
using Subgraphs.Markets.Calendars;
using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Sample;

/// <summary>
/// A market that never was: fourteen fictional issuers or more, a fund, a leveraged fund and an index, generated from a seed. Names and sources say that it is
/// simulated. The same seed yields the same rows on every machine; the last session is <see cref="FinalSession"/>, whatever the clock says.
/// </summary>
public sealed class SampleMarket : IMarketSource
{
    /// <summary>The seed of the market that everyone gets who names none.</summary>
    public const ulong DefaultSeed = 20260101;

    /// <summary>What every row gives as its source.</summary>
    public const string Source = "simulated";

    /// <summary>Id of the sample index.</summary>
    public const string IndexId = "SIM-WORLD";

    // Raised when the generator changes what it yields, so that an older database is not taken for the same market.
    private const int GeneratorVersion = 4;

    private readonly ulong _seed;
    private readonly int _instruments;
    private readonly Lazy<SampleWorld> _world;

    /// <param name="seed">Of all noise.</param>
    /// <param name="instruments">How many issuers: the fourteen, and as many more of New York as are missing.</param>
    public SampleMarket(ulong seed = DefaultSeed, int instruments = FewestInstruments)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instruments, FewestInstruments);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(instruments, MostInstruments);
        _seed = seed;
        _instruments = instruments;
        _world = new Lazy<SampleWorld>(() => SampleWorld.Generate(seed, instruments));
    }

    /// <summary>The issuers that are always there.</summary>
    public const int FewestInstruments = 14;

    /// <summary>More are too many rows to make in memory.</summary>
    public const int MostInstruments = 5_000;

    /// <summary>First session of the twelve years.</summary>
    public static DateOnly FirstSession { get; } = new(2014, 1, 2);

    /// <summary>Last session of the twelve years: a Wednesday on which New York and London trade.</summary>
    public static DateOnly FinalSession { get; } = new(2025, 12, 31);

    public string Label => "Simulated sample market (fictional issuers)";

    public bool IsSimulated => true;

    public string Fingerprint
        => string.Create(CultureInfo.InvariantCulture, $"sample-v{GeneratorVersion}-{_seed}") + (_instruments == FewestInstruments ? "" : string.Create(CultureInfo.InvariantCulture, $"-{_instruments}"));

    public DateOnly LastSession => FinalSession;

    public MarketRowEstimates Estimates => new()
    {
        Instruments = World.Instruments.Count,
        Bars = World.Bars.Count,
        Dividends = World.Dividends.Count,
        Splits = World.Splits.Count,
        Fundamentals = World.Fundamentals.Count,
        FxRates = World.FxRates.Count,
        IndexLevels = World.IndexLevels.Count,
        IndexConstituents = World.IndexConstituents.Count,
    };

    private SampleWorld World => _world.Value;

    public IEnumerable<VenueRecord> ReadVenues(RowErrors errors) => Venues.All;

    public IEnumerable<InstrumentRecord> ReadInstruments(RowErrors errors) => World.Instruments;

    public IEnumerable<BarRecord> ReadBars(RowErrors errors) => World.Bars;

    /// <summary>None: every simulated instrument has as-traded bars from the first day.</summary>
    public IEnumerable<AdjustedCloseRecord> ReadAdjustedCloses(RowErrors errors) => [];

    public IEnumerable<DividendRecord> ReadDividends(RowErrors errors) => World.Dividends;

    public IEnumerable<SplitRecord> ReadSplits(RowErrors errors) => World.Splits;

    public IEnumerable<FundamentalRecord> ReadFundamentals(RowErrors errors) => World.Fundamentals;

    public IEnumerable<FxRateRecord> ReadFxRates(RowErrors errors) => World.FxRates;

    public IEnumerable<RiskFreeRateRecord> ReadRiskFreeRates(RowErrors errors) => RiskFreeGenerator.Generate();

    public IEnumerable<IndexRecord> ReadIndices(RowErrors errors)
        => [new(IndexId, string.Create(CultureInfo.InvariantCulture, $"Simulated World {_instruments} Equal Weight Index"), "USD", Source)];

    public IEnumerable<IndexLevelRecord> ReadIndexLevels(RowErrors errors) => World.IndexLevels;

    public IEnumerable<IndexConstituentRecord> ReadIndexConstituents(RowErrors errors) => World.IndexConstituents;
}
