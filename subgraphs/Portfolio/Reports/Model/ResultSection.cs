using Subgraphs.Portfolio.Domain.Reports;

namespace Subgraphs.Portfolio.Reports.Model;

/// <param name="Breakdown">Where the change of value came from.</param>
/// <param name="Names">Names by ISIN.</param>
public sealed record ResultSection(ResultBreakdown Breakdown, IReadOnlyDictionary<string, string> Names);
