using Subgraphs.Portfolio.Domain.Limits;

namespace Subgraphs.Portfolio.Data.Rebalancing;

/// <summary>How far orders may take a metric.</summary>
/// <param name="Limit">The limit that it is on.</param>
/// <param name="Before">The metric as it is; null where it cannot be computed: then nothing is known to keep it down.</param>
/// <param name="Highest">The metric must not end above this: the threshold of a limit that is kept, the metric itself of one that is frozen.</param>
/// <param name="IsFrozen">The limit is broken and freezes proposals.</param>
internal sealed record MetricCap(RiskLimit Limit, decimal? Before, decimal Highest, bool IsFrozen);
