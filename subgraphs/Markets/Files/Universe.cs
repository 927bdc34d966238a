using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Files;

/// <summary>The instruments of the source and whose a ticker was on a date: a ticker is not a key.</summary>
internal sealed class Universe
{
    private readonly Dictionary<string, InstrumentRecord> _bySymbol;
    private readonly Dictionary<string, TickerHistory> _histories;

    private Universe(IReadOnlyList<InstrumentRecord> instruments, Dictionary<string, TickerHistory> histories)
    {
        Instruments = instruments;
        _histories = histories;
        _bySymbol = instruments.ToDictionary(instrument => instrument.Symbol, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Ordered by ISIN.</summary>
    public IReadOnlyList<InstrumentRecord> Instruments { get; }

    public static Universe Read(FileLayout layout, RowErrors errors)
    {
        var histories = layout.FilesOf(FileLayout.LeanMaps)
            .Select(file => TickerHistory.Read(file, errors))
            .ToDictionary(history => history.Ticker, StringComparer.OrdinalIgnoreCase);
        var instruments = InstrumentFile.Read(layout, errors)
            .OrderBy(instrument => instrument.Isin, StringComparer.Ordinal)
            .ToList();
        return new Universe(instruments, histories);
    }

    /// <summary>The instrument whose ticker this is at the last session.</summary>
    public InstrumentRecord? FindSymbol(string symbol) => _bySymbol.GetValueOrDefault(symbol);

    /// <summary>The instrument whose ticker this was on a date; null where it was another security's.</summary>
    public InstrumentRecord? FindSymbol(string symbol, DateOnly date)
        => FindSymbol(symbol) is { } instrument && IsTickerOf(symbol, date) ? instrument : null;

    /// <summary>True where the ticker was its present owner's on that date, as far as a map file tells.</summary>
    public bool IsTickerOf(string symbol, DateOnly date)
        => !_histories.TryGetValue(symbol, out var history) || history.IsInUse(date);
}
