namespace Subgraphs.Markets.Records;

public enum InstrumentStatus
{
    Active,
    Suspended,
    Delisted,
}
