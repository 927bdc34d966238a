namespace Subgraphs.Compliance.Domain.Monitoring;

/// <summary>When a rule could last be told for a portfolio: what had no open breach on that day kept it.</summary>
public sealed class RuleMark
{
    public required Guid TenantId { get; init; }

    public required string PortfolioId { get; init; }

    public required string RuleId { get; init; }

    public required DateOnly ToldOn { get; set; }
}
