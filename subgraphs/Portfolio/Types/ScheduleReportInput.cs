using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>A report to make after each period.</summary>
public sealed record ScheduleReportInput
{
    [ID]
    public required string PortfolioId { get; init; }

    public required ReportKind Kind { get; init; }

    public required ReportFrequency Frequency { get; init; }

    [DefaultValue("en")]
    public string Locale { get; init; } = "en";

    [DefaultValue(ReportFormat.Html)]
    public ReportFormat Format { get; init; }

    /// <summary>Null: the calendar of the base currency's home.</summary>
    public string? Calendar { get; init; }

    [DefaultValue(1)]
    public int BusinessDaysAfter { get; init; }

    /// <summary>Null: from the business date on.</summary>
    public DateOnly? StartsOn { get; init; }

    [ID]
    [GraphQLDescription("Sent again under the same key the same input changes nothing and has the same answer; other input is CONFLICT.")]
    public string? IdempotencyKey { get; init; }
}
