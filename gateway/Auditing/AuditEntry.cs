namespace Gateway.Auditing;

/// <summary>What is kept of one decision: who, of which tenant, what, why. Never a value that was read.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Coordinate">The field, <c>Type.field</c>; null where the decision is about the whole request.</param>
public sealed record AuditEntry(AuditKind Kind, string? Coordinate)
{
    /// <summary>The tenant of the verified claims.</summary>
    public Guid? TenantId { get; init; }

    /// <summary>The person or program of the verified claims.</summary>
    public string? Subject { get; init; }

    /// <summary>The key of the object that the field is of, where the process knows it.</summary>
    public string? EntityKey { get; init; }

    /// <summary>The error code of a refusal, or what is missing in a gap.</summary>
    public string? Code { get; init; }

    /// <summary>The purpose that the claims state.</summary>
    public string? Purpose { get; init; }

    /// <summary>The client request's id: the same in every process that served it.</summary>
    public string? RequestId { get; init; }
}
