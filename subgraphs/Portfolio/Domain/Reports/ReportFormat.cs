namespace Subgraphs.Portfolio.Domain.Reports;

/// <summary>What a report is delivered as.</summary>
public enum ReportFormat
{
    /// <summary>One page with its styles and charts in it, for a browser.</summary>
    Html,

    /// <summary>The same, printed on A4.</summary>
    Pdf,
}
