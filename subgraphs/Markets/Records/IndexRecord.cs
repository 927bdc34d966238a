namespace Subgraphs.Markets.Records;

public sealed record IndexRecord(string Id, string Name, string Currency, string Source);
