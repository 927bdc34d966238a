using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Gateway.Auditing;

/// <summary>
/// The form of a log: a line for each record, its JSON, a tab and its hash in 64 hexadecimal digits. The hash is over the hash before it and
/// the JSON, which begins with the record's number; so no record can be changed, left out, moved or put in without every later hash being
/// another. With a key it is an HMAC: who has not got the key cannot write the later hashes anew either.
/// </summary>
internal sealed class AuditChain(byte[]? key)
{
    public const int HashSize = SHA256.HashSizeInBytes;
    private const int HexSize = HashSize * 2;

    /// <summary>The hash before the first record.</summary>
    public static byte[] Beginning { get; } = new byte[HashSize];

    /// <summary>Writes a record as a line and gives its hash.</summary>
    public byte[] Write(IBufferWriter<byte> output, long number, DateTimeOffset at, AuditEntry entry, ReadOnlySpan<byte> previous)
    {
        var json = new ArrayBufferWriter<byte>(256);
        WriteJson(json, number, at, entry);
        var hash = Hash(previous, json.WrittenSpan);
        output.Write(json.WrittenSpan);
        output.Write("\t"u8);
        output.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash)));
        output.Write("\n"u8);
        return hash;
    }

    /// <summary>Reads a line without its end. False where it is no record, or not the one that follows.</summary>
    /// <param name="line">The line.</param>
    /// <param name="previous">The hash before it.</param>
    /// <param name="number">The record's number, as far as it can be read.</param>
    /// <param name="hash">Its hash.</param>
    public bool TryRead(ReadOnlySpan<byte> line, ReadOnlySpan<byte> previous, out long number, out byte[] hash)
    {
        hash = [];
        return TrySplit(line, out number, out var written)
            && CryptographicOperations.FixedTimeEquals(hash = Hash(previous, line[..^(HexSize + 1)]), written);
    }

    /// <summary>The number and the hash that a line claims.</summary>
    public static bool TrySplit(ReadOnlySpan<byte> line, out long number, out byte[] hash)
    {
        number = 0;
        hash = [];
        ReadOnlySpan<byte> start = "{\"n\":"u8;
        if (line.Length <= start.Length + HexSize || line[^(HexSize + 1)] != (byte)'\t' || !line.StartsWith(start)
            || !Utf8Parser.TryParse(line[start.Length..], out number, out _))
        {
            return false;
        }

        hash = new byte[HashSize];
        return Convert.FromHexString(line[^HexSize..], hash, out _, out var written) == OperationStatus.Done && written == HashSize;
    }

    private byte[] Hash(ReadOnlySpan<byte> previous, ReadOnlySpan<byte> json)
    {
        using var hash = key is null ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(previous);
        hash.AppendData(json);
        return hash.GetHashAndReset();
    }

    private static void WriteJson(IBufferWriter<byte> output, long number, DateTimeOffset at, AuditEntry entry)
    {
        using var writer = new Utf8JsonWriter(output);
        writer.WriteStartObject();
        writer.WriteNumber("n", number);
        writer.WriteString("at", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        writer.WriteString("kind", entry.Kind switch
        {
            AuditKind.Read => "read",
            AuditKind.Mutation => "mutation",
            AuditKind.Denial => "denial",
            AuditKind.File => "file",
            _ => "gap",
        });
        Write(writer, "tid", entry.TenantId?.ToString("D"));
        Write(writer, "sub", entry.Subject);
        Write(writer, "coordinate", entry.Coordinate);
        Write(writer, "key", entry.EntityKey);
        Write(writer, "code", entry.Code);
        Write(writer, "purpose", entry.Purpose);
        Write(writer, "rid", entry.RequestId);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
