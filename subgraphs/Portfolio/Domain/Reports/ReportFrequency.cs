namespace Subgraphs.Portfolio.Domain.Reports;

/// <summary>How long the periods of a schedule are.</summary>
public enum ReportFrequency
{
    /// <summary>From Friday to Friday.</summary>
    Weekly,

    /// <summary>Calendar months.</summary>
    Monthly,

    /// <summary>Calendar quarters.</summary>
    Quarterly,
}
