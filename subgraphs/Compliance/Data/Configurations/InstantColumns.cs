using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Subgraphs.Compliance.Data.Configurations;

/// <summary>Instants are UTC: one column, whose order is the order of time on both providers.</summary>
internal static class InstantColumns
{
    private const int MicrosecondDigits = 6;

    public static void IsInstant(this PropertyBuilder<DateTimeOffset> property)
        => property
            .HasConversion(instant => instant.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)))
            .HasPrecision(MicrosecondDigits);

    public static void IsInstant(this PropertyBuilder<DateTimeOffset?> property)
        => property
            .HasConversion(
                instant => instant == null ? (DateTime?)null : instant.Value.UtcDateTime,
                stored => stored == null ? null : new DateTimeOffset(DateTime.SpecifyKind(stored.Value, DateTimeKind.Utc)))
            .HasPrecision(MicrosecondDigits);
}
