using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Gateway.Metering.Recording;

/// <summary>A line of a usage file: a record's JSON, a tab, and the first 16 hexadecimal digits of the JSON's SHA-256.</summary>
/// <remarks>The hash tells a changed line from a whole one. It keeps nobody from writing a line: who may write the folder may write bills.</remarks>
internal static class UsageLine
{
    private const int HashDigits = 16;
    private const byte Separator = (byte)'\t';
    private const byte End = (byte)'\n';

    public static void Write(ArrayBufferWriter<byte> output, UsageRecord record)
    {
        var json = new ArrayBufferWriter<byte>(512);
        UsageRecordJson.Write(json, record);
        output.Write(json.WrittenSpan);
        output.Write([Separator]);
        output.Write(Encoding.ASCII.GetBytes(HashOf(json.WrittenSpan)));
        output.Write([End]);
    }

    /// <summary>Reads a line without its end; null where it is not as it was written.</summary>
    public static UsageRecord? Read(ReadOnlySpan<byte> line)
    {
        var split = line.Length - HashDigits - 1;
        return split > 0 && line[split] == Separator && line[(split + 1)..].SequenceEqual(Encoding.ASCII.GetBytes(HashOf(line[..split])))
            ? UsageRecordJson.Read(line[..split])
            : null;
    }

    private static string HashOf(ReadOnlySpan<byte> json)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _ = SHA256.HashData(json, hash);
        return Convert.ToHexStringLower(hash[..(HashDigits / 2)]);
    }
}
