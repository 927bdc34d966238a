using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation;

/// <summary>Finds what is named twice in a list of nodes.</summary>
internal static class Duplicates
{
    /// <summary>The groups of nodes that share a name, in the order of their first.</summary>
    public static IEnumerable<(string Name, List<T> Nodes)> Find<T>(SyntaxList<T> nodes, Func<T, string> name)
    {
        if (nodes.Count < 2)
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
}
