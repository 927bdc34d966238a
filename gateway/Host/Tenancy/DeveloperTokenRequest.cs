namespace Gateway.Host.Tenancy;

/// <summary>What a developer token shall say.</summary>
/// <param name="Tenant">A slug, or a tenant id.</param>
/// <param name="Plan">One of <see cref="PlanScopes.Plans"/>.</param>
internal sealed record DeveloperTokenRequest(string Tenant, string Plan)
{
    /// <summary>The longest life of a token.</summary>
    public static readonly TimeSpan MaxLifetime = TimeSpan.FromMinutes(60);

    public string Subject { get; init; } = "developer";

    /// <summary>Replaces the plan's scopes.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    public IReadOnlyList<string> Roles { get; init; } = [];

    public IReadOnlyList<string> Jurisdictions { get; init; } = [];

    public string? Purpose { get; init; }

    /// <summary>The program that the token is for; null: it says none.</summary>
    public string? Client { get; init; }

    /// <summary>From now; at most <see cref="MaxLifetime"/>.</summary>
    public TimeSpan Lifetime { get; init; } = MaxLifetime;
}
