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

    /// <summary>Something else happened in between, or stands in the way.</summary>
    public const string Conflict = "CONFLICT";

    /// <summary>Who asked for it also confirms it.</summary>
    public const string FourEyes = "FOUR_EYES_VIOLATION";

    /// <summary>There is no regime of this code.</summary>
    public const string RegimeUnknown = "REGIME_UNKNOWN";

    /// <summary>The tenant has not activated the regime, or has ended it.</summary>
    public const string RegimeNotActive = "REGIME_NOT_ACTIVE";

    /// <summary>Nobody asked to end the regime.</summary>
    public const string DeactivationNotRequested = "DEACTIVATION_NOT_REQUESTED";

    /// <summary>An override names a rule that is none of the regime.</summary>
    public const string RuleNotOfRegime = "RULE_NOT_OF_REGIME";

    /// <summary>An override would be less strict than what is in force: a tenant may only tighten.</summary>
    public const string OverrideLoosens = "OVERRIDE_LOOSENS";

    /// <summary>A breach is resolved, or an obligation filed or waived, already.</summary>
    public const string AlreadyEnded = "ALREADY_ENDED";

    /// <summary>A transaction report is not owed, or not complete, and was not sent.</summary>
    public const string TransactionNotReady = "TRANSACTION_NOT_READY";

    /// <summary>This kind of report cannot be generated here.</summary>
    public const string ReportKindUnavailable = "REPORT_KIND_UNAVAILABLE";

    /// <summary>The date is no end of a period of this kind of report, or the period has not ended.</summary>
    public const string ReportPeriodInvalid = "REPORT_PERIOD_INVALID";

    /// <summary>There is nothing to report for the period.</summary>
    public const string ReportNotDue = "REPORT_NOT_DUE";

    /// <summary>Something that the report needs is not known; the message names it.</summary>
    public const string ReportInputMissing = "REPORT_INPUT_MISSING";
}
