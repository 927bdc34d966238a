using System.Buffers;

namespace Gateway.Execution.Memory;

internal sealed class SharedBufferPool : BufferPool
{
    public override T[] Rent<T>(int minimumLength) => ArrayPool<T>.Shared.Rent(minimumLength);

    public override void Return<T>(T[] array) => ArrayPool<T>.Shared.Return(array);
}
