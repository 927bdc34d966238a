using System.Security.Cryptography;

namespace Gateway.Host.Preparation;

/// <summary>What a prepared document is found by: the SHA-256 of its text, and the operation that is asked of it.</summary>
/// <remarks>The hash stands for the text: nobody can make two documents of one SHA-256, so no tenant can be answered with another's.</remarks>
internal readonly record struct DocumentKey(UInt128 High, UInt128 Low, string? OperationName)
{
    public static DocumentKey Create(ReadOnlySpan<byte> document, string? operationName)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _ = SHA256.HashData(document, hash);
        return new DocumentKey(
            System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash),
            System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash[16..]),
            operationName);
    }
}
