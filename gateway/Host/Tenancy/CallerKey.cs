using System.Buffers;
using System.Text.Json;

namespace Gateway.Host.Tenancy;

/// <summary>
/// The contract and all that subgraphs learn of a caller, as one value: made from the very text that is signed for them, so that nothing a
/// subgraph decides by can be missing here.
/// </summary>
internal sealed class CallerKey : IEquatable<CallerKey>
{
    private readonly byte[] _context;
    private readonly int _hash;

    private CallerKey(byte[] context)
    {
        _context = context;
        var hash = default(HashCode);
        hash.AddBytes(context);
        _hash = hash.ToHashCode();
    }

    public static CallerKey Create(Caller caller)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("contract", caller.Contract);
            CallerContextSigner.WriteCaller(writer, caller);
            writer.WriteEndObject();
        }

        return new CallerKey(buffer.WrittenSpan.ToArray());
    }

    public bool Equals(CallerKey? other)
        => ReferenceEquals(this, other) || (other is not null && _hash == other._hash && _context.AsSpan().SequenceEqual(other._context));

    public override bool Equals(object? obj) => Equals(obj as CallerKey);

    public override int GetHashCode() => _hash;
}
