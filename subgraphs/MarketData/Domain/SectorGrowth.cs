namespace Subgraphs.MarketData.Domain;

/// <summary>
/// Growth of a GICS sector between two snapshot dates (domain rule 4): over the companies that are in the sector at the later date and
/// present at both with both values, the CAGR of the summed value.
/// </summary>
/// <param name="Sector">Name of the sector.</param>
/// <param name="From">Date of the first snapshot.</param>
/// <param name="To">Date of the last snapshot.</param>
/// <param name="Constituents">Companies with a market capitalisation at both dates.</param>
/// <param name="EarningsCagr">Of the sum of market capitalisation / price-earnings.</param>
/// <param name="EbitdaCagr">Of the sum of EBITDA.</param>
/// <param name="MarketCapCagr">Of the sum of market capitalisations.</param>
public sealed record SectorGrowth(
    string Sector, DateOnly From, DateOnly To, int Constituents, decimal? EarningsCagr, decimal? EbitdaCagr, decimal? MarketCapCagr)
{
    /// <param name="sector">Name of the sector.</param>
    /// <param name="first">Rows of the first snapshot.</param>
    /// <param name="last">Rows of the last snapshot that are in the sector.</param>
    /// <param name="rateOf">What a row's amounts are multiplied by to be of one currency; null leaves the row out, as currencies are never added.</param>
    public static SectorGrowth Between(string sector, IReadOnlyList<Fundamental> first, IReadOnlyList<Fundamental> last, Func<Fundamental, decimal?> rateOf)
    {
        ArgumentNullException.ThrowIfNull(rateOf);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(last);
        var bySymbol = first.ToDictionary(row => row.Symbol, StringComparer.Ordinal);
        var pairs = last
            .Where(row => bySymbol.ContainsKey(row.Symbol))
            .Select(row => (First: bySymbol[row.Symbol], Last: row))
            .ToList();
        var (from, to) = (first[0].AsOf, last[0].AsOf);
        var (constituents, marketCap) = Cagr(row => row.MarketCap);
        return new SectorGrowth(sector, from, to, constituents, Cagr(Earnings).Rate, Cagr(row => row.EbitdaTtm).Rate, marketCap);

        (int Count, decimal? Rate) Cagr(Func<Fundamental, decimal?> value)
        {
            var values = pairs.Select(pair => (First: value(pair.First) * rateOf(pair.First), Last: value(pair.Last) * rateOf(pair.Last)))
                .Where(pair => pair.First is not null && pair.Last is not null)
                .ToList();
            return (values.Count, Growth.Cagr(values.Sum(pair => pair.First!.Value), values.Sum(pair => pair.Last!.Value), from, to));
        }
    }

    private static decimal? Earnings(Fundamental row)
        => row.PriceEarnings is { } multiple && multiple != 0m && row.MarketCap is { } marketCap ? marketCap / multiple : null;
}
