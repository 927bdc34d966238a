using Federation.Supergraphs;

namespace Gateway.Authorization;

/// <summary>What a caller is and holds, as far as directives ask for it.</summary>
/// <param name="IsAuthenticated">The caller was identified.</param>
/// <param name="Scopes">The scopes of its token.</param>
/// <param name="Policies">The policies that grant; one that is unknown, or was not asked, is not among them and so denies.</param>
public sealed record Entitlements(bool IsAuthenticated, IReadOnlySet<string> Scopes, PolicyGrants Policies)
{
    /// <summary>A caller that was not identified.</summary>
    public static Entitlements None { get; } = new(false, new HashSet<string>(), PolicyGrants.None);

    /// <summary>True where all parts of a requirement are met; no requirement is met by everybody.</summary>
    public bool Satisfy(AuthRequirement? requirement)
        => requirement is null
            || ((!requirement.Authenticated || IsAuthenticated)
                && (requirement.ScopeExpression?.IsSatisfiedBy(Scopes) ?? true)
                && (requirement.PolicyExpression?.IsSatisfiedBy(policy => Policies.Contains(new PolicyUse(policy, requirement.Coordinate))) ?? true));
}
