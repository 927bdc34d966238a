using Subgraphs.Markets.Calendars;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Risk;

namespace Subgraphs.Portfolio.Data.Market;

/// <summary>All that valuing and risk need of one instrument, in memory.</summary>
internal sealed class InstrumentHistory
{
    private readonly CopiedInstrument _instrument;
    private readonly DatedSeries _closes;
    private readonly Lazy<WealthIndex> _traded;
    private readonly Lazy<WealthIndex> _adjusted;

    public InstrumentHistory(
        CopiedInstrument instrument,
        DatedSeries closes,
        DatedSeries adjusted,
        IReadOnlyList<ShareSplit> splits,
        IReadOnlyList<CashDividend> dividends)
    {
        _instrument = instrument;
        _closes = closes;
        Splits = splits;
        Dividends = dividends;
        _traded = new Lazy<WealthIndex>(() => WealthIndex.FromCloses(closes.Dates, closes.Values, splits, dividends));
        _adjusted = new Lazy<WealthIndex>(() => WealthIndex.FromAdjusted(adjusted.Dates, adjusted.Values));
    }

    public string? IssuerLei => _instrument.IssuerLei;

    public string? Sector => _instrument.Sector;

    /// <summary>ISO 4217 trading currency.</summary>
    public string Currency => _instrument.Currency;

    public IReadOnlyList<ShareSplit> Splits { get; }

    public IReadOnlyList<CashDividend> Dividends { get; }

    /// <summary>Sessions with an as-traded close; those of the adjusted series where there is none.</summary>
    public IReadOnlyList<DateOnly> Sessions => _closes.Dates.Count > 0 ? _closes.Dates : _adjusted.Value.Dates;

    /// <summary>The last close on or before a date, and how many sessions of its venue it missed.</summary>
    public ObservedPrice? PriceOn(DateOnly date)
    {
        if (_closes.OnOrBefore(date) is not { } close)
        {
            return null;
        }

        var missed = SessionCalendar.For(_instrument.PrimaryMic).Sessions(close.Date.AddDays(1), date).Count();
        return new ObservedPrice(close.Date, close.Value, _instrument.Currency, missed);
    }

    /// <summary>Return with dividends in the trading currency: from as-traded closes, else from the adjusted series; null where neither covers it.</summary>
    public double? Return(DateOnly from, DateOnly to) => _traded.Value.Return(from, to) ?? _adjusted.Value.Return(from, to);
}
