namespace Subgraphs.Compliance.Domain;

/// <summary>How bad a finding is, the least first.</summary>
public enum Severity
{
    Info,
    Warning,
    Breach,
    Critical,
}
