namespace Subgraphs.Portfolio.Domain.Rebalancing;

/// <param name="Verdict">Whether the orders may be made.</param>
/// <param name="Findings">The rules that are not simply kept.</param>
public sealed record ComplianceAnswer(ComplianceVerdict Verdict, IReadOnlyList<ProposalFinding> Findings)
{
    /// <summary>Nobody answered: not a pass.</summary>
    public static ComplianceAnswer Unavailable { get; } = new(ComplianceVerdict.Unavailable, []);

    /// <summary>Nothing is traded: there was nothing to ask.</summary>
    public static ComplianceAnswer NothingToCheck { get; } = new(ComplianceVerdict.Clear, []);

    /// <summary>Where a proposal stands with this answer.</summary>
    public ProposalStatus Status => Verdict switch
    {
        ComplianceVerdict.Clear => ProposalStatus.Draft,
        ComplianceVerdict.Blocked => ProposalStatus.Blocked,
        _ => ProposalStatus.PendingCompliance,
    };
}
