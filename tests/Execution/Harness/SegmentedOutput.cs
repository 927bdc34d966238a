using System.Buffers;

namespace Gateway.Execution.Tests.Harness;

/// <summary>Gives memory in segments of a few bytes, so that every value is written across a boundary.</summary>
internal sealed class SegmentedOutput(int segmentSize) : IBufferWriter<byte>
{
    private readonly List<byte> _written = [];
    private byte[] _segment = [];

    public byte[] ToArray() => [.. _written];

    public void Advance(int count) => _written.AddRange(_segment.AsSpan(0, count));

    public Memory<byte> GetMemory(int sizeHint = 0) => _segment = new byte[Math.Max(segmentSize, sizeHint)];

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
