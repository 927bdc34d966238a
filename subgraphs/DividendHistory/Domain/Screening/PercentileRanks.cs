namespace Subgraphs.DividendHistory.Domain.Screening;

/// <summary>Where a value stands among the known values of a universe.</summary>
/// <remarks>
/// rank(v) = (number below v + (number equal to v − 1) / 2) / (n − 1), a fraction: 0 for the only smallest value, 1 for the only largest,
/// the middle of their places for equal ones, 0.5 for a value that stands alone and for an unknown one (domain specification, chapter 4).
/// </remarks>
internal sealed class PercentileRanks
{
    private const decimal Middle = 0.5m;

    private readonly decimal[] _sorted;

    /// <param name="values">Known values in any order.</param>
    public PercentileRanks(IEnumerable<decimal> values) => _sorted = [.. values.Order()];

    /// <summary>Null where no value is known; of an even number the mean of the two in the middle.</summary>
    public decimal? Median => _sorted.Length == 0
        ? null
        : _sorted.Length % 2 == 1 ? _sorted[_sorted.Length / 2] : (_sorted[(_sorted.Length / 2) - 1] + _sorted[_sorted.Length / 2]) / 2m;

    /// <summary>The rank of one of the values; 0.5 for an unknown one.</summary>
    public decimal RankOf(decimal? value)
    {
        if (value is not { } known || _sorted.Length < 2)
        {
            return Middle;
        }

        var below = Bound(known, isAfterEqual: false);
        var equal = Bound(known, isAfterEqual: true) - below;
        return (below + ((equal - 1) / 2m)) / (_sorted.Length - 1);
    }

    private int Bound(decimal value, bool isAfterEqual)
    {
        var (low, high) = (0, _sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_sorted[middle] < value || (isAfterEqual && _sorted[middle] == value))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
