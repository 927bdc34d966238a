using Subgraphs.Portfolio.Domain.Performance;

namespace Subgraphs.Portfolio.Reports.Charts;

/// <param name="Name">In the legend.</param>
/// <param name="Style">The class that colours and dashes it.</param>
/// <param name="Points">In date order.</param>
public sealed record ChartSeries(string Name, string Style, IReadOnlyList<DatedValue> Points);
