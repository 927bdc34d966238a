namespace Subgraphs.Compliance.Domain;

/// <summary>What all rules that bind a portfolio say about it.</summary>
/// <param name="AsOf">The business date, as the beginning of that day in UTC.</param>
/// <param name="Overall">The worst finding; at least a warning where a check is indeterminate; information where all pass.</param>
/// <param name="Checks">In the order of the rule list.</param>
public sealed record ComplianceStatus(DateTimeOffset AsOf, Severity Overall, IReadOnlyList<ComplianceCheck> Checks);
