using Subgraphs.Portfolio.Domain.Limits;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>A limit to set: it replaces the one of the same portfolio, metric and scope.</summary>
public sealed record RiskLimitInput
{
    [ID]
    public required string PortfolioId { get; init; }

    public required RiskMetric Metric { get; init; }

    public required decimal Threshold { get; init; }

    [DefaultValue("0.8")]
    public decimal WarningFraction { get; init; }

    public string? ScopeKey { get; init; }

    [DefaultValue(LimitAction.Alert)]
    public LimitAction Action { get; init; }

    [ID]
    [GraphQLDescription("Sent again under the same key the same input changes nothing and has the same answer; other input is CONFLICT.")]
    public string? IdempotencyKey { get; init; }
}
