namespace Subgraphs.Portfolio.Domain;

/// <summary>Client category of MiFID II (2014/65/EU annex II); alone it is not personal data.</summary>
public enum ClientClassification
{
    Retail,
    Professional,
    EligibleCounterparty,
}
