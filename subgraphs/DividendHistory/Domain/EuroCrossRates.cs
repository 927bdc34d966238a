namespace Subgraphs.DividendHistory.Domain;

/// <summary>Reference rates on or before one date; crosses go through the euro.</summary>
/// <remarks>Domain specification, chapter 5 (FX): "No fixing that day ⇒ latest earlier fixing, refuse beyond 5 business days".</remarks>
public sealed class EuroCrossRates
{
    private const string Euro = "EUR";

    private readonly Dictionary<string, decimal> _unitsPerEuro = new(StringComparer.Ordinal);

    /// <param name="fixings">In any order; those after the date do not count.</param>
    /// <param name="date">The date that the rates are for.</param>
    public EuroCrossRates(IEnumerable<EuroRate> fixings, DateOnly date)
    {
        foreach (var latest in fixings.Where(fixing => fixing.Date <= date).GroupBy(fixing => fixing.Currency).Select(group => group.MaxBy(fixing => fixing.Date)!))
        {
            if (!PriceAge.IsStale(latest.Date, date))
            {
                _unitsPerEuro[latest.Currency] = latest.UnitsPerEuro;
            }
        }
    }

    /// <summary>Units of <paramref name="quote"/> per 1 <paramref name="from"/>; null where a rate is not held or older than five business days.</summary>
    public decimal? Rate(string from, string quote)
    {
        if (from == quote)
        {
            return 1m;
        }

        return UnitsPerEuro(from) is { } fromUnits && UnitsPerEuro(quote) is { } quoteUnits ? quoteUnits / fromUnits : null;
    }

    private decimal? UnitsPerEuro(string currency)
        => currency == Euro ? 1m : _unitsPerEuro.TryGetValue(currency, out var units) ? units : null;
}
