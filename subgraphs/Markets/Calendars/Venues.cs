using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Calendars;

/// <summary>The venues that the sources list on: ISO 10383 codes, zones and regular hours.</summary>
public static class Venues
{
    /// <summary>All of them, ordered by MIC.</summary>
    public static IReadOnlyList<VenueRecord> All { get; } =
    [
        new("ARCX", "XNYS", "NYSE Arca", "US", "America/New_York", new(9, 30), new(16, 0)),
        new("BATS", "XCBO", "Cboe BZX U.S. Equities Exchange", "US", "America/New_York", new(9, 30), new(16, 0)),
        new("XETR", "XETR", "Xetra", "DE", "Europe/Berlin", new(9, 0), new(17, 30)),
        new("XKRX", "XKRX", "Korea Exchange", "KR", "Asia/Seoul", new(9, 0), new(15, 30)),
        new("XLON", "XLON", "London Stock Exchange", "GB", "Europe/London", new(8, 0), new(16, 30)),
        new("XNAS", "XNAS", "Nasdaq", "US", "America/New_York", new(9, 30), new(16, 0)),
        new("XNYS", "XNYS", "New York Stock Exchange", "US", "America/New_York", new(9, 30), new(16, 0)),
        new("XTKS", "XJPX", "Tokyo Stock Exchange", "JP", "Asia/Tokyo", new(9, 0), new(15, 0)),
    ];

    public static VenueRecord? Find(string mic) => All.FirstOrDefault(venue => venue.Mic == mic);
}
