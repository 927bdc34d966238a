namespace Subgraphs.DividendHistory.Domain;

/// <summary>Puts amounts per share of different dates on the share count of one date.</summary>
/// <remarks>
/// F(d) = product of the ratios of splits with ex-date after d and not after the basis date; adjusted amount = a / F(d). The basis
/// date keeps the result point-in-time: a split that was not known, or not yet effective, changes nothing, and amounts and an as-traded
/// price of the basis date stand on the same basis. Source: domain specification, chapter 4 (notation).
/// </remarks>
public sealed class SplitFactors
{
    private readonly (DateOnly ExDate, decimal Ratio)[] _splits;

    /// <param name="splits">All splits of one instrument, in any order.</param>
    /// <param name="basis">The date whose share count counts.</param>
    public SplitFactors(IEnumerable<Split> splits, DateOnly basis)
        => _splits = [.. splits.Where(split => split.ExDate <= basis).Select(split => (split.ExDate, split.Ratio))];

    /// <summary>F(d): shares at the basis date per share at <paramref name="date"/>.</summary>
    public decimal FactorAt(DateOnly date)
    {
        var factor = 1m;
        foreach (var (exDate, ratio) in _splits)
        {
            if (exDate > date)
            {
                factor *= ratio;
            }
        }

        return factor;
    }

    /// <summary>An amount per share of <paramref name="date"/> per share of the basis date.</summary>
    public decimal Adjust(decimal amount, DateOnly date)
    {
        var factor = FactorAt(date);
        return factor == 1m ? amount : amount / factor;
    }
}
