namespace Subgraphs.Portfolio.Domain.Limits;

/// <summary>How bad it is, mildest first.</summary>
public enum Severity
{
    Info,
    Warning,
    Breach,
    Critical,
}
