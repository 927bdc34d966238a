using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>A report to make now.</summary>
public sealed record CreateReportInput
{
    [ID]
    public required string PortfolioId { get; init; }

    public required ReportKind Kind { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    [DefaultValue("en")]
    public string Locale { get; init; } = "en";

    [DefaultValue(ReportFormat.Html)]
    public ReportFormat Format { get; init; }

    [ID]
    public string? IdempotencyKey { get; init; }
}
