namespace Subgraphs.Portfolio.Domain.Reports;

/// <summary>How far a report is.</summary>
public enum ReportStatus
{
    /// <summary>It is wanted, and nobody makes it yet.</summary>
    Queued,

    /// <summary>It is being made.</summary>
    Running,

    /// <summary>Its document is stored.</summary>
    Ready,

    /// <summary>It could not be made; the code says why.</summary>
    Failed,
}
