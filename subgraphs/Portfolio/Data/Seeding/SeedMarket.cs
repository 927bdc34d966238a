using Subgraphs.Markets;
using Subgraphs.Markets.Records;
using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Data.Seeding;

/// <summary>The market as the seeding sees it: closes, rates and instruments in memory, read once from a source.</summary>
internal sealed class SeedMarket
{
    private readonly Dictionary<string, InstrumentRecord> _bySymbol = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(DateOnly Date, decimal Close)>> _closes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<DateOnly, Dictionary<string, decimal>> _rates = [];
    private readonly List<DateOnly> _rateDates;

    public SeedMarket(IMarketSource source)
    {
        var errors = new RowErrors();
        foreach (var instrument in source.ReadInstruments(errors))
        {
            _bySymbol[instrument.Symbol] = instrument;
        }

        foreach (var bar in source.ReadBars(errors))
        {
            if (!_closes.TryGetValue(bar.Isin, out var closes))
            {
                _closes.Add(bar.Isin, closes = []);
            }

            closes.Add((bar.Date, bar.Close));
        }

        var latest = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var day in source.ReadFxRates(errors).GroupBy(rate => rate.Date).OrderBy(group => group.Key))
        {
            foreach (var rate in day)
            {
                latest[rate.Currency] = rate.Rate;
            }

            _rates[day.Key] = new Dictionary<string, decimal>(latest, StringComparer.Ordinal);
        }

        _rateDates = [.. _rates.Keys];
        Splits = source.ReadSplits(errors).ToLookup(split => split.Isin, split => new ShareSplit(split.Isin, split.ExDate, split.Ratio));
        Dividends = source.ReadDividends(errors)
            .Where(IsCash)
            .ToLookup(dividend => dividend.Isin, CashDividendOf);
        LastSession = source.LastSession;
        BenchmarkIndexId = source.ReadIndices(errors).FirstOrDefault()?.Id;
    }

    public DateOnly LastSession { get; }

    /// <summary>The first index of the source; null where it has none.</summary>
    public string? BenchmarkIndexId { get; }

    public ILookup<string, ShareSplit> Splits { get; }

    public ILookup<string, CashDividend> Dividends { get; }

    /// <summary>Symbols of what is traded in a currency, by ISIN.</summary>
    public IReadOnlyList<string> SymbolsIn(string currency)
        => [.. _bySymbol.Values.Where(instrument => instrument.Currency == currency).OrderBy(instrument => instrument.Isin, StringComparer.Ordinal).Select(instrument => instrument.Symbol)];

    public InstrumentRecord? Find(string symbol) => _bySymbol.GetValueOrDefault(symbol);

    /// <summary>True for payments of money that belong to the holding's income.</summary>
    public static bool IsCash(DividendRecord dividend) => dividend.Kind is DividendKind.Regular or DividendKind.Special;

    public static CashDividend CashDividendOf(DividendRecord dividend)
        => new(dividend.Isin, dividend.ExDate, dividend.PayDate, dividend.AmountAsPaid, dividend.Currency);

    /// <summary>The close of a session on or at most <paramref name="reach"/> days before a date.</summary>
    public (DateOnly Date, decimal Close)? Close(string isin, DateOnly date, int reach)
    {
        if (!_closes.TryGetValue(isin, out var closes))
        {
            return null;
        }

        var index = closes.BinarySearch((date, decimal.MaxValue));
        var found = (index < 0 ? ~index : index) - 1;
        return found >= 0 && date.DayNumber - closes[found].Date.DayNumber <= reach ? closes[found] : null;
    }

    /// <summary>The reference rates on or before a date.</summary>
    public FxTable Rates(DateOnly date)
    {
        var index = _rateDates.BinarySearch(date);
        var found = index < 0 ? ~index - 1 : index;
        return new FxTable(found < 0 ? new Dictionary<string, decimal>() : _rates[_rateDates[found]]);
    }
}
