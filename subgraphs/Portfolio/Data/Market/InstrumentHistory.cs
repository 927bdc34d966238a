using Subgraphs.Markets.Calendars;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Risk;

namespace Subgraphs.Portfolio.Data.Market;

/// <summary>All that valuing and risk need of one instrument, in memory.</summary>
internal sealed class InstrumentHistory
{
    private const int DaysPerSession = 2;
    private const int LongestClosure = 14;

    /// <summary>Figures come once a year: an older number of shares is not the present one.</summary>
    private const int OldestShareCountDays = 460;

    private readonly CopiedInstrument _instrument;
    private readonly DatedSeries _closes;
    private readonly DatedSeries _shareCounts;
    private readonly Lazy<WealthIndex> _traded;
    private readonly Lazy<WealthIndex> _adjusted;

    public InstrumentHistory(
        CopiedInstrument instrument,
        DatedSeries closes,
        DatedSeries adjusted,
        DatedSeries shareCounts,
        IReadOnlyList<ShareSplit> splits,
        IReadOnlyList<CashDividend> dividends)
    {
        _instrument = instrument;
        _closes = closes;
        _shareCounts = shareCounts;
        Splits = splits;
        Dividends = dividends;
        Currencies = [.. dividends.Select(dividend => dividend.Currency).Append(instrument.Currency).Distinct(StringComparer.Ordinal)];
        _traded = new Lazy<WealthIndex>(() => WealthIndex.FromCloses(closes.Dates, closes.Values, splits, dividends));
        _adjusted = new Lazy<WealthIndex>(() => WealthIndex.FromAdjusted(adjusted.Dates, adjusted.Values));
    }

    /// <summary>What is known of it beside its history.</summary>
    public CopiedInstrument Instrument => _instrument;

    public string Symbol => _instrument.Symbol;

    public string Name => _instrument.Name;

    public string? IssuerLei => _instrument.IssuerLei;

    public string? Sector => _instrument.Sector;

    public bool IsLeveraged => _instrument.IsLeveraged;

    /// <summary>The venue whose calendar counts.</summary>
    public string PrimaryMic => _instrument.PrimaryMic;

    /// <summary>Minimum tradable quantity step.</summary>
    public decimal LotSize => _instrument.LotSize;

    /// <summary>ISO 4217 trading currency.</summary>
    public string Currency => _instrument.Currency;

    /// <summary>The closes, where the tenant told them itself and may tell more of the past; null for an instrument of the market data.</summary>
    public DatedSeries? ToldCloses { get; init; }

    /// <summary>Every currency that a price or a dividend of it is in.</summary>
    public IReadOnlyList<string> Currencies { get; }

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

    /// <summary>
    /// The fraction of the issuer's votes that a number of shares has, 0 to 1; null where the shares outstanding are not known, or were last known
    /// too long ago, and for units of funds, which have no votes of an issuer.
    /// </summary>
    public decimal? VotingFraction(decimal quantity, DateOnly date)
    {
        if (_shareCounts.OnOrBefore(date) is not { } known || date.DayNumber - known.Date.DayNumber > OldestShareCountDays)
        {
            return null;
        }

        var shares = Splits.Where(split => split.ExDate > known.Date && split.ExDate <= date).Aggregate(known.Value, (count, split) => count * split.Ratio);
        return quantity / shares;
    }

    /// <summary>The first ex-date after a date, at most so many sessions of the venue away; null where there is none.</summary>
    public DateOnly? NextExDate(DateOnly date, int sessions)
    {
        // Only what can be in the window is counted exactly: a calendar need not reach further than the dividends do.
        var reach = date.AddDays((DaysPerSession * sessions) + LongestClosure);
        return Dividends.Where(dividend => dividend.ExDate > date && dividend.ExDate <= reach).Select(dividend => (DateOnly?)dividend.ExDate).Min() is { } next
            && SessionCalendar.For(_instrument.PrimaryMic).Sessions(date.AddDays(1), next).Take(sessions + 1).Count() <= sessions
                ? next
                : null;
    }

    /// <summary>Return with dividends in the trading currency: from as-traded closes, else from the adjusted series; null where neither covers it.</summary>
    public double? Return(DateOnly from, DateOnly to) => _traded.Value.Return(from, to) ?? _adjusted.Value.Return(from, to);

    /// <summary>The returns of <see cref="Return"/> between consecutive dates, in one walk.</summary>
    /// <param name="dates">Ascending.</param>
    public double?[] Returns(IReadOnlyList<DateOnly> dates)
    {
        var traded = _traded.Value.ValuesOn(dates);
        double?[]? adjusted = null;
        var returns = new double?[Math.Max(0, dates.Count - 1)];
        for (var i = 0; i < returns.Length; i++)
        {
            returns[i] = traded[i] is { } begin && traded[i + 1] is { } end ? (end / begin) - 1 : OfAdjusted(i);
        }

        return returns;

        double? OfAdjusted(int i)
        {
            adjusted ??= _adjusted.Value.ValuesOn(dates);
            return adjusted[i] is { } begin && adjusted[i + 1] is { } end ? (end / begin) - 1 : null;
        }
    }
}
