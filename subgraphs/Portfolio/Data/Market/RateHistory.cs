using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Data.Market;

/// <summary>Reference rates of a few currencies, at any date.</summary>
/// <param name="unitsPerEuro">Fixings by ISO 4217 code.</param>
internal sealed class RateHistory(IReadOnlyDictionary<string, DatedSeries> unitsPerEuro)
{
    /// <summary>The rates on or before a date; a currency whose last fixing is too old is missing.</summary>
    public FxTable On(DateOnly date)
    {
        var rates = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (currency, series) in unitsPerEuro)
        {
            if (series.OnOrBefore(date) is { } fixing && FixingAge.IsUsable(fixing.Date, date))
            {
                rates.Add(currency, fixing.Value);
            }
        }

        return new FxTable(rates);
    }

    /// <summary>Units of <paramref name="quote"/> per 1 <paramref name="from"/> on a date; null where a rate is not held.</summary>
    public decimal? Rate(string from, string quote, DateOnly date)
        => from == quote ? 1m : UnitsPerEuro(from, date) is { } fromUnits && UnitsPerEuro(quote, date) is { } quoteUnits ? quoteUnits / fromUnits : null;

    /// <summary>What holding a currency returned in another between two dates; null where a rate is not held.</summary>
    public double? Return(string currency, string baseCurrency, DateOnly from, DateOnly to)
        => currency == baseCurrency
            ? 0
            : Rate(currency, baseCurrency, from) is { } begin && Rate(currency, baseCurrency, to) is { } end ? (double)(end / begin) - 1 : null;

    private decimal? UnitsPerEuro(string currency, DateOnly date)
        => currency == FxTable.Euro
            ? 1m
            : unitsPerEuro.TryGetValue(currency, out var series) && series.OnOrBefore(date) is { } fixing && FixingAge.IsUsable(fixing.Date, date)
                ? fixing.Value
                : null;
}
