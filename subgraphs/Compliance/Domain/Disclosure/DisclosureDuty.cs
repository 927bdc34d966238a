namespace Subgraphs.Compliance.Domain.Disclosure;

/// <summary>A duty that a change of holdings makes.</summary>
/// <param name="Rule">Which.</param>
/// <param name="Holding">What is held after it.</param>
/// <param name="Before">The fraction before.</param>
/// <param name="After">The fraction after.</param>
/// <param name="DueOn">Until when it is to be told.</param>
internal sealed record DisclosureDuty(ComplianceRule Rule, IssuerHolding Holding, decimal Before, decimal After, DateOnly DueOn)
{
    /// <summary>True where it amends what was filed before.</summary>
    public bool IsAmendment { get; init; }
}
