using System.Text.Json;

namespace Gateway.Auditing;

/// <summary>A record of a log, read.</summary>
/// <param name="Number">Its place in the chain, from 1.</param>
/// <param name="At">When it was given to the log.</param>
/// <param name="Entry">What it says.</param>
public sealed record AuditRecord(long Number, DateTimeOffset At, AuditEntry Entry)
{
    /// <summary>Reads the JSON of a line.</summary>
    /// <exception cref="FormatException">It is no record.</exception>
    public static AuditRecord Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var record = document.RootElement;
            return new AuditRecord(
                record.GetProperty("n").GetInt64(),
                record.GetProperty("at").GetDateTimeOffset(),
                new AuditEntry(KindOf(record.GetProperty("kind").GetString()), Text(record, "coordinate"))
                {
                    TenantId = Text(record, "tid") is { } tenant ? Guid.ParseExact(tenant, "D") : null,
                    Subject = Text(record, "sub"),
                    EntityKey = Text(record, "key"),
                    Code = Text(record, "code"),
                    Purpose = Text(record, "purpose"),
                    RequestId = Text(record, "rid"),
                });
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("The line is no record of an audit log.", exception);
        }
    }

    /// <summary>Reads a line with its hash, which is not looked at.</summary>
    /// <exception cref="FormatException">It is no record.</exception>
    public static AuditRecord ParseLine(ReadOnlyMemory<byte> line)
        => line.Span.LastIndexOf((byte)'\t') is > 0 and var tab ? Parse(line[..tab]) : throw new FormatException("The line has no hash.");

    private static AuditKind KindOf(string? kind) => kind switch
    {
        "read" => AuditKind.Read,
        "mutation" => AuditKind.Mutation,
        "denial" => AuditKind.Denial,
        "gap" => AuditKind.Gap,
        "file" => AuditKind.File,
        _ => throw new FormatException($"An audit log has no records of kind '{kind}'."),
    };

    private static string? Text(JsonElement record, string name)
        => record.TryGetProperty(name, out var value) ? value.GetString() : null;
}
