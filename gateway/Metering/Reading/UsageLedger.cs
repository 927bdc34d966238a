using Gateway.Metering.Recording;

namespace Gateway.Metering.Reading;

/// <summary>
/// The sums of a month over usage files. Reading again takes up each file where it was left; a record counts once, however often it stands in
/// however many files. Not safe for concurrent use.
/// </summary>
public sealed class UsageLedger(string month)
{
    private const int BufferBytes = 1 << 16;
    private const int MaxLineBytes = 1 << 20;
    private const int MaxFaults = 100;

    private readonly Dictionary<string, LedgerFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Node, Guid Boot), SequenceRanges> _seen = [];
    private readonly Dictionary<(string Node, Guid Boot), string> _lastFile = [];
    private readonly Dictionary<Guid, TenantMonth> _tenants = [];
    private readonly List<UsageFault> _faults = [];

    /// <summary>As <c>YYYY-MM</c>.</summary>
    public string Month => month;

    /// <summary>By tenant.</summary>
    public IReadOnlyDictionary<Guid, TenantMonth> Tenants => _tenants;

    /// <summary>What was wrong so far; the first hundred.</summary>
    public IReadOnlyList<UsageFault> Faults =>
    [
        .. _faults,
        .. _files.Values.Where(file => file.IsTorn).Select(file => new UsageFault(MeteringErrorCodes.TornLine, file.Path, file.Lines + 1, "the last line breaks off and is not counted")),
        .. _seen.SelectMany(boot => boot.Value.Missing.Select(missing => new UsageFault(
            MeteringErrorCodes.MissingRecords, _lastFile[boot.Key], 0, $"records {missing.From} to {missing.To} of boot {boot.Key.Boot:N} on node {boot.Key.Node} are missing"))),
    ];

    /// <summary>Nothing is known to be missing or damaged.</summary>
    public bool IsWhole => Faults.All(fault => fault.IsHarmless);

    /// <summary>
    /// True where a record is in these sums already. A reader can see lines that their writer takes back because the medium failed at them; they
    /// are written again, and until then they are in the sums and with the writer.
    /// </summary>
    public bool Has(UsageRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return _seen.TryGetValue((record.Node, record.Boot), out var seen) && seen.Contains(record.Sequence);
    }

    /// <summary>Reads what was added to a folder's files of the month since the last time.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public void Read(string directory)
    {
        foreach (var path in UsageFiles.OfMonth(directory, month))
        {
            if (!_files.TryGetValue(path, out var file))
            {
                _files.Add(path, file = new LedgerFile(path));
            }

            try
            {
                ReadOn(file);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Report(new UsageFault(MeteringErrorCodes.UnreadableFile, path, 0, exception.Message.ReplaceLineEndings(" ")));
            }
        }
    }

    private void ReadOn(LedgerFile file)
    {
        if (new FileInfo(file.Path).Length == file.Offset)
        {
            // Most files are of processes that are gone: they are not opened again.
            file.IsTorn = false;
            return;
        }

        using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        file.IsTorn = false;
        if (stream.Length <= file.Offset)
        {
            // Its writer has cut it back behind a line that was not counted, or nothing was added.
            return;
        }

        _ = stream.Seek(file.Offset, SeekOrigin.Begin);
        var buffer = new byte[BufferBytes];
        var filled = 0;
        while (stream.Read(buffer, filled, buffer.Length - filled) is > 0 and var read)
        {
            filled += read;
            var rest = Take(buffer.AsSpan(0, filled), file);
            buffer.AsSpan(filled - rest, rest).CopyTo(buffer);
            filled = rest;
            if (filled == buffer.Length)
            {
                if (buffer.Length >= MaxLineBytes)
                {
                    Report(new UsageFault(MeteringErrorCodes.DamagedLine, file.Path, file.Lines + 1, "the line is longer than any that is written; nothing behind it is read"));
                    return;
                }

                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }

        file.IsTorn = filled > 0;
    }

    /// <summary>Takes the whole lines.</summary>
    /// <returns>How many bytes are left behind the last of them.</returns>
    private int Take(ReadOnlySpan<byte> bytes, LedgerFile file)
    {
        while (bytes.IndexOf((byte)'\n') is >= 0 and var end)
        {
            file.Lines++;
            file.Offset += end + 1;
            Take(UsageLine.Read(bytes[..end]), file);
            bytes = bytes[(end + 1)..];
        }

        return bytes.Length;
    }

    private void Take(UsageRecord? record, LedgerFile file)
    {
        if (record is null || Counting.UsageTime.MonthOf(record.Key.Hour) != month)
        {
            Report(new UsageFault(
                MeteringErrorCodes.DamagedLine, file.Path, file.Lines, record is null ? "the line is not as it was written" : $"the line is of an hour outside {month}"));
            return;
        }

        var boot = (record.Node, record.Boot);
        if (!_seen.TryGetValue(boot, out var seen))
        {
            _seen.Add(boot, seen = new SequenceRanges());
        }

        _lastFile[boot] = file.Path;
        if (!seen.Add(record.Sequence))
        {
            return;
        }

        if (!_tenants.TryGetValue(record.Tenant, out var tenant))
        {
            _tenants.Add(record.Tenant, tenant = new TenantMonth());
        }

        tenant.Add(record.Key, record.Counts);
    }

    private void Report(UsageFault fault)
    {
        if (_faults.Count < MaxFaults && !_faults.Contains(fault))
        {
            _faults.Add(fault);
        }
    }

    /// <summary>How far a file is read.</summary>
    private sealed class LedgerFile(string path)
    {
        public string Path => path;

        public long Offset { get; set; }

        public long Lines { get; set; }

        /// <summary>Bytes without the end of a line are behind the last whole one.</summary>
        public bool IsTorn { get; set; }
    }
}
