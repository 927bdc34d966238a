namespace Subgraphs.Markets.Records;

/// <param name="Mic">ISO 10383 code of the venue.</param>
/// <param name="Symbol">Ticker there.</param>
/// <param name="Currency">ISO 4217 trading currency there.</param>
/// <param name="FirstTraded">First session held by the source.</param>
/// <param name="LastTraded">Last session, for a listing that ended.</param>
/// <param name="TickSize">Smallest price step, in the trading currency.</param>
public sealed record ListingRecord(
    string Mic,
    string Symbol,
    string Currency,
    DateOnly? FirstTraded,
    DateOnly? LastTraded,
    decimal TickSize);
