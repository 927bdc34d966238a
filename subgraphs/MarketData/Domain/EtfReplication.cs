namespace Subgraphs.MarketData.Domain;

public enum EtfReplication
{
    Full,
    Sampling,
    Synthetic,
}
