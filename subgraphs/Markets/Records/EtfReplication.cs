namespace Subgraphs.Markets.Records;

public enum EtfReplication
{
    Full,
    Sampling,
    Synthetic,
}
