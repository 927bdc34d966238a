using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Subgraphs.Storage.Model;

/// <summary>Instants are UTC: another kind is refused on the way in, and the kind is put back on the way out.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => RequireUtc(value),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    private static DateTime RequireUtc(DateTime value)
        => value.Kind == DateTimeKind.Utc
            ? value
            : throw new InvalidOperationException($"An instant of kind {value.Kind} was to be stored: instants are UTC.");
}
