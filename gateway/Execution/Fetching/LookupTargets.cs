using Gateway.Execution.Memory;

namespace Gateway.Execution.Fetching;

/// <summary>The rows that one lookup asks for, each with the index of its representation in the request.</summary>
internal sealed class LookupTargets(BufferPool pool, int capacity) : IDisposable
{
    public PooledInts Rows { get; } = new(pool, capacity);

    public PooledInts Representations { get; } = new(pool, capacity);

    /// <summary>How many different representations were sent.</summary>
    public int RepresentationCount { get; set; }

    public void Dispose()
    {
        Rows.Dispose();
        Representations.Dispose();
    }
}
