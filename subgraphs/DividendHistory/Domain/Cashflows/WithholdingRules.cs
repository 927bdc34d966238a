namespace Subgraphs.DividendHistory.Domain.Cashflows;

/// <summary>The rates that one investor is subject to.</summary>
/// <remarks>
/// The first that there is: the investor's own rate for the payer's country; the rate of the pair of countries; the investor's default;
/// the payer's country's rate without a treaty; 30 %, so that an unknown tax is not taken for none.
/// </remarks>
internal sealed class WithholdingRules
{
    /// <summary>Where nothing is known of the payer's country.</summary>
    public const decimal Unknown = 0.30m;

    private readonly IReadOnlyDictionary<string, decimal> _own;
    private readonly Dictionary<string, decimal> _pairs;
    private readonly Dictionary<string, decimal> _statutory;
    private readonly decimal? _default;

    /// <param name="rates">The published rates.</param>
    /// <param name="investor">Country of the investor; null where it is not known.</param>
    /// <param name="own">The investor's own rates by the payer's country.</param>
    /// <param name="defaultRate">The investor's rate for countries of which no pair is known.</param>
    public WithholdingRules(IReadOnlyCollection<WithholdingRate> rates, string? investor, IReadOnlyDictionary<string, decimal> own, decimal? defaultRate)
    {
        _own = own;
        _default = defaultRate;
        _pairs = rates.Where(rate => rate.Investor is not null && rate.Investor == investor).ToDictionary(rate => rate.Source, rate => rate.Rate, StringComparer.Ordinal);
        _statutory = rates.Where(rate => rate.Investor is null).ToDictionary(rate => rate.Source, rate => rate.Rate, StringComparer.Ordinal);
    }

    /// <summary>A fraction of the gross amount.</summary>
    /// <param name="source">The payer's country; null where it is not known.</param>
    public decimal RateFor(string? source)
    {
        if (source is not null && (_own.TryGetValue(source, out var rate) || _pairs.TryGetValue(source, out rate)))
        {
            return rate;
        }

        return _default ?? (source is not null && _statutory.TryGetValue(source, out var statutory) ? statutory : Unknown);
    }
}
