namespace Federation.Composition.Merging;

/// <summary>What <c>@override</c> does to the declarations of one field.</summary>
internal sealed class FieldOverrides
{
    private readonly HashSet<int> _unused = [];
    private readonly HashSet<int> _used = [];
    private readonly Dictionary<int, string> _labels = [];

    /// <summary>True where a declaration of the field was taken over.</summary>
    public bool IsAny => _unused.Count > 0 || _used.Count > 0 || _labels.Count > 0;

    /// <summary>True where the subgraph no longer resolves the field and nothing there needs it.</summary>
    public bool IsUnused(int subgraph) => _unused.Contains(subgraph) && !_labels.ContainsKey(subgraph);

    /// <summary>True where the subgraph no longer resolves the field but other directives of it still name it.</summary>
    public bool IsUsed(int subgraph) => _used.Contains(subgraph);

    /// <summary>True where another subgraph took the field over, wholly: it does not count as resolved twice.</summary>
    public bool IsOverridden(int subgraph) => _unused.Contains(subgraph) || _used.Contains(subgraph);

    /// <summary>The label under which a progressive override of the field can be switched.</summary>
    public string? LabelOf(int subgraph) => _labels.GetValueOrDefault(subgraph);

    public void SetUnused(int subgraph) => _unused.Add(subgraph);

    public void SetUsed(int subgraph) => _used.Add(subgraph);

    public void SetLabel(int subgraph, string label) => _labels[subgraph] = label;
}
