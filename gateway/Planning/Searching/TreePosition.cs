namespace Gateway.Planning.Searching;

/// <summary>A position of the merged tree by its path alone: here a key has one meaning, whatever types meet.</summary>
internal sealed class TreePosition
{
    private readonly Dictionary<string, TreePosition> _children = new(StringComparer.Ordinal);
    private readonly List<KeyBinding> _bindings = [];

    public IReadOnlyList<KeyBinding> Bindings => _bindings;

    public TreePosition Child(string key)
    {
        if (!_children.TryGetValue(key, out var child))
        {
            _children.Add(key, child = new TreePosition());
        }

        return child;
    }

    public KeyBinding? Find(string key) => _bindings.Find(binding => binding.Key == key);

    public void Add(KeyBinding binding) => _bindings.Add(binding);

    public void Remove(KeyBinding binding) => _bindings.Remove(binding);
}
