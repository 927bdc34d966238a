namespace Subgraphs.Compliance.Domain;

/// <summary>What one rule says about a portfolio.</summary>
public sealed record ComplianceCheck
{
    public required ComplianceRule Rule { get; init; }

    /// <summary>What a finding would be: the rule's severity, or a stricter one of the tenant.</summary>
    public required Severity Severity { get; init; }

    /// <summary>False where the rule is broken, and where that cannot be told.</summary>
    public required bool Passed { get; init; }

    /// <summary>True where an input is missing or stale: the rule is then neither kept nor broken.</summary>
    public bool Indeterminate { get; init; }

    public decimal? Observed { get; init; }

    /// <summary>The threshold that counted: the rule's, or a stricter one of the tenant.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>How far the observed figure is from the threshold; negative beyond it.</summary>
    public decimal? Headroom { get; init; }

    public required string Explanation { get; init; }

    public string? SubjectIsin { get; init; }

    public string? SubjectIssuerLei { get; init; }
}
