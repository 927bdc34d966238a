using System.Runtime.InteropServices;
using Gateway.Execution.Memory;

namespace Gateway.Differential.Tests.Splitting;

/// <summary>Overwrites what comes back and counts what is outstanding: what is read after its end is not what it was.</summary>
internal sealed class PoisoningPool : BufferPool
{
    private int _outstanding;

    public int Outstanding => _outstanding;

    public override T[] Rent<T>(int minimumLength)
    {
        Interlocked.Increment(ref _outstanding);
        var array = new T[minimumLength];
        MemoryMarshal.AsBytes(array.AsSpan()).Fill(0xDD);
        return array;
    }

    public override void Return<T>(T[] array)
    {
        Interlocked.Decrement(ref _outstanding);
        MemoryMarshal.AsBytes(array.AsSpan()).Fill(0xDD);
    }
}
