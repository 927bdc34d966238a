using System.Collections.Frozen;
using Gateway.Authorization.Policies;
using Gateway.Metering.Counting;

namespace Gateway.Host.Tenancy;

/// <summary>Who asks, as a verified token says it. The tenant comes from the token alone: no header, argument or variable can name one.</summary>
internal sealed class Caller : IPolicyCaller
{
    private CallerKey? _key;

    /// <summary>The caller of a request without a token, where the operator allows that.</summary>
    public static Caller Anonymous { get; } = new();

    /// <summary>False only for <see cref="Anonymous"/>.</summary>
    public bool IsAuthenticated { get; init; }

    /// <summary>The tenant; null only for an anonymous caller.</summary>
    public Guid? TenantId { get; init; }

    /// <summary>The person or program, claim <c>sub</c>.</summary>
    public string? Subject { get; init; }

    /// <summary>The tenant's plan: partner, standard or enterprise.</summary>
    public string? Plan { get; init; }

    public IReadOnlySet<string> Scopes { get; init; } = FrozenSet<string>.Empty;

    public IReadOnlyList<string> Roles { get; init; } = [];

    public IReadOnlyList<string> Jurisdictions { get; init; } = [];

    /// <summary>The purpose for which personal data is read; null where the token states none.</summary>
    public string? Purpose { get; init; }

    /// <summary>The program that asks, as the token names it, for usage alone: nothing is decided by it.</summary>
    public string Client { get; init; } = UsageClients.None;

    /// <summary>The contract that the caller's claims chose; empty: the whole graph; null: none, and the caller is refused.</summary>
    public string? Contract { get; init; } = "";

    /// <summary>What of the caller answers may depend on; made when it is first asked for.</summary>
    public CallerKey Key => _key ??= CallerKey.Create(this);

    /// <summary>When the token expires; nothing that was decided for this caller outlives it.</summary>
    public DateTimeOffset ExpiresAt { get; init; } = DateTimeOffset.MaxValue;
}
