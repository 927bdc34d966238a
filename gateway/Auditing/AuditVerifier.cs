using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;

namespace Gateway.Auditing;

/// <summary>Follows the chain of a log from its first record.</summary>
public static class AuditVerifier
{
    /// <param name="path">The log.</param>
    /// <param name="key">The key of its hashes; null where it was written without.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <exception cref="IOException">The log cannot be read.</exception>
    public static async Task<AuditVerification> VerifyAsync(string path, byte[]? key, CancellationToken cancellationToken)
    {
        var chain = new AuditChain(key);
        var records = 0L;
        var previous = AuditChain.Beginning;
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var reader = PipeReader.Create(file);
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                if (!chain.TryRead(buffer.Slice(0, end).ToArray(), previous, out var number, out var hash) || number != records + 1)
                {
                    return new AuditVerification(records, AuditFault.Broken);
                }

                (records, previous) = (number, hash);
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }

            if (read.IsCompleted)
            {
                return new AuditVerification(records, !buffer.IsEmpty ? AuditFault.Torn : IsShort(path, records, previous));
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    /// <summary>Where the head of a log is noted: the number and hash of a record that was durable.</summary>
    internal static string HeadOf(string path) => path + ".head";

    internal static (long Number, string Hash)? ReadHead(string path)
        => File.Exists(HeadOf(path))
            && File.ReadAllText(HeadOf(path)).Split(' ') is [var number, var hash]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
                ? (parsed, hash.Trim())
                : null;

    private static AuditFault IsShort(string path, long records, byte[] last) => ReadHead(path) switch
    {
        { } head when head.Number > records => AuditFault.Truncated,
        { } head when head.Number == records && head.Hash != Convert.ToHexStringLower(last) => AuditFault.Broken,
        _ => AuditFault.None,
    };
}
