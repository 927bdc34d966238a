using Subgraphs.Compliance.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>A tenant's own threshold or severity for a rule, at least one of them.</summary>
public sealed record RuleOverrideInput
{
    [ID]
    public required string RuleId { get; init; }

    public decimal? Threshold { get; init; }

    public Severity? Severity { get; init; }
}
