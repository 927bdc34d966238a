using Federation.Supergraphs;

namespace Gateway.Authorization.Conformance.Tests.Rules;

/// <summary>What a caller holds, in words that need no gateway.</summary>
/// <param name="IsAuthenticated">It was identified.</param>
/// <param name="Scopes">Its scopes.</param>
/// <param name="Grants">Whether a policy grants at a coordinate.</param>
internal sealed record PlainCaller(bool IsAuthenticated, IReadOnlySet<string> Scopes, Func<string, string, bool> Grants)
{
    public bool Meets(AuthRequirement? requirement)
    {
        if (requirement is null)
        {
            return true;
        }

        if (requirement.Authenticated && !IsAuthenticated)
        {
            return false;
        }

        return Holds(requirement.ScopeExpression, Scopes.Contains)
            && Holds(requirement.PolicyExpression, policy => Grants(policy, requirement.Coordinate));
    }

    private static bool Holds(RequirementExpression? expression, Func<string, bool> isHeld)
        => expression is null
            || expression.Alternatives.Length == 0
            || expression.Alternatives.Any(alternative => alternative.All(isHeld));
}
