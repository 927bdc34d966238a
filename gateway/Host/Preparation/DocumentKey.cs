using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Gateway.Host.Preparation;

/// <summary>What a prepared document is found by: the SHA-256 of its text, and the operation that is asked of it.</summary>
/// <remarks>
/// The hash stands for the text: nobody can make two documents of one SHA-256, so no tenant can be answered with another's. It is four words
/// rather than two of 128 bits, which the runtime would not compile ahead, nor anything that handles them.
/// </remarks>
internal readonly record struct DocumentKey(ulong Hash0, ulong Hash1, ulong Hash2, ulong Hash3, string? OperationName)
{
    public static DocumentKey Create(ReadOnlySpan<byte> document, string? operationName)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _ = SHA256.HashData(document, hash);
        return new DocumentKey(Word(hash, 0), Word(hash, 1), Word(hash, 2), Word(hash, 3), operationName);

        static ulong Word(ReadOnlySpan<byte> hash, int index) => BinaryPrimitives.ReadUInt64LittleEndian(hash[(index * sizeof(ulong))..]);
    }

    /// <summary>What logs and metrics call the document: the first 16 hexadecimal digits of the SHA-256 of its text.</summary>
    public override string ToString()
    {
        Span<byte> word = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(word, Hash0);
        return Convert.ToHexStringLower(word);
    }

    /// <summary>A hash is as good as its first word.</summary>
    public override int GetHashCode() => OperationName is null ? Hash0.GetHashCode() : HashCode.Combine(Hash0, OperationName);
}
