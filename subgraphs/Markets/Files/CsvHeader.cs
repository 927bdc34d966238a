namespace Subgraphs.Markets.Files;

/// <summary>Column names of one file and where they stand; names compare without case, because the files' versions do not agree on it.</summary>
internal sealed class CsvHeader
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.OrdinalIgnoreCase);

    public CsvHeader(string file, IReadOnlyList<string> columns)
    {
        File = file;
        Columns = columns;
        for (var i = 0; i < columns.Count; i++)
        {
            _positions.TryAdd(columns[i].Trim(), i);
        }
    }

    public string File { get; }

    public IReadOnlyList<string> Columns { get; }

    public int Count => Columns.Count;

    public bool Has(string column) => _positions.ContainsKey(column);

    /// <exception cref="MarketSourceException">The file has no such column.</exception>
    public int Position(string column)
        => _positions.TryGetValue(column, out var position)
            ? position
            : throw new MarketSourceException($"{File} has no column '{column}' (it has: {string.Join(", ", Columns)})");
}
