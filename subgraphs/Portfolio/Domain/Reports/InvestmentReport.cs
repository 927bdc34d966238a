namespace Subgraphs.Portfolio.Domain.Reports;

/// <summary>A report of a portfolio over a period, from the wish for it to the stored document.</summary>
public sealed class InvestmentReport
{
    public required Guid TenantId { get; init; }

    /// <summary>Version 7 UUID in hexadecimal: later ones are larger.</summary>
    public required string Id { get; init; }

    public required string PortfolioId { get; init; }

    public required ReportKind Kind { get; init; }

    /// <summary>The close that the period begins with.</summary>
    public required DateOnly PeriodFrom { get; init; }

    /// <summary>The close that it ends with, and the date of what is held.</summary>
    public required DateOnly PeriodTo { get; init; }

    /// <summary>BCP 47 language of the texts: <c>en</c> or <c>ko</c>.</summary>
    public required string Locale { get; init; }

    public required ReportFormat Format { get; init; }

    public required ReportTrigger Trigger { get; init; }

    public required ReportStatus Status { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The person, or the program where a schedule or a limit asked.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was last begun; what was begun long ago and is not done was broken off.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>How often it was begun. Two who begin it at a time write one number: the database lets one of them through.</summary>
    public int Attempts { get; set; }

    /// <summary>When it is begun again by itself after it failed; null where it is not, see <see cref="RetryPlan"/>.</summary>
    public DateTimeOffset? NextAttemptAt { get; set; }

    /// <summary>When the document was stored.</summary>
    public DateTimeOffset? GeneratedAt { get; set; }

    /// <summary>SHA-256 of the stored document in the report's format, hexadecimal.</summary>
    public string? Sha256 { get; set; }

    /// <summary>Why it failed; null otherwise.</summary>
    public string? FailureCode { get; set; }

    /// <summary>Unique in the tenant; see <see cref="ReportKey"/>.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>What was asked for under the key.</summary>
    public required string InputDigest { get; init; }
}
