namespace Subgraphs.MarketData.Domain;

/// <summary>A venue's local time as an instant.</summary>
public static class VenueClock
{
    /// <summary>The instant at which a session opened, in UTC: a date alone is not an instant without the venue's zone.</summary>
    public static DateTime OpenOf(TradingVenue venue, DateOnly session)
    {
        ArgumentNullException.ThrowIfNull(venue);
        return ToUtc(venue, session, venue.Open);
    }

    /// <summary>A local time of a venue, in UTC.</summary>
    public static DateTime ToUtc(TradingVenue venue, DateOnly date, TimeOnly time)
    {
        ArgumentNullException.ThrowIfNull(venue);
        return TimeZoneInfo.ConvertTimeToUtc(date.ToDateTime(time), TimeZoneInfo.FindSystemTimeZoneById(venue.TimeZone));
    }
}
