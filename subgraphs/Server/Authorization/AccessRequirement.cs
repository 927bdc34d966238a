using Subgraphs.Server.Types;

namespace Subgraphs.Server.Authorization;

/// <summary>What a type or field asks of the caller: the auth directives of one coordinate, AND between the kinds.</summary>
/// <param name="Authenticated">Verified claims must exist.</param>
/// <param name="Scopes">OR over sets of scopes that must all be held; empty asks nothing.</param>
/// <param name="Policies">OR over sets of policies that must all hold; empty asks nothing.</param>
internal sealed record AccessRequirement(
    bool Authenticated,
    IReadOnlyList<IReadOnlyList<string>> Scopes,
    IReadOnlyList<IReadOnlyList<string>> Policies)
{
    /// <summary>The requirement that attributes state, or null for none.</summary>
    public static AccessRequirement? From(IEnumerable<SchemaDirectiveAttribute> attributes)
    {
        var authenticated = false;
        List<IReadOnlyList<string>> scopes = [];
        List<IReadOnlyList<string>> policies = [];
        foreach (var attribute in attributes)
        {
            switch (attribute)
            {
                case AuthenticatedAttribute or AuthorizeAttribute { Policy: null }:
                    authenticated = true;
                    break;
                case AuthorizeAttribute { Policy: { } policy }:
                    policies.Add([policy]);
                    break;
                case RequiresScopesAttribute required:
                    scopes.Add(required.Scopes);
                    break;
                case PolicyAttribute required:
                    policies.Add(required.Policies);
                    break;
            }
        }

        return authenticated || scopes.Count > 0 || policies.Count > 0 ? new AccessRequirement(authenticated, scopes, policies) : null;
    }

    public bool IsMetBy(ICaller caller, PolicyRegistry policies)
        => (!Authenticated || caller.IsAuthenticated)
            && (Scopes.Count == 0 || Scopes.Any(set => set.All(caller.HasScope)))
            && (Policies.Count == 0 || Policies.Any(set => set.All(policy => policies.Holds(policy, caller))));
}
