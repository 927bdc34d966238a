namespace GraphQL.TypeSystem.Diff;

/// <summary>Matches the elements of two lists by name, in the order of each list.</summary>
internal sealed class NamedPairs<T>
    where T : class
{
    private NamedPairs(List<T> removed, List<T> added, List<(T Before, T After)> kept)
    {
        Removed = removed;
        Added = added;
        Kept = kept;
    }

    public IReadOnlyList<T> Removed { get; }

    public IReadOnlyList<T> Added { get; }

    public IReadOnlyList<(T Before, T After)> Kept { get; }

    public static NamedPairs<T> Match(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> name)
    {
        var rest = new Dictionary<string, T>(StringComparer.Ordinal);
        var order = new List<T>();
        foreach (var element in after)
        {
            if (rest.TryAdd(name(element), element))
            {
                order.Add(element);
            }
        }

        var removed = new List<T>();
        var kept = new List<(T, T)>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in before)
        {
            if (!known.Add(name(element)))
            {
                continue;
            }

            if (rest.TryGetValue(name(element), out var other))
            {
                kept.Add((element, other));
            }
            else
            {
                removed.Add(element);
            }
        }

        order.RemoveAll(element => known.Contains(name(element)));
        return new NamedPairs<T>(removed, order, kept);
    }
}
