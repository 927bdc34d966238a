using Subgraphs.Markets.Calendars;

namespace Subgraphs.Portfolio.Data.Market;

/// <summary>The instant at which a session of a venue ends.</summary>
internal static class SessionClose
{
    /// <summary>At the venue's regular close, in UTC; a venue that is not known closes with the day in UTC.</summary>
    public static DateTimeOffset Of(string mic, DateOnly session)
        => Venues.Find(mic) is { } venue
            ? new DateTimeOffset(
                TimeZoneInfo.ConvertTimeToUtc(session.ToDateTime(Venues.RegularCloseOn(venue, session), DateTimeKind.Unspecified), TimeZoneInfo.FindSystemTimeZoneById(venue.TimeZone)), TimeSpan.Zero)
            : new DateTimeOffset(session.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
