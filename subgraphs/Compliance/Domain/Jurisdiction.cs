namespace Subgraphs.Compliance.Domain;

/// <summary>Whose law a regime is.</summary>
public enum Jurisdiction
{
    EU,
    US,
    KR,
    JP,
    HK,
    SG,
    UK,
}
