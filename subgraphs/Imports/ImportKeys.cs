using Subgraphs.Imports.Files;

namespace Subgraphs.Imports;

/// <summary>What keys of lines are held against.</summary>
public static class ImportKeys
{
    /// <summary>Keys asked for in one statement.</summary>
    private const int ChunkSize = 500;

    /// <summary>Refuses each line whose key an earlier one has.</summary>
    /// <param name="entries">In the order of the file.</param>
    /// <param name="lineOf">The line.</param>
    /// <param name="keyOf">Its key; one that is missing was refused before.</param>
    /// <param name="column">Where the key stands.</param>
    public static void RequireOnce<TEntry, TKey>(IEnumerable<TEntry> entries, Func<TEntry, ImportLine> lineOf, Func<TEntry, TKey> keyOf, string column)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(lineOf);
        ArgumentNullException.ThrowIfNull(keyOf);
        var seen = new Dictionary<TKey, int>();
        foreach (var entry in entries)
        {
            var (line, key) = (lineOf(entry), keyOf(entry));
            if (key is not "" && !seen.TryAdd(key, line.Number))
            {
                line.Refuse(column, $"It is in line {seen[key]} already.");
            }
        }
    }

    /// <summary>The stored rows of keys: a statement for each five hundred.</summary>
    public static async Task<IReadOnlyDictionary<string, TRow>> ReadKnownAsync<TRow>(
        IEnumerable<string> keys, Func<string[], CancellationToken, Task<List<TRow>>> read, Func<TRow, string> keyOf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        var known = new Dictionary<string, TRow>(StringComparer.Ordinal);
        foreach (var chunk in keys.Distinct(StringComparer.Ordinal).Chunk(ChunkSize))
        {
            foreach (var row in await read(chunk, cancellationToken))
            {
                known.TryAdd(keyOf(row), row);
            }
        }

        return known;
    }
}
