namespace Gateway.Auditing;

/// <summary>The collector's copy of one chain: the same lines, each checked as it arrives. One writer.</summary>
internal sealed class AuditReplica : IDisposable
{
    private readonly AuditChainName _name;
    private readonly IAuditStore _store;
    private readonly AuditChain _chain;
    private long _length;
    private byte[] _hash;

    /// <exception cref="AuditUnavailableException">The copy does not end as it was written.</exception>
    public AuditReplica(AuditChainName name, IAuditStore store, byte[] key)
    {
        _name = name;
        _store = store;
        _chain = new AuditChain(key);
        var tail = AuditTail.Read(store, _chain);
        (Last, _hash, _length) = (tail.Number, tail.Hash, tail.Length);
        store.Truncate(_length);
    }

    /// <summary>The number of the last record.</summary>
    public long Last { get; private set; }

    /// <summary>Checks lines against the chain. Those that are here already are left out.</summary>
    public AuditReceiptStatus Read(ReadOnlyMemory<byte> lines, out AuditContinuation continuation)
    {
        var (last, hash, start) = (Last, _hash, 0);
        var records = new List<AuditRecord>();
        var rest = lines;
        continuation = new AuditContinuation([], default, last, hash);
        while (rest.Span.IndexOf((byte)'\n') is >= 0 and var end)
        {
            var line = rest[..end];
            rest = rest[(end + 1)..];
            if (!AuditChain.TrySplit(line.Span, out var number, out _))
            {
                return AuditReceiptStatus.Broken;
            }

            if (number <= Last && records.Count == 0)
            {
                start = lines.Length - rest.Length;
                continue;
            }

            if (number != last + 1)
            {
                return number > last && records.Count == 0 ? AuditReceiptStatus.Gap : AuditReceiptStatus.Broken;
            }

            if (!_chain.TryRead(line.Span, hash, out _, out var next) || (number == 1 && AuditChainName.Of(_name.Process, next) != _name))
            {
                return AuditReceiptStatus.Broken;
            }

            (last, hash) = (number, next);
            if (!TryParse(line, records))
            {
                return AuditReceiptStatus.Broken;
            }
        }

        continuation = new AuditContinuation(records, lines[start..], last, hash);
        return rest.IsEmpty ? AuditReceiptStatus.Accepted : AuditReceiptStatus.Broken;
    }

    /// <summary>Appends what was read and returns when the medium has it. Where the log began a further file, so does the copy.</summary>
    /// <exception cref="IOException">It cannot take all of it; <see cref="Last"/> tells how far it came.</exception>
    public void Append(AuditContinuation continuation)
    {
        if (continuation.Records.Count == 0)
        {
            return;
        }

        var lines = continuation.Lines.Span;
        var (start, end) = (0, 0);
        try
        {
            foreach (var record in continuation.Records)
            {
                var line = lines[end..(end + lines[end..].IndexOf((byte)'\n') + 1)];
                if (record.Entry.Kind is AuditKind.File)
                {
                    Keep(lines[start..end]);
                    Roll(line);
                    start = end + line.Length;
                }

                end += line.Length;
            }

            Keep(lines[start..]);
            _store.NoteHead(Last, Convert.ToHexStringLower(_hash));
        }
        catch (IOException)
        {
            _store.Truncate(_length);
            throw;
        }
    }

    private void Keep(ReadOnlySpan<byte> lines)
    {
        if (lines.IsEmpty)
        {
            return;
        }

        _store.Append(lines);
        _store.Flush();
        var last = lines[..^1];
        (Last, _hash, _length) = End(last[(last.LastIndexOf((byte)'\n') + 1)..], _length + lines.Length);
    }

    private void Roll(ReadOnlySpan<byte> line)
    {
        _store.Roll(line);
        (Last, _hash, _length) = End(line[..^1], line.Length);
    }

    private static (long Last, byte[] Hash, long Length) End(ReadOnlySpan<byte> line, long length)
        => AuditChain.TrySplit(line, out var number, out var hash) ? (number, hash, length) : throw new InvalidOperationException("What was checked is no record.");

    private static bool TryParse(ReadOnlyMemory<byte> line, List<AuditRecord> records)
    {
        try
        {
            records.Add(AuditRecord.ParseLine(line));
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    public void Dispose() => _store.Dispose();
}
