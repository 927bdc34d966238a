using System.Collections.Concurrent;

namespace Subgraphs.Server.Tests.Sample;

/// <summary>What batches ran, and what SQL.</summary>
public sealed class BatchLog
{
    private readonly ConcurrentQueue<string> _entries = [];

    public IReadOnlyCollection<string> Entries => _entries;

    public void Add(string entry) => _entries.Enqueue(entry);
}
