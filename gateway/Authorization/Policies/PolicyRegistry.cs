using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Gateway.Authorization.Policies;

/// <summary>The functions behind <c>@policy</c>, by name. What nothing is registered for is denied.</summary>
public sealed class PolicyRegistry
{
    private readonly FrozenDictionary<string, IAuthorizationPolicy> _policies;

    /// <param name="policies">Of several with one name the last counts, so that a program can replace one that is built in.</param>
    public PolicyRegistry(IEnumerable<IAuthorizationPolicy> policies)
    {
        var byName = new Dictionary<string, IAuthorizationPolicy>(StringComparer.Ordinal);
        foreach (var policy in policies)
        {
            byName[policy.Name] = policy;
        }

        _policies = byName.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>No policy is registered: each is denied.</summary>
    public static PolicyRegistry Empty { get; } = new([]);

    /// <summary>The names that something is registered for.</summary>
    public IReadOnlyCollection<string> Names => _policies.Keys;

    /// <summary>Asks each use once, so that one request is decided by one set of answers.</summary>
    /// <param name="uses">What the operation mentions.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="onFault">Told of a policy that threw and has thereby denied; it must not throw.</param>
    public PolicyGrants Decide(ImmutableArray<PolicyUse> uses, IPolicyCaller caller, Action<PolicyUse, Exception> onFault)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(onFault);
        if (uses.IsEmpty)
        {
            return PolicyGrants.None;
        }

        var granted = new List<PolicyUse>(uses.Length);
        foreach (var use in uses)
        {
            if (IsGranted(use, caller, onFault))
            {
                granted.Add(use);
            }
        }

        return granted.Count == 0 ? PolicyGrants.None : new PolicyGrants(granted);
    }

    private bool IsGranted(PolicyUse use, IPolicyCaller caller, Action<PolicyUse, Exception> onFault)
    {
        if (!_policies.TryGetValue(use.Policy, out var policy))
        {
            return false;
        }

        try
        {
            return policy.IsGranted(caller, use.Coordinate);
        }
#pragma warning disable CA1031 // a policy is anybody's code: whatever goes wrong in it must deny and must not end the request
        catch (Exception exception)
#pragma warning restore CA1031 // the only use
        {
            onFault(use, exception);
            return false;
        }
    }
}
