namespace Gateway.Planning.Searching;

/// <summary>What a fetch selects on one position.</summary>
internal sealed class FetchSelection
{
    private readonly List<FetchField> _fields = [];
    private readonly Dictionary<(string? TypeCondition, string Key), FetchField> _byKey = [];

    public IReadOnlyList<FetchField> Fields => _fields;

    public FetchField? Find(string? typeCondition, string key) => _byKey.GetValueOrDefault((typeCondition, key));

    public void Add(FetchField field)
    {
        _fields.Add(field);
        _byKey.Add((field.TypeCondition, field.Use.Key), field);
    }

    /// <summary>Undoes the last <see cref="Add"/>.</summary>
    public void Remove(FetchField field)
    {
        _fields.RemoveAt(_fields.LastIndexOf(field));
        _byKey.Remove((field.TypeCondition, field.Use.Key));
    }
}
