namespace Subgraphs.Compliance.Domain;

/// <summary>A record of some process's audit log that concerns the tenant.</summary>
public sealed class AuditEvent
{
    public required Guid TenantId { get; init; }

    /// <summary>The log: its process and where it began.</summary>
    public required string Chain { get; init; }

    /// <summary>The record's place in it.</summary>
    public required long Number { get; init; }

    public required DateTime At { get; init; }

    /// <summary>What was done, or refused.</summary>
    public required AuditAction Action { get; init; }

    /// <summary>What it was done to: the entity where the process knows it, else the field.</summary>
    public required string Subject { get; init; }

    /// <summary>The person or program; null where the claims named none.</summary>
    public string? Actor { get; init; }

    /// <summary>The field, or the type; null where the whole request was refused.</summary>
    public string? Coordinate { get; init; }

    /// <summary>Why it was refused, or failed.</summary>
    public string? Code { get; init; }

    public string? Purpose { get; init; }

    /// <summary>The client's request: the same in the records of every process that served it.</summary>
    public string? RequestId { get; init; }
}
