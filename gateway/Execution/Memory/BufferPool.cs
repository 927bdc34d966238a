namespace Gateway.Execution.Memory;

/// <summary>
/// Where every large buffer of an execution comes from. What is rented is returned exactly once; tests put a pool in its place that
/// overwrites what comes back and counts what is outstanding.
/// </summary>
public abstract class BufferPool
{
    /// <summary>The pool of the process, on the arrays that the runtime shares.</summary>
    public static BufferPool Shared { get; } = new SharedBufferPool();

    /// <summary>An array of at least <paramref name="minimumLength"/> items, whose content is arbitrary.</summary>
    public abstract T[] Rent<T>(int minimumLength)
        where T : unmanaged;

    /// <summary>Gives an array back; the caller keeps no reference to it.</summary>
    public abstract void Return<T>(T[] array)
        where T : unmanaged;
}
