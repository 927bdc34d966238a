using Subgraphs.Portfolio.Domain.Limits;

namespace Subgraphs.Portfolio.Reports.Model;

/// <param name="Metric">What the limit is on.</param>
/// <param name="Scope">Which one; null: the worst.</param>
/// <param name="Threshold">A fraction.</param>
/// <param name="Observed">A fraction; null where it cannot be computed.</param>
/// <param name="Severity">Null where it is kept with room.</param>
public sealed record LimitRow(RiskMetric Metric, string? Scope, decimal Threshold, decimal? Observed, Severity? Severity)
{
    /// <summary>The part of the limit that is used; 1 is all of it.</summary>
    public decimal? Used => Observed / Threshold;
}
