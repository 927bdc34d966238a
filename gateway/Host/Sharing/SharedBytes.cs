using System.Numerics;
using System.Runtime.InteropServices;
using Gateway.Execution.Memory;

namespace Gateway.Host.Sharing;

/// <summary>Bytes that are compared by their content; the hash is made once.</summary>
internal readonly struct SharedBytes : IEquatable<SharedBytes>
{
    // Of the process: what is hashed comes from clients, which must not be able to choose where it lands.
    private static readonly ulong Seed = ((ulong)HashCode.Combine(1) << 32) | (uint)HashCode.Combine(2) | 1;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly BodyBuffer? _owner;
    private readonly int _hash;

    /// <param name="bytes">Memory that may change when the request that brought it ends.</param>
    public SharedBytes(ReadOnlyMemory<byte> bytes)
        : this(bytes, null, Hash(bytes.Span))
    {
    }

    /// <param name="body">Kept by reference instead of a copy.</param>
    public SharedBytes(BodyBuffer body)
        : this(body.Memory, body, Hash(body.Span))
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

    /// <summary>Four lanes of eight bytes: bodies of fetches can be long. Equal hashes are told apart by comparing.</summary>
    private static int Hash(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        var (a, b, c, d) = (Seed ^ (ulong)bytes.Length, Seed * 3, Seed * 5, Seed * 7);
        while (words.Length >= 4)
        {
            a = Mix(a, words[0]);
            b = Mix(b, words[1]);
            c = Mix(c, words[2]);
            d = Mix(d, words[3]);
            words = words[4..];
        }

        foreach (var word in words)
        {
            a = Mix(a, word);
        }

        foreach (var rest in bytes[(bytes.Length & ~7)..])
        {
            b = Mix(b, rest);
        }

        var hash = Mix(Mix(a, b), Mix(c, d));
        return (int)(hash ^ (hash >> 32));
    }

    private static ulong Mix(ulong hash, ulong word) => BitOperations.RotateLeft((hash ^ word) * 0x9E3779B97F4A7C15UL, 29);
}
