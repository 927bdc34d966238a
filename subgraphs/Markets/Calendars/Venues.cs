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
        new("XHKG", "XHKG", "Hong Kong Exchanges and Clearing", "HK", "Asia/Hong_Kong", new(9, 30), new(16, 0)),
        new("XKRX", "XKRX", "Korea Exchange", "KR", "Asia/Seoul", new(9, 0), new(15, 30)),
        new("XLON", "XLON", "London Stock Exchange", "GB", "Europe/London", new(8, 0), new(16, 30)),
        new("XNAS", "XNAS", "Nasdaq", "US", "America/New_York", new(9, 30), new(16, 0)),
        new("XNYS", "XNYS", "New York Stock Exchange", "US", "America/New_York", new(9, 30), new(16, 0)),
        new("XSES", "XSES", "Singapore Exchange", "SG", "Asia/Singapore", new(9, 0), new(17, 0)),
        new("XTKS", "XJPX", "Tokyo Stock Exchange", "JP", "Asia/Tokyo", new(9, 0), new(15, 30)),
    ];

    /// <summary>Until which date, that one excluded, a venue closed at another time than it does now.</summary>
    private static readonly (string Mic, DateOnly Until, TimeOnly Close)[] FormerCloses =
    [
        ("XKRX", new(2016, 8, 1), new(15, 0)),
        ("XTKS", new(2024, 11, 5), new(15, 0)),
    ];

    public static VenueRecord? Find(string mic) => All.FirstOrDefault(venue => venue.Mic == mic);

    /// <summary>Local time at which a regular session of a date closed; see <see cref="SessionCalendar.EarlyCloseOn"/> for the others.</summary>
    public static TimeOnly RegularCloseOn(VenueRecord venue, DateOnly session)
    {
        ArgumentNullException.ThrowIfNull(venue);
        foreach (var former in FormerCloses)
        {
            if (former.Mic == venue.Mic && session < former.Until)
            {
                return former.Close;
            }
        }

        return venue.Close;
    }
}
