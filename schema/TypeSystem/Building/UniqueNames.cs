namespace GraphQL.TypeSystem.Building;

/// <summary>Which names of one list were met. Most lists are short: up to so many names are looked through, and only more have a table.</summary>
internal struct UniqueNames
{
    private const int Few = 8;

    private string? _first;
    private List<string>? _few;
    private HashSet<string>? _table;

    /// <summary>Notes a name.</summary>
    /// <returns>False where it was met before.</returns>
    public bool Add(string name)
    {
        if (_table is not null)
        {
            return _table.Add(name);
        }

        if (_first is null)
        {
            _first = name;
            return true;
        }

        if (_first == name || _few?.Contains(name) == true)
        {
            return false;
        }

        _few ??= [];
        _few.Add(name);
        if (_few.Count == Few)
        {
            _table = new HashSet<string>(_few, StringComparer.Ordinal) { _first };
        }

        return true;
    }
}
