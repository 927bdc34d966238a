namespace Gateway.Host.Sharing;

/// <summary>
/// Counts mutations that have ended. Queries share an execution only where the count is the same, so that a client that has changed
/// something never gets an answer that was under way before.
/// </summary>
internal sealed class WriteCounter
{
    private long _count;

    public long Count => Volatile.Read(ref _count);

    public void Add() => Interlocked.Increment(ref _count);
}
