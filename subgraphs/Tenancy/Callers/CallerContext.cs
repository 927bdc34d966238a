using Subgraphs.Server.Authorization;

namespace Subgraphs.Tenancy.Callers;

/// <summary>
/// Who asks and under which claims, verified: from the gateway's signature or, in development, from a developer token. An explicit value:
/// whatever needs it takes it as a parameter.
/// </summary>
public sealed record CallerContext : ICaller
{
    /// <summary>The person or program; null for an anonymous caller.</summary>
    public string? Subject { get; init; }

    /// <summary>The tenant, from the verified claim and from nothing else.</summary>
    public Guid? TenantId { get; init; }

    /// <summary><c>partner</c>, <c>standard</c> or <c>enterprise</c>.</summary>
    public string? Plan { get; init; }

    public IReadOnlyList<string> Roles { get; init; } = [];

    public IReadOnlySet<string> Scopes { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    public IReadOnlyList<string> Jurisdictions { get; init; } = [];

    /// <summary>Why personal data is read; null where it is not.</summary>
    public string? Purpose { get; init; }

    /// <summary>The date that "today" means for this request; null for the last session in the data.</summary>
    public DateOnly? BusinessDate { get; init; }

    public string? RequestId { get; init; }

    public bool IsGateway { get; init; }

    /// <summary>What the gateway's signature of this request is known by; null where the caller was verified by a token.</summary>
    internal CallerProof? Proof { get; init; }

    /// <summary>True where the claims name a subject or a tenant.</summary>
    public bool IsAuthenticated => Subject is not null || TenantId is not null;

    string? ICaller.Partition => TenantId?.ToString("D");

    public bool HasScope(string scope) => Scopes.Contains(scope);

    public bool HasRole(string role) => Roles.Contains(role);
}
