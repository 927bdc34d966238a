namespace Subgraphs.Server.Execution;

/// <summary>Parsed and validated documents by text, the least recently used leaving first.</summary>
internal sealed class DocumentCache(int capacity, Func<string, PreparedDocument> prepare)
{
    private readonly Dictionary<string, LinkedListNode<(string Text, PreparedDocument Document)>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Text, PreparedDocument Document)> _byUse = [];
    private readonly Lock _lock = new();

    public PreparedDocument Get(string text)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(text, out var entry))
            {
                _byUse.Remove(entry);
                _byUse.AddFirst(entry);
                return entry.Value.Document;
            }
        }

        var document = prepare(text);
        lock (_lock)
        {
            if (!_entries.ContainsKey(text))
            {
                _entries.Add(text, _byUse.AddFirst((text, document)));
                if (_entries.Count > capacity)
                {
                    _entries.Remove(_byUse.Last!.Value.Text);
                    _byUse.RemoveLast();
                }
            }
        }

        return document;
    }
}
