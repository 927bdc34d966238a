namespace Subgraphs.Compliance.Domain;

/// <summary>What kind of duty a rule is.</summary>
public enum RuleKind
{
    Limit,
    Disclosure,
    ClientNotice,
    ReportCompleteness,
    ReportingDeadline,
    Conduct,
}
