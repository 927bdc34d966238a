using System.Text;

namespace Gateway.Auditing;

/// <summary>Reads records of a log by their numbers, from whichever of its files they stand in, while it is written.</summary>
internal sealed class AuditLogReader(string log)
{
    private const int ScanBytes = 1 << 20;

    // Where the next record stands: the number that its file begins with, and the place in it.
    private long _first = -1;
    private long _offset;
    private long _next = -1;

    /// <summary>What the chain of the log is known by.</summary>
    /// <exception cref="AuditUnavailableException">The log does not begin with a record.</exception>
    public async Task<AuditChainName> ReadChainAsync(string process, CancellationToken cancellationToken)
    {
        await using var file = AuditFiles.Open(log);
        using var reader = new StreamReader(file);
        return AuditFileStart.Read(Encoding.UTF8.GetBytes(await reader.ReadLineAsync(cancellationToken) ?? "")) is { } start
            ? new AuditChainName(process, start.Start)
            : throw new AuditUnavailableException("The audit log does not begin with a record.");
    }

    /// <summary>Whole lines.</summary>
    /// <param name="next">The record that they begin with.</param>
    /// <param name="last">They end with this one at the latest.</param>
    /// <param name="maxBytes">They are no longer than this.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="AuditUnavailableException">The record is not there.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(long next, long last, int maxBytes, CancellationToken cancellationToken)
    {
        for (var isSought = false; ; isSought = true)
        {
            if (_next != next || _first < 0)
            {
                await SeekAsync(next, cancellationToken);
            }

            var lines = await ReadHereAsync(next, last, maxBytes, cancellationToken);
            if (!lines.IsEmpty)
            {
                return lines;
            }

            // The file ended here, or became full and changed its name while it was opened: once more, from where the record stands now.
            _first = -1;
            if (isSought)
            {
                throw new AuditUnavailableException($"The audit log has no record {next}, though later ones were written.");
            }
        }
    }

    private async Task<ReadOnlyMemory<byte>> ReadHereAsync(long next, long last, int maxBytes, CancellationToken cancellationToken)
    {
        await using var file = AuditFiles.Open(PathOf(_first));
        if (_offset >= file.Length)
        {
            return default;
        }

        file.Position = _offset;
        var buffer = new byte[Math.Min(maxBytes, file.Length - _offset)];
        var read = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        var (end, number) = (0, next - 1);
        while (number < last && buffer.AsSpan(end, read - end).IndexOf((byte)'\n') is >= 0 and var length
            && AuditChain.TrySplit(buffer.AsSpan(end, length), out var found, out _) && found == number + 1)
        {
            (end, number) = (end + length + 1, found);
        }

        (_offset, _next) = (_offset + end, number + 1);
        return buffer.AsMemory(0, end);
    }

    /// <summary>Finds the file and the place of a record; the end of the last file where it is the one to come.</summary>
    private async Task SeekAsync(long next, CancellationToken cancellationToken)
    {
        var (first, offset) = (FileOf(next, await FirstOfWrittenAsync(cancellationToken)), 0L);
        await using var file = AuditFiles.Open(PathOf(first));
        var buffer = new byte[ScanBytes];
        while (offset < file.Length)
        {
            file.Position = offset;
            var read = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            var start = 0;
            while (buffer.AsSpan(start, read - start).IndexOf((byte)'\n') is >= 0 and var length)
            {
                if (AuditChain.TrySplit(buffer.AsSpan(start, length), out var number, out _) && number >= next)
                {
                    (_first, _offset, _next) = (first, offset + start, next);
                    return;
                }

                start += length + 1;
            }

            if (start == 0)
            {
                break;
            }

            offset += start;
        }

        (_first, _offset, _next) = (first, offset, next);
    }

    private long FileOf(long next, long written)
    {
        if (next >= written)
        {
            return written;
        }

        var full = AuditFiles.Full(log).LastOrDefault(file => file.First <= next);
        return full.Path is not null ? full.First : throw new AuditUnavailableException($"The file of the audit log with record {next} is not here any more.");
    }

    /// <summary>The number that the file in writing begins with.</summary>
    private async Task<long> FirstOfWrittenAsync(CancellationToken cancellationToken)
    {
        await using var file = AuditFiles.Open(log);
        using var reader = new StreamReader(file);
        return AuditChain.TrySplit(Encoding.UTF8.GetBytes(await reader.ReadLineAsync(cancellationToken) ?? ""), out var number, out _) ? number : 1;
    }

    /// <summary>A full file has its number in its name; without such a file it is the one in writing.</summary>
    private string PathOf(long first) => AuditFiles.FullPath(log, first) is var full && File.Exists(full) ? full : log;
}
