using System.Globalization;

namespace Gateway.Metering.Counting;

/// <summary>Hours and months of usage, all in UTC.</summary>
public static class UsageTime
{
    private const string HourFormat = "yyyy-MM-dd'T'HH'Z'";

    /// <summary>Hours since 1970-01-01T00Z.</summary>
    public static int HourOf(DateTimeOffset at) => (int)(at.ToUnixTimeSeconds() / 3600);

    /// <summary>The beginning of an hour.</summary>
    public static DateTimeOffset Begin(int hour) => DateTimeOffset.UnixEpoch.AddHours(hour);

    /// <summary><c>2026-11-23T06Z</c></summary>
    public static string Write(int hour) => Begin(hour).ToString(HourFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="Write"/> wrote; null where it is something else.</summary>
    public static int? ParseHour(string text)
        => DateTimeOffset.TryParseExact(text, HourFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? HourOf(at) : null;

    /// <summary>The month of an hour, <c>2026-11</c>.</summary>
    public static string MonthOf(int hour) => Begin(hour).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>True where a text names a month as <c>YYYY-MM</c>.</summary>
    public static bool IsMonth(string text) => DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
