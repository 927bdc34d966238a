namespace Subgraphs.Portfolio.Domain.Reports;

/// <summary>A report that is made after each period, by itself.</summary>
public sealed class ReportSchedule
{
    public required Guid TenantId { get; init; }

    public required string Id { get; init; }

    public required string PortfolioId { get; init; }

    public required ReportKind Kind { get; init; }

    public required ReportFrequency Frequency { get; init; }

    public required string Locale { get; init; }

    public required ReportFormat Format { get; set; }

    /// <summary>The calendar whose business days count: a venue's MIC, or <c>TARGET</c>.</summary>
    public required string Calendar { get; set; }

    /// <summary>A period's report is due on this business day after its end, from 1.</summary>
    public required int BusinessDaysAfter { get; set; }

    /// <summary>Periods that ended before this date are not asked for.</summary>
    public required DateOnly StartsOn { get; set; }

    /// <summary>The end of the last period whose report was asked for; null: none was yet.</summary>
    public DateOnly? LastPeriodTo { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; set; }

    /// <summary>When it was ended; null while it goes on.</summary>
    public DateTimeOffset? CancelledAt { get; set; }
}
