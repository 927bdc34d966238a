namespace Subgraphs.Markets.Records;

/// <param name="Mic">ISO 10383 market identifier code.</param>
/// <param name="OperatingMic">The operating venue where <paramref name="Mic"/> is a segment, else the same.</param>
/// <param name="Name">Name of the venue.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="TimeZone">IANA zone of its calendar.</param>
/// <param name="Open">Local time at which the continuous session opens.</param>
/// <param name="Close">Local time at which the regular session closes.</param>
public sealed record VenueRecord(
    string Mic,
    string OperatingMic,
    string Name,
    string Country,
    string TimeZone,
    TimeOnly Open,
    TimeOnly Close);
