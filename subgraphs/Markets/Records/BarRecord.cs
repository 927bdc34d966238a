namespace Subgraphs.Markets.Records;

/// <summary>One session as traded, never adjusted; prices per share in the trading currency, volume in shares.</summary>
public sealed record BarRecord(
    string Isin,
    DateOnly Date,
    decimal Open,
    decimal High,
    decimal Low,
    decimal Close,
    decimal Volume,
    string Source);
