namespace Subgraphs.Compliance.Domain.Breaches;

/// <summary>A check that broke its rule, and what brought it about.</summary>
/// <param name="Check">Observed and threshold are known.</param>
/// <param name="Kind">What broke it.</param>
internal sealed record BreachFinding(ComplianceCheck Check, BreachKind Kind)
{
    /// <summary>What a breach of the rule is told apart by within its portfolio.</summary>
    public static string SubjectOf(ComplianceCheck check) => check.SubjectIssuerLei ?? check.SubjectIsin ?? "";
}
