namespace Subgraphs.Compliance.Data;

/// <summary>The clock as exact as every database keeps it: what is answered at once is what is read later.</summary>
internal static class Instants
{
    /// <summary>An instant that a client sent, likewise.</summary>
    public static DateTimeOffset Truncate(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    public static DateTime Instant(this TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
