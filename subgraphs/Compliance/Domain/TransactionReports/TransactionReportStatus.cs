namespace Subgraphs.Compliance.Domain.TransactionReports;

/// <summary>How far a report is. Nothing here sends reports: what goes beyond READY comes from who does.</summary>
public enum TransactionReportStatus
{
    /// <summary>Not owed: the tenant is not held to EU-MIFID2 on the trade date, or the trade is not complete.</summary>
    Draft,

    /// <summary>Owed, and a mandatory field is missing or wrong.</summary>
    Incomplete,

    /// <summary>Owed, and every mandatory field is there and right.</summary>
    Ready,

    /// <summary>It was sent, as who sends says.</summary>
    Submitted,

    /// <summary>The authority took it.</summary>
    Accepted,

    /// <summary>The authority did not: it is to be sent again.</summary>
    Rejected,
}
