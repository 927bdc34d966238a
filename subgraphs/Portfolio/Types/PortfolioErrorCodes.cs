namespace Subgraphs.Portfolio.Types;

/// <summary>The stable codes of this subgraph's own errors.</summary>
public static class PortfolioErrorCodes
{
    /// <summary>The tenant has nothing of this id. One of another tenant answers the same.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>A person has to do it, and the verified token names none.</summary>
    public const string PersonRequired = "PERSON_REQUIRED";

    /// <summary>Something else happened in between: another version, another input under the same key, another decision.</summary>
    public const string Conflict = "CONFLICT";

    /// <summary>Weights and cash target do not make exactly 1.</summary>
    public const string TargetNotWhole = "TARGET_NOT_WHOLE";

    /// <summary>The portfolio has no target allocation.</summary>
    public const string NoTarget = "NO_TARGET_ALLOCATION";

    /// <summary>The portfolio has no net asset value above zero on the date.</summary>
    public const string NotValued = "PORTFOLIO_NOT_VALUED";

    /// <summary>Who made a proposal also decides on it.</summary>
    public const string FourEyes = "FOUR_EYES_VIOLATION";

    /// <summary>Somebody takes back what somebody else made.</summary>
    public const string NotTheCreator = "NOT_THE_CREATOR";

    /// <summary>The proposal is approved, rejected or cancelled already.</summary>
    public const string ProposalDecided = "PROPOSAL_DECIDED";

    /// <summary>The proposal is of another trading day, or of prices that have moved.</summary>
    public const string ProposalExpired = "PROPOSAL_EXPIRED";

    /// <summary>The orders would break a compliance rule, or break it further.</summary>
    public const string ComplianceBlocked = "COMPLIANCE_BLOCKED";

    /// <summary>Compliance cannot tell, as an input is missing or stale.</summary>
    public const string ComplianceIndeterminate = "COMPLIANCE_INDETERMINATE";

    /// <summary>Compliance does not answer.</summary>
    public const string ComplianceUnavailable = "COMPLIANCE_UNAVAILABLE";

    /// <summary>A report is wanted as PDF, and no program to print with is configured (Reports:Chromium).</summary>
    public const string PdfNotConfigured = "PDF_NOT_CONFIGURED";

    /// <summary>The program that prints failed, or took too long.</summary>
    public const string PdfFailed = "PDF_FAILED";

    /// <summary>A report's document is larger than the limit.</summary>
    public const string ReportTooLarge = "REPORT_TOO_LARGE";

    /// <summary>A report could not be made; the log has the reason under its id.</summary>
    public const string ReportFailed = "REPORT_FAILED";
}
