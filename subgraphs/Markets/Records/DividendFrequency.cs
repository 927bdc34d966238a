namespace Subgraphs.Markets.Records;

/// <summary>How often an instrument pays regular dividends.</summary>
public enum DividendFrequency
{
    Annual,
    SemiAnnual,
    Quarterly,
    Monthly,
    Irregular,
}
