using System.Buffers;

namespace Benchmarks.Gateway;

/// <summary>Takes an answer and keeps nothing of it; memory comes in blocks as large as a server's.</summary>
internal sealed class Discard : IBufferWriter<byte>
{
    private readonly byte[] _block = new byte[4096];

    public long Count { get; private set; }

    public void Advance(int count) => Count += count;

    public Memory<byte> GetMemory(int sizeHint = 0) => sizeHint > _block.Length ? new byte[sizeHint] : _block;

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
