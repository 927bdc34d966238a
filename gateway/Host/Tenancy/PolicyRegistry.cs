using System.Collections.Frozen;

namespace Gateway.Host.Tenancy;

/// <summary>The functions behind <c>@policy</c>: a name that nothing is registered for is denied.</summary>
internal sealed class PolicyRegistry(IReadOnlyDictionary<string, Func<Caller, bool>> policies)
{
    private readonly FrozenDictionary<string, Func<Caller, bool>> _policies = policies.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>No policy is registered: each is denied.</summary>
    public static PolicyRegistry Empty { get; } = new(new Dictionary<string, Func<Caller, bool>>());

    /// <summary>True where the policy is known and grants.</summary>
    public bool IsGranted(string policy, Caller caller) => _policies.TryGetValue(policy, out var decide) && decide(caller);
}
