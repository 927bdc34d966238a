namespace Federation.Composition;

/// <summary>Pieces of messages.</summary>
internal static class Texts
{
    /// <summary><c>subgraph "a"</c> or <c>subgraphs "a", "b" and "c"</c>.</summary>
    public static string Subgraphs(IEnumerable<string> names)
    {
        var quoted = names.Select(name => $"\"{name}\"").ToList();
        return quoted.Count switch
        {
            0 => "no subgraph",
            1 => $"subgraph {quoted[0]}",
            _ => $"subgraphs {string.Join(", ", quoted[..^1])} and {quoted[^1]}",
        };
    }
}
