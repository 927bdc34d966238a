using Subgraphs.Markets.Calendars;
using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Files;

/// <summary>
/// A directory of real files: instruments, as-traded prices, vetted dividends, splits, dated fundamentals, euro reference rates, index
/// levels and members. Which trap of the files is handled where: units and swapped columns in <see cref="SnapshotFormat"/>, ticker reuse in
/// <see cref="TickerHistory"/>, precedence of closes in <see cref="BarFiles"/>.
/// </summary>
public sealed class FileMarket : IMarketSource
{
    // Raised when the reading changes what the same files yield.
    private const int ReaderVersion = 4;

    private readonly FileLayout _layout;
    private readonly Lazy<Universe> _universe;
    private readonly Lazy<DateOnly> _lastSession;
    private readonly Lazy<string> _fingerprint;

    private FileMarket(FileLayout layout)
    {
        _layout = layout;
        _universe = new Lazy<Universe>(() => Universe.Read(layout, new RowErrors()));
        _fingerprint = new Lazy<string>(() => FormattableString.Invariant($"files-v{ReaderVersion}-{layout.Fingerprint()}"));
        _lastSession = new Lazy<DateOnly>(() =>
            BarFiles.LastDate(layout, _universe.Value) ?? BarFiles.Read(layout, _universe.Value, new RowErrors()).Max(bar => bar.Date));
    }

    public string Label => "Published market data files";

    public bool IsSimulated => false;

    public string Fingerprint => _fingerprint.Value;

    public DateOnly LastSession => _lastSession.Value;

    public MarketRowEstimates Estimates => new()
    {
        Instruments = _layout.EstimateLines(FileLayout.Instruments),
        Bars = _layout.FilesOf(FileLayout.LeanDaily).Concat(_layout.FilesOf(FileLayout.Wiki)).Sum(file => _layout.EstimateLines(file.Name)),
        AdjustedCloses = _layout.EstimateLines(FileLayout.AdjustedCloses) * AdjustedSymbols,
        Dividends = _layout.EstimateLines(FileLayout.Dividends),
        Splits = _layout.EstimateLines(FileLayout.Splits),
        Fundamentals = _layout.FilesOf(FileLayout.Snapshots).Sum(file => _layout.EstimateLines(file.Name)),
        FxRates = _layout.EstimateLines(FileLayout.FxRates) * QuotedCurrencies,
        IndexLevels = _layout.EstimateLines(FileLayout.SP500Levels) + _layout.EstimateLines(FileLayout.VixLevels),
        IndexConstituents = _layout.EstimateLines(FileLayout.Instruments),
    };

    // Of the file's 41 currencies, about as many are quoted on an average day.
    private static int QuotedCurrencies => 32;

    private static int AdjustedSymbols => 20;

    /// <exception cref="MarketSourceException">The directory, or files of it, are missing.</exception>
    public static FileMarket Open(string directory)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        return new FileMarket(FileLayout.Open(directory));
    }

    public IEnumerable<VenueRecord> ReadVenues(RowErrors errors) => Venues.All;

    /// <summary>Read anew, so that the refused rows of the instrument list reach this caller's errors.</summary>
    public IEnumerable<InstrumentRecord> ReadInstruments(RowErrors errors) => Universe.Read(_layout, errors).Instruments;

    public IEnumerable<BarRecord> ReadBars(RowErrors errors) => BarFiles.Read(_layout, _universe.Value, errors);

    public IEnumerable<AdjustedCloseRecord> ReadAdjustedCloses(RowErrors errors) => AdjustedCloseFile.Read(_layout, _universe.Value, errors);

    public IEnumerable<DividendRecord> ReadDividends(RowErrors errors) => DividendFiles.Read(_layout, _universe.Value, errors);

    public IEnumerable<SplitRecord> ReadSplits(RowErrors errors) => SplitFiles.Read(_layout, _universe.Value, errors);

    public IEnumerable<FundamentalRecord> ReadFundamentals(RowErrors errors) => SnapshotFiles.Read(_layout, _universe.Value, errors);

    public IEnumerable<FxRateRecord> ReadFxRates(RowErrors errors) => FxRateFile.Read(_layout, errors);

    public IEnumerable<RiskFreeRateRecord> ReadRiskFreeRates(RowErrors errors) => RiskFreeRateFile.Read(_layout, errors);

    public IEnumerable<IndexRecord> ReadIndices(RowErrors errors) => IndexFiles.Indices;

    public IEnumerable<IndexLevelRecord> ReadIndexLevels(RowErrors errors) => IndexFiles.ReadLevels(_layout, errors);

    public IEnumerable<IndexConstituentRecord> ReadIndexConstituents(RowErrors errors)
        => IndexFiles.ReadConstituents(_layout, _universe.Value, errors);

    public IEnumerable<IndexSectorRecord> ReadIndexSectors(RowErrors errors) => IndexFiles.ReadSectors(_layout, errors);
}
