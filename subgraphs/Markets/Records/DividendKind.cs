namespace Subgraphs.Markets.Records;

public enum DividendKind
{
    Regular,
    Special,
    Stock,
    SpinOff,
    ReturnOfCapital,
}
