using Subgraphs.Portfolio.Domain.Limits;

namespace Subgraphs.Portfolio.Domain.Rebalancing;

/// <summary>What compliance had to say of one rule when a proposal was checked.</summary>
public sealed record ProposalFinding
{
    public required string RuleId { get; init; }

    public required int RuleVersion { get; init; }

    public required Severity Severity { get; init; }

    public required FindingOutcome Outcome { get; init; }

    public decimal? ObservedBefore { get; init; }

    public decimal? ObservedAfter { get; init; }

    public decimal? Threshold { get; init; }

    public string? SubjectIsin { get; init; }

    public required string Explanation { get; init; }
}
