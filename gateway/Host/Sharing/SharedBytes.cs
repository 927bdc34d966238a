using Gateway.Execution.Memory;

namespace Gateway.Host.Sharing;

/// <summary>Bytes that are compared by their content; the hash is made once.</summary>
internal readonly struct SharedBytes : IEquatable<SharedBytes>
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly BodyBuffer? _owner;
    private readonly int _hash;

    /// <param name="bytes">Memory that may change when the request that brought it ends.</param>
    public SharedBytes(ReadOnlyMemory<byte> bytes)
        : this(bytes, null, ByteHash.Of(bytes.Span))
    {
    }

    /// <param name="body">Kept by reference instead of a copy.</param>
    public SharedBytes(BodyBuffer body)
        : this(body.Memory, body, ByteHash.Of(body.Span))
    {
    }

    private SharedBytes(ReadOnlyMemory<byte> bytes, BodyBuffer? owner, int hash) => (_bytes, _owner, _hash) = (bytes, owner, hash);

    /// <summary>The same bytes for a key that outlives the request that brought them; <see cref="Discard"/> ends that.</summary>
    public SharedBytes Keep()
    {
        _owner?.AddReference();
        return _owner is null && !_bytes.IsEmpty ? new SharedBytes(_bytes.ToArray(), null, _hash) : this;
    }

    /// <summary>Ends what <see cref="Keep"/> began.</summary>
    public void Discard() => _owner?.Release();

    public bool Equals(SharedBytes other) => _hash == other._hash && _bytes.Span.SequenceEqual(other._bytes.Span);

    public override bool Equals(object? obj) => obj is SharedBytes other && Equals(other);

    public override int GetHashCode() => _hash;
}
