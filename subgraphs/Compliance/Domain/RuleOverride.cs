namespace Subgraphs.Compliance.Domain;

/// <summary>A tenant's own threshold or severity for a rule; it counts only where it is stricter than the rule's.</summary>
public sealed class RuleOverride
{
    public required Guid TenantId { get; init; }

    public required string RegimeCode { get; init; }

    public required string RuleId { get; init; }

    public decimal? Threshold { get; set; }

    public Severity? Severity { get; set; }
}
