using Subgraphs.Markets.Calendars;
using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Data.Market;

/// <summary>All that valuing needs of one instrument, in memory.</summary>
internal sealed class InstrumentHistory(
    CopiedInstrument instrument,
    DatedSeries closes,
    IReadOnlyList<ShareSplit> splits,
    IReadOnlyList<CashDividend> dividends)
{
    public string? IssuerLei => instrument.IssuerLei;

    public IReadOnlyList<ShareSplit> Splits { get; } = splits;

    public IReadOnlyList<CashDividend> Dividends { get; } = dividends;

    /// <summary>The last close on or before a date, and how many sessions of its venue it missed.</summary>
    public ObservedPrice? PriceOn(DateOnly date)
    {
        if (closes.OnOrBefore(date) is not { } close)
        {
            return null;
        }

        var missed = SessionCalendar.For(instrument.PrimaryMic).Sessions(close.Date.AddDays(1), date).Count();
        return new ObservedPrice(close.Date, close.Value, instrument.Currency, missed);
    }
}
