namespace Subgraphs.Compliance.Domain;

/// <summary>Client category of MiFID II (2014/65/EU annex II). The portfolio subgraph owns it.</summary>
public enum ClientClassification
{
    Retail,
    Professional,
    EligibleCounterparty,
}
