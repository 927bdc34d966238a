using System.Runtime.CompilerServices;
using Gateway.Execution.Memory;

namespace Gateway.Execution.Tests.Harness;

/// <summary>Counts what is rented, exactly as large as it was asked for.</summary>
internal sealed class CountingPool : BufferPool
{
    public long RentedBytes { get; private set; }

    public int RentCount { get; private set; }

    public override T[] Rent<T>(int minimumLength)
    {
        RentCount++;
        RentedBytes += (long)minimumLength * Unsafe.SizeOf<T>();
        return new T[minimumLength];
    }

    public override void Return<T>(T[] array)
    {
    }
}
