namespace Gateway.Planning.Searching;

/// <summary>A position of the merged tree by its path alone: here a key has one meaning, whatever types meet.</summary>
internal sealed class TreePosition
{
    private readonly Dictionary<string, TreePosition> _children = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KeyBinding> _bindings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KeyBinding>> _bindingsByField = new(StringComparer.Ordinal);

    public TreePosition Child(string key)
    {
        if (!_children.TryGetValue(key, out var child))
        {
            _children.Add(key, child = new TreePosition());
        }

        return child;
    }

    public KeyBinding? Find(string key) => _bindings.GetValueOrDefault(key);

    /// <summary>The keys that mean a field, with whatever arguments, in the order they were given.</summary>
    public IReadOnlyList<KeyBinding> BindingsOf(string field) => _bindingsByField.GetValueOrDefault(field) ?? [];

    public void Add(KeyBinding binding)
    {
        _bindings.Add(binding.Key, binding);
        if (!_bindingsByField.TryGetValue(binding.Name, out var list))
        {
            _bindingsByField.Add(binding.Name, list = []);
        }

        list.Add(binding);
    }

    public void Remove(KeyBinding binding)
    {
        _bindings.Remove(binding.Key);
        _bindingsByField[binding.Name].Remove(binding);
    }
}
