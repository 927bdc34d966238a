namespace Gateway.Host.Tenancy;

/// <summary>A token of the developer issuer and what it says.</summary>
internal sealed record DeveloperToken(
    string Tenant,
    Guid TenantId,
    string Plan,
    IReadOnlyList<string> Scopes,
    DateTimeOffset ExpiresAt,
    string Token);
