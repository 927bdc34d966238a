namespace Subgraphs.Markets.Records;

public enum DividendStatus
{
    Forecast,
    Declared,
    Confirmed,
    Paid,
    Cancelled,
}
