namespace Gateway.Auditing;

/// <summary>Where a log ends: what the next record follows.</summary>
/// <param name="Number">The last record's number; 0 where there is none.</param>
/// <param name="Hash">The last record's hash.</param>
/// <param name="Length">The bytes up to its end.</param>
internal readonly record struct AuditTail(long Number, byte[] Hash, long Length)
{
    private const int TailBytes = 1 << 20;

    /// <summary>Finds the last record that is whole.</summary>
    /// <exception cref="AuditUnavailableException">The log does not end as it was written.</exception>
    public static AuditTail Read(IAuditStore store, AuditChain chain)
    {
        var length = store.Length;
        var tail = store.ReadTail(TailBytes);
        var end = tail.AsSpan().LastIndexOf((byte)'\n');
        var whole = length - (tail.Length - end - 1);
        if (end < 0)
        {
            return tail.Length == TailBytes
                ? throw new AuditUnavailableException("The audit log's end is no record: check it, and move it away.")
                : new AuditTail(0, AuditChain.Beginning, whole);
        }

        var start = tail.AsSpan(0, end).LastIndexOf((byte)'\n') + 1;
        var before = start > 0 ? tail.AsSpan(0, start - 1) : [];
        var previous = AuditChain.Beginning;
        bool isWhole;
        if (start > 0)
        {
            isWhole = AuditChain.TrySplit(before[(before.LastIndexOf((byte)'\n') + 1)..], out _, out previous);
        }
        else
        {
            var first = length == tail.Length ? AuditFileStart.Read(tail.AsMemory(0, end)) : null;
            isWhole = first is not null;
            previous = first?.Previous ?? previous;
        }

        return isWhole && chain.TryRead(tail.AsSpan(start, end - start), previous, out var number, out var hash)
            ? new AuditTail(number, hash, whole)
            : throw new AuditUnavailableException("The audit log does not end as it was written, or was written with another key: check it, and move it away.");
    }
}
