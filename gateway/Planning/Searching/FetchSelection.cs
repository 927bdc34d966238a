namespace Gateway.Planning.Searching;

/// <summary>What a fetch selects on one position.</summary>
internal sealed class FetchSelection
{
    private readonly List<FetchField> _fields = [];

    public IReadOnlyList<FetchField> Fields => _fields;

    public FetchField? Find(string? typeCondition, string key)
    {
        foreach (var field in _fields)
        {
            if (field.Use.Key == key && field.TypeCondition == typeCondition)
            {
                return field;
            }
        }

        return null;
    }

    public void Add(FetchField field) => _fields.Add(field);

    public void Remove(FetchField field) => _fields.Remove(field);
}
