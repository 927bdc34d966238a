using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Subgraphs.Storage.Model;

/// <summary>Instants are UTC: one column, whose order is the order of time on both providers.</summary>
public static class InstantColumns
{
    private const int MicrosecondDigits = 6;

    /// <summary>Stores an instant in UTC, to the microsecond.</summary>
    public static void IsInstant(this PropertyBuilder<DateTimeOffset> property)
        => property
            .HasConversion(instant => instant.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)))
            .HasPrecision(MicrosecondDigits);

    /// <inheritdoc cref="IsInstant(PropertyBuilder{DateTimeOffset})"/>
    public static void IsInstant(this PropertyBuilder<DateTimeOffset?> property)
        => property
            .HasConversion(
                instant => instant == null ? (DateTime?)null : instant.Value.UtcDateTime,
                stored => stored == null ? null : new DateTimeOffset(DateTime.SpecifyKind(stored.Value, DateTimeKind.Utc)))
            .HasPrecision(MicrosecondDigits);
}
