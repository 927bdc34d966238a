namespace Subgraphs.DividendHistory.Domain.Screening;

/// <summary>Growth of the summed earnings of GICS sectors between two snapshots.</summary>
/// <remarks>
/// Over the companies that are in the sector at the later date and have earnings at both: (sum(last) / sum(first))^(1 / years) − 1 with
/// years = days / 365.25 (domain specification, chapter 4, sector growth). Earnings are market capitalisation / price-earnings, so that a
/// company without a positive ratio is in neither sum; each company's are converted at its snapshot's date, as currencies are never added.
/// </remarks>
internal static class SectorEarnings
{
    private const double DaysPerYear = 365.25;

    /// <summary>By sector, a fraction a year of ten decimals; a sector without two comparable sums is missing.</summary>
    /// <param name="first">Rows of the first snapshot.</param>
    /// <param name="last">Rows of the last snapshot.</param>
    /// <param name="earningsOf">A company's earnings in one currency; null where they are unknown.</param>
    public static IReadOnlyDictionary<string, decimal> Growth(
        IReadOnlyCollection<CompanySnapshot> first, IReadOnlyCollection<CompanySnapshot> last, Func<CompanySnapshot, decimal?> earningsOf)
    {
        var growth = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var earlier = first.ToDictionary(row => row.Symbol, StringComparer.Ordinal);
        var pairs = last
            .Where(row => row.Sector is not null && earlier.ContainsKey(row.Symbol))
            .Select(row => (Sector: row.Sector!, Begin: earningsOf(earlier[row.Symbol]), End: earningsOf(row)))
            .Where(pair => pair.Begin is not null && pair.End is not null);
        var years = first.Count == 0 || last.Count == 0 ? 0 : (last.First().AsOf.DayNumber - first.First().AsOf.DayNumber) / DaysPerYear;
        foreach (var sector in pairs.GroupBy(pair => pair.Sector, StringComparer.Ordinal))
        {
            var begin = sector.Sum(pair => pair.Begin!.Value);
            var end = sector.Sum(pair => pair.End!.Value);
            if (begin > 0m && end > 0m && years > 0)
            {
                growth[sector.Key] = Rounding.Result((decimal)(Math.Pow((double)(end / begin), 1.0 / years) - 1.0));
            }
        }

        return growth;
    }
}
