namespace Gateway.Host.Sharing;

/// <summary>
/// Counts mutations that have ended, and each of their calls that change something. Queries and fetches share an execution only where the
/// count is the same, so that a client that has changed something, and the rest of a mutation, never get an answer that was under way before.
/// </summary>
internal sealed class WriteCounter
{
    private long _count;

    public long Count => Volatile.Read(ref _count);

    public void Add() => Interlocked.Increment(ref _count);
}
