namespace Subgraphs.Compliance.Domain.Activation;

/// <summary>Which of two thresholds is the stricter one.</summary>
public static class Strictness
{
    /// <summary>
    /// True where a threshold binds at least as early as another: of a limit that must not be exceeded a smaller one, of one that must be reached a
    /// larger one, of a duty to tell a smaller one.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="own">The threshold in question.</param>
    /// <param name="inForce">The one that counts now.</param>
    public static bool IsAtLeastAsStrict(ComplianceRule rule, decimal own, decimal inForce)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule is { Kind: RuleKind.Limit, Comparator: Comparator.GT or Comparator.GTE } ? own >= inForce : own <= inForce;
    }
}
