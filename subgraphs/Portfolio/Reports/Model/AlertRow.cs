using Subgraphs.Portfolio.Domain.Limits;

namespace Subgraphs.Portfolio.Reports.Model;

/// <param name="Metric">Of the limit.</param>
/// <param name="Scope">Of the limit.</param>
/// <param name="Severity">How bad.</param>
/// <param name="Observed">A fraction.</param>
/// <param name="Threshold">A fraction.</param>
/// <param name="Occurrences">Evaluations that found the limit strained.</param>
public sealed record AlertRow(RiskMetric Metric, string? Scope, Severity Severity, decimal Observed, decimal Threshold, int Occurrences);
