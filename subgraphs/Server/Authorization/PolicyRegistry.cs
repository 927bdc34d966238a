namespace Subgraphs.Server.Authorization;

/// <summary>The policies that <c>@policy</c> can name. A name nobody registered does not hold.</summary>
internal sealed class PolicyRegistry
{
    private readonly Dictionary<string, Func<ICaller, bool>> _policies = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">The name is registered already.</exception>
    public void Add(string name, Func<ICaller, bool> holds) => _policies.Add(name, holds);

    public bool Holds(string name, ICaller caller) => _policies.TryGetValue(name, out var holds) && holds(caller);
}
