namespace Subgraphs.Portfolio.Domain.Performance;

/// <summary>The deepest fall from a peak: min over t of V(t) / max(V(s), s up to t) - 1.</summary>
/// <param name="Depth">A fraction below zero.</param>
/// <param name="PeakDate">The high before the fall.</param>
/// <param name="TroughDate">The low.</param>
/// <param name="RecoveryDate">The first date back at the peak; null where it was not reached within the series.</param>
public sealed record Drawdown(decimal Depth, DateOnly PeakDate, DateOnly TroughDate, DateOnly? RecoveryDate)
{
    /// <param name="values">Values with external flows removed (an index of time-weighted returns), in date order.</param>
    /// <returns>Null where the series never falls.</returns>
    public static Drawdown? Deepest(IReadOnlyList<DatedValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Drawdown? deepest = null;
        var depth = 0m;
        var peak = values.Count > 0 ? values[0] : default;
        var peakOfDeepest = peak;
        foreach (var point in values)
        {
            if (point.Value >= peak.Value)
            {
                peak = point;
            }
            else if (peak.Value > 0 && (point.Value / peak.Value) - 1 is var fall && fall < depth)
            {
                depth = fall;
                peakOfDeepest = peak;
                deepest = new Drawdown(fall, peak.Date, point.Date, null);
            }
        }

        return deepest is null
            ? null
            : deepest with
            {
                RecoveryDate = values.Where(point => point.Date > deepest.TroughDate && point.Value >= peakOfDeepest.Value)
                    .Select(point => (DateOnly?)point.Date)
                    .FirstOrDefault(),
            };
    }
}
