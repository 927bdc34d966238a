using Subgraphs.Portfolio.Domain.Limits;

namespace Subgraphs.Portfolio.Data.Compliance;

/// <summary>One rule in compliance's answer.</summary>
internal sealed record PreTradeCheckView
{
    public required string RuleId { get; init; }

    public required int RuleVersion { get; init; }

    public required Severity Severity { get; init; }

    public required PreTradeCheckOutcome Outcome { get; init; }

    public decimal? ObservedBefore { get; init; }

    public decimal? Observed { get; init; }

    public decimal? Threshold { get; init; }

    public string? SubjectIsin { get; init; }

    public required string Explanation { get; init; }
}
