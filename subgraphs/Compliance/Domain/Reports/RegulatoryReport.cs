using Subgraphs.Compliance.Domain.Disclosure;

namespace Subgraphs.Compliance.Domain.Reports;

/// <summary>
/// A report with the inputs that it was made of, which do not change any more: rendering them again gives the same bytes. One a kind and
/// period end.
/// </summary>
public sealed class RegulatoryReport
{
    public required Guid TenantId { get; init; }

    public required string Id { get; init; }

    public required RegulatoryReportKind Kind { get; init; }

    public required DateOnly PeriodEnd { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>Prepared, or filed once a second person has released it.</summary>
    public required ObligationStatus Status { get; set; }

    public required DateTime GeneratedAt { get; init; }

    /// <summary>The person, or the service itself where it prepared the report when the period ended.</summary>
    public required string GeneratedBy { get; init; }

    /// <summary>Who released it.</summary>
    public string? ReleasedBy { get; set; }

    /// <summary>The business date of the release.</summary>
    public DateOnly? ReleasedOn { get; set; }

    /// <summary>SHA-256 of the document, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>SHA-256 of the inputs: the snapshot's id.</summary>
    public required string SnapshotId { get; init; }

    /// <summary>What the document is rendered from, JSON.</summary>
    public required string Inputs { get; init; }

    /// <summary>The document, UTF-8.</summary>
    public required string Content { get; init; }

    public required string MediaType { get; init; }

    public required string FileName { get; init; }
}
