namespace Subgraphs.Portfolio.Domain.Reports;

/// <summary>How many days had a return within an interval.</summary>
/// <param name="From">Included, a fraction.</param>
/// <param name="To">Not included, but in the last bin.</param>
/// <param name="Days">How many.</param>
public sealed record LossBin(double From, double To, int Days)
{
    /// <summary>Bins of one width from the worst to the best day.</summary>
    /// <param name="returns">Daily returns.</param>
    /// <param name="bins">How many bins, at least 1.</param>
    public static IReadOnlyList<LossBin> Of(IReadOnlyCollection<double> returns, int bins)
    {
        ArgumentNullException.ThrowIfNull(returns);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bins);
        if (returns.Count == 0)
        {
            return [];
        }

        var (low, high) = (returns.Min(), returns.Max());
        var width = high > low ? (high - low) / bins : 1;
        var counts = new int[bins];
        foreach (var value in returns)
        {
            counts[Math.Min(bins - 1, (int)((value - low) / width))]++;
        }

        return [.. counts.Select((days, bin) => new LossBin(low + (bin * width), low + ((bin + 1) * width), days))];
    }
}
