namespace Subgraphs.MarketData.Domain;

public enum InstrumentStatus
{
    Active,
    Suspended,
    Delisted,
}
