namespace Subgraphs.Portfolio.Domain.Reports;

/// <summary>Why a report was made.</summary>
public enum ReportTrigger
{
    /// <summary>Somebody asked for it.</summary>
    Request,

    /// <summary>A schedule was due.</summary>
    Schedule,

    /// <summary>A risk limit was broken.</summary>
    Breach,
}
