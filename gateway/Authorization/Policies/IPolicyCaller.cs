namespace Gateway.Authorization.Policies;

/// <summary>What a policy may know of a caller; all of it stands in the verified token.</summary>
public interface IPolicyCaller
{
    /// <summary>False for a request without a token, where the operator allows such.</summary>
    bool IsAuthenticated { get; }

    /// <summary>The tenant; null only for a caller without a token.</summary>
    Guid? TenantId { get; }

    /// <summary>The person or program.</summary>
    string? Subject { get; }

    /// <summary>The tenant's plan.</summary>
    string? Plan { get; }

    IReadOnlySet<string> Scopes { get; }

    IReadOnlyList<string> Roles { get; }

    IReadOnlyList<string> Jurisdictions { get; }

    /// <summary>The purpose for which data is read; null where the token states none.</summary>
    string? Purpose { get; }
}
