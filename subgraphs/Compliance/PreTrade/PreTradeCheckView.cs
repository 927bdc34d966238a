using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.PreTrade;

namespace Subgraphs.Compliance.PreTrade;

/// <summary>One rule in the answer.</summary>
internal sealed record PreTradeCheckView
{
    public required string RuleId { get; init; }

    public required int RuleVersion { get; init; }

    public required Severity Severity { get; init; }

    public required PreTradeOutcome Outcome { get; init; }

    public decimal? ObservedBefore { get; init; }

    public decimal? Observed { get; init; }

    public decimal? Threshold { get; init; }

    public string? SubjectIsin { get; init; }

    public required string Explanation { get; init; }
}
