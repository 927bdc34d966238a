namespace Subgraphs.Compliance.Domain.Trades;

/// <summary>What is public of the market on the dates that are looked at: instruments, sessions and reference rates.</summary>
public sealed class TradeMarket
{
    /// <summary>A close that is older says nothing of a price any more.</summary>
    private const int CloseReachDays = 7;

    /// <summary>Reference rates are missing on holidays only: five working days at most.</summary>
    private const int RateReachDays = 7;

    private const string Euro = "EUR";

    private readonly IReadOnlyDictionary<string, TradedInstrument> _instruments;
    private readonly ILookup<string, SessionBar> _bars;
    private readonly ILookup<string, EuroRate> _rates;

    /// <param name="instruments">Those that are traded.</param>
    /// <param name="bars">Their sessions, from some days before the first date on.</param>
    /// <param name="rates">Units per euro, likewise.</param>
    public TradeMarket(IEnumerable<TradedInstrument> instruments, IEnumerable<SessionBar> bars, IEnumerable<EuroRate> rates)
    {
        _instruments = instruments.ToDictionary(row => row.Isin, StringComparer.Ordinal);
        _bars = bars.OrderBy(row => row.Date).ToLookup(row => row.Isin, StringComparer.Ordinal);
        _rates = rates.OrderBy(row => row.Date).ToLookup(row => row.Currency, StringComparer.Ordinal);
    }

    public TradedInstrument? Find(string isin) => _instruments.GetValueOrDefault(isin);

    /// <summary>The session of a date, else the last one within a week before it.</summary>
    public SessionBar? BarOn(string isin, DateOnly date)
        => _bars[isin].LastOrDefault(bar => bar.Date <= date) is { } bar && date.DayNumber - bar.Date.DayNumber <= CloseReachDays ? bar : null;

    /// <summary>Units of <paramref name="quote"/> per one of <paramref name="currency"/> on a date, through the euro; null where a rate is not held.</summary>
    public decimal? Rate(string currency, string quote, DateOnly date)
        => currency == quote ? 1m : UnitsPerEuro(currency, date) is { } from && UnitsPerEuro(quote, date) is { } to ? to / from : null;

    private decimal? UnitsPerEuro(string currency, DateOnly date)
        => currency == Euro
            ? 1m
            : _rates[currency].LastOrDefault(rate => rate.Date <= date) is { } rate && date.DayNumber - rate.Date.DayNumber <= RateReachDays ? rate.UnitsPerEuro : null;
}
