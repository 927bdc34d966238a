namespace GraphQL.TypeSystem.Validation.FieldMerging;

/// <summary>The fields of a selection set by response name, inline fragments included, and the fragments that it spreads.</summary>
internal sealed class CollectedFields
{
    private readonly List<string> _fragmentNames = [];
    private readonly HashSet<string> _knownFragmentNames = new(StringComparer.Ordinal);

    public OrderedDictionary<string, List<MergeField>> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of the fragments, each once, in the order of the text.</summary>
    public IReadOnlyList<string> FragmentNames => _fragmentNames;

    /// <summary>The fragments that these fields were compared with, and whether only as exclusive ones.</summary>
    public Dictionary<string, bool> ComparedFragments { get; } = new(StringComparer.Ordinal);

    public void AddField(MergeField field)
    {
        var responseName = field.Node.ResponseName;
        if (!Groups.TryGetValue(responseName, out var group))
        {
            Groups.Add(responseName, group = []);
        }

        group.Add(field);
    }

    public void AddFragment(string name)
    {
        if (_knownFragmentNames.Add(name))
        {
            _fragmentNames.Add(name);
        }
    }
}
