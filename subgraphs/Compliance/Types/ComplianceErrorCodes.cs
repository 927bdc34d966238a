namespace Subgraphs.Compliance.Types;

/// <summary>The stable codes of this subgraph's own errors.</summary>
public static class ComplianceErrorCodes
{
    /// <summary>The tenant has nothing of this id. One of another tenant answers the same.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>A person has to do it, and the verified token names none.</summary>
    public const string PersonRequired = "PERSON_REQUIRED";

    /// <summary>An anomaly that was confirmed stays confirmed.</summary>
    public const string AnomalyConfirmed = "ANOMALY_CONFIRMED";

    /// <summary>The tenant has not said which firm reports its transactions.</summary>
    public const string ReportingFirmUnknown = "REPORTING_FIRM_UNKNOWN";
}
