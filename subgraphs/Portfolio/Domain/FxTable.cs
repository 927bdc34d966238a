namespace Subgraphs.Portfolio.Domain;

/// <summary>Exchange rates of one date, each in units per euro; crosses go through the euro, as the ECB's reference rates do.</summary>
public sealed class FxTable
{
    /// <summary>What all rates are quoted against.</summary>
    public const string Euro = "EUR";

    private readonly IReadOnlyDictionary<string, decimal> _unitsPerEuro;

    /// <param name="unitsPerEuro">By ISO 4217 code; the euro itself need not be in.</param>
    public FxTable(IReadOnlyDictionary<string, decimal> unitsPerEuro) => _unitsPerEuro = unitsPerEuro;

    /// <summary>Units of <paramref name="quote"/> per 1 <paramref name="from"/>; null where a rate is not held.</summary>
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
