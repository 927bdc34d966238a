using System.Runtime.InteropServices;
using Gateway.Execution.Memory;

namespace Gateway.Execution.Tests.Harness;

/// <summary>Overwrites what is rented and what comes back, and knows what is outstanding.</summary>
internal sealed class PoisoningBufferPool : BufferPool
{
    private readonly HashSet<object> _outstanding = new(ReferenceEqualityComparer.Instance);

    public int RentCount { get; private set; }

    public long RentedBytes { get; private set; }

    public override T[] Rent<T>(int minimumLength)
    {
        // Exactly what was asked for: whoever relies on more runs over the end.
        var array = new T[minimumLength];
        Poison(array);
        lock (_outstanding)
        {
            RentCount++;
            RentedBytes += MemoryMarshal.AsBytes(array.AsSpan()).Length;
            _outstanding.Add(array);
        }

        return array;
    }

    public override void Return<T>(T[] array)
    {
        lock (_outstanding)
        {
            Assert.True(_outstanding.Remove(array), "A buffer was returned that was not outstanding.");
        }

        Poison(array);
    }

    public void AssertNothingOutstanding()
    {
        lock (_outstanding)
        {
            Assert.Empty(_outstanding);
        }
    }

    private static void Poison<T>(T[] array)
        where T : unmanaged => MemoryMarshal.AsBytes(array.AsSpan()).Fill(0xDD);
}
