using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation;

/// <summary>Finds what is named twice in a list of nodes.</summary>
internal static class Duplicates
{
    // Up to so many names are compared with each other: that is faster than any table.
    private const int Few = 12;

    /// <summary>The groups of nodes that share a name, in the order of their first.</summary>
    public static IEnumerable<(string Name, List<T> Nodes)> Find<T>(SyntaxList<T> nodes, Func<T, string> name)
    {
        if (nodes.Count < 2 || (nodes.Count <= Few && !HasAny(nodes, name)))
        {
            return [];
        }

        var groups = new OrderedDictionary<string, List<T>>(nodes.Count, StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            var key = name(node);
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = []);
            }

            group.Add(node);
        }

        return groups.Where(group => group.Value.Count > 1).Select(group => (group.Key, group.Value));
    }

    private static bool HasAny<T>(SyntaxList<T> nodes, Func<T, string> name)
    {
        for (var i = 1; i < nodes.Count; i++)
        {
            var key = name(nodes[i]);
            for (var j = 0; j < i; j++)
            {
                if (name(nodes[j]) == key)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
