namespace Gateway.Authorization;

/// <summary>The policies that were asked and have granted. What was not asked is not granted.</summary>
public sealed class PolicyGrants
{
    private readonly HashSet<PolicyUse> _uses;
    private readonly HashSet<string> _everywhere;

    /// <param name="uses">Granted at their coordinates.</param>
    /// <param name="everywhere">Names of policies that are granted wherever they stand.</param>
    public PolicyGrants(IEnumerable<PolicyUse> uses, IEnumerable<string>? everywhere = null)
    {
        _uses = [.. uses];
        _everywhere = new HashSet<string>(everywhere ?? [], StringComparer.Ordinal);
    }

    public static PolicyGrants None { get; } = new([]);

    public bool Contains(PolicyUse use) => _uses.Contains(use) || _everywhere.Contains(use.Policy);
}
