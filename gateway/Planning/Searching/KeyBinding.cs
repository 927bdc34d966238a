namespace Gateway.Planning.Searching;

/// <summary>What a key of the merged tree means: a field with arguments, and the types that it was selected on.</summary>
internal sealed class KeyBinding(string key, string name, string argumentText)
{
    private readonly List<string> _scopes = [];

    public string Key { get; } = key;

    public string Name { get; } = name;

    public string ArgumentText { get; } = argumentText;

    public IReadOnlyList<string> Scopes => _scopes;

    public bool Means(string name, string argumentText) => Name == name && ArgumentText == argumentText;

    public void AddScope(string scope) => _scopes.Add(scope);

    public void RemoveScope(string scope) => _scopes.Remove(scope);
}
