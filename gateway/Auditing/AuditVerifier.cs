using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;

namespace Gateway.Auditing;

/// <summary>Follows the chain of a log from its first record, over all its files.</summary>
public static class AuditVerifier
{
    /// <param name="path">The log, with all its files; or one of its full files, alone.</param>
    /// <param name="key">The key of its hashes; null where it was written without.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <exception cref="IOException">The log cannot be read.</exception>
    public static async Task<AuditVerification> VerifyAsync(string path, byte[]? key, CancellationToken cancellationToken)
    {
        var files = AuditFiles.OpenAll(path);
        try
        {
            var walk = new Walk(new AuditChain(key));
            for (var i = 0; i < files.Count; i++)
            {
                if (await walk.FollowAsync(files[i], isLast: i == files.Count - 1, cancellationToken) is not AuditFault.None and var fault)
                {
                    return walk.End(fault);
                }
            }

            return walk.End(AuditFiles.FirstOf(path) is null ? walk.IsShort(ReadHead(path)) : AuditFault.None);
        }
        finally
        {
            foreach (var file in files)
            {
                await file.DisposeAsync();
            }
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

    /// <summary>How far a check has come.</summary>
    private sealed class Walk(AuditChain chain)
    {
        private byte[] _previous = AuditChain.Beginning;
        private long _records;
        private long _before;
        private bool _hasBegun;

        public AuditVerification End(AuditFault fault) => new(_records, fault) { Before = _before };

        public AuditFault IsShort((long Number, string Hash)? head) => head switch
        {
            { } noted when noted.Number > _records => AuditFault.Truncated,
            { } noted when noted.Number == _records && noted.Hash != Convert.ToHexStringLower(_previous) => AuditFault.Broken,
            _ => AuditFault.None,
        };

        public async Task<AuditFault> FollowAsync(FileStream file, bool isLast, CancellationToken cancellationToken)
        {
            var reader = PipeReader.Create(file, new StreamPipeReaderOptions(leaveOpen: true));
            for (var isFirstLine = true; ;)
            {
                var read = await reader.ReadAsync(cancellationToken);
                var buffer = read.Buffer;
                while (buffer.PositionOf((byte)'\n') is { } end)
                {
                    if (Follow(buffer.Slice(0, end).ToArray(), isFirstLine) is not AuditFault.None and var fault)
                    {
                        return fault;
                    }

                    isFirstLine = false;
                    buffer = buffer.Slice(buffer.GetPosition(1, end));
                }

                if (read.IsCompleted)
                {
                    // Only the file in writing can break off.
                    return buffer.IsEmpty ? AuditFault.None : isLast ? AuditFault.Torn : AuditFault.Broken;
                }

                reader.AdvanceTo(buffer.Start, buffer.End);
            }
        }

        private AuditFault Follow(byte[] line, bool isFirstLine)
        {
            if (!_hasBegun)
            {
                if (AuditFileStart.Read(line) is not { } start)
                {
                    return AuditFault.Broken;
                }

                (_hasBegun, _before, _records, _previous) = (true, start.Before, start.Before, start.Previous);
            }

            if (isFirstLine && AuditFileStart.Read(line) is { } further && further.Before > _records)
            {
                return AuditFault.Missing;
            }

            if (!chain.TryRead(line, _previous, out var number, out var hash) || number != _records + 1)
            {
                return AuditFault.Broken;
            }

            (_records, _previous) = (number, hash);
            return AuditFault.None;
        }
    }
}
