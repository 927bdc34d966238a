using System.Buffers;
using System.Runtime.CompilerServices;

namespace Gateway.Execution.Projecting;

/// <summary>Writes bytes into the segments of an <see cref="IBufferWriter{T}"/>, asking it for memory only when a segment is full.</summary>
internal ref struct Utf8Output(IBufferWriter<byte> writer)
{
    private readonly IBufferWriter<byte> _writer = writer;
    private Span<byte> _span;
    private int _position;
    private int _flushed;

    /// <summary>How many bytes were written.</summary>
    public readonly int Count => _flushed + _position;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.TryCopyTo(_span[_position..]))
        {
            _position += bytes.Length;
        }
        else
        {
            WriteAcross(bytes);
        }
    }

    public void Write(byte value)
    {
        if (_position == _span.Length)
        {
            NextSegment();
        }

        _span[_position++] = value;
    }

    /// <summary>Hands what was written over to the writer, which can then be written to directly.</summary>
    public void Flush()
    {
        if (_position > 0)
        {
            _writer.Advance(_position);
        }

        _flushed += _position;
        _span = default;
        _position = 0;
    }

    private void WriteAcross(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_position == _span.Length)
            {
                NextSegment();
            }

            var count = Math.Min(bytes.Length, _span.Length - _position);
            bytes[..count].CopyTo(_span[_position..]);
            _position += count;
            bytes = bytes[count..];
        }
    }

    private void NextSegment()
    {
        Flush();
        _span = _writer.GetSpan(1);
    }
}
