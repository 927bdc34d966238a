using System.Collections.Immutable;

namespace Federation.Composition.Satisfiability;

/// <summary>The context values that objects around the current one give.</summary>
/// <param name="Values">Numbers of <see cref="ContextValue"/>, ascending.</param>
internal sealed record AvailableContexts(ImmutableSortedSet<int> Values)
{
    public static AvailableContexts None { get; } = new([]);

    /// <summary>Equal for equal sets.</summary>
    public string Key { get; } = string.Join(',', Values);

    public bool IsSubsetOf(AvailableContexts other) => Values.IsSubsetOf(other.Values);
}
