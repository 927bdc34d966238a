using System.Buffers;
using Gateway.Metering.Counting;

namespace Gateway.Metering.Recording;

/// <summary>
/// Appends what is taken from memory to the files of this process. What a medium refuses is kept and appended again; nothing further is taken
/// meanwhile, so that counters, whose memory is bounded, hold what comes. Not safe for concurrent use.
/// </summary>
/// <remarks>
/// A file is never written behind a line that broke off: after a failure it is cut back to the end of its last whole line, and where that
/// fails too, or the file is gone, the process goes on in a new file. Lines that are then in both have the same id and count once.
/// </remarks>
public sealed class UsageJournal : IDisposable
{
    private const int FlushedBytes = 1 << 16;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _directory;
    private readonly string _node;
    private readonly Guid _boot;
    private readonly TimeProvider _time;
    private readonly Func<string, Stream> _open;
    private readonly Dictionary<string, MonthFile> _files = new(StringComparer.Ordinal);
    private readonly List<UsageRecord> _unwritten = [];

    /// <param name="directory">An existing folder.</param>
    /// <param name="node">What the operator calls this process's machine or replica.</param>
    /// <param name="time">The clock; also that of the boot's id.</param>
    public UsageJournal(string directory, string node, TimeProvider time)
        : this(directory, node, time, Open)
    {
    }

    internal UsageJournal(string directory, string node, TimeProvider time, Func<string, Stream> open)
    {
        ArgumentNullException.ThrowIfNull(time);
        _directory = directory;
        _node = node;
        _time = time;
        _boot = Guid.CreateVersion7(time.GetUtcNow());
        _open = open;
    }

    /// <summary>What was taken from memory and is in no file yet.</summary>
    public IReadOnlyList<UsageRecord> Unwritten => _unwritten;

    /// <summary>Takes what was counted and appends it.</summary>
    /// <exception cref="IOException">It cannot be written now; it is kept for the next time.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public void Flush(UsageMeter meter)
    {
        ArgumentNullException.ThrowIfNull(meter);
        Write();
        var at = _time.GetUtcNow();
        foreach (var (tenant, key, counts) in meter.Take())
        {
            var month = FileOf(key.Hour);
            _unwritten.Add(new UsageRecord(_node, _boot, ++month.LastSequence, at, tenant, key, counts));
        }

        Write();

        // A month that is over has no further records, but for one that was counted in its last moment.
        foreach (var (month, file) in _files)
        {
            if (month != UsageTime.MonthOf(UsageTime.HourOf(at)))
            {
                file.Close();
            }
        }
    }

    public void Dispose()
    {
        foreach (var file in _files.Values)
        {
            file.Close();
        }
    }

    private void Write()
    {
        foreach (var month in _unwritten.Select(record => UsageTime.MonthOf(record.Key.Hour)).Distinct().ToArray())
        {
            var records = _unwritten.Where(record => UsageTime.MonthOf(record.Key.Hour) == month).ToArray();
            var lines = new ArrayBufferWriter<byte>(FlushedBytes);
            foreach (var record in records)
            {
                UsageLine.Write(lines, record);
            }

            _files[month].Append(lines.WrittenSpan, number => UsageFiles.Path(_directory, month, _node, _boot, number), _open);
            _ = _unwritten.RemoveAll(record => UsageTime.MonthOf(record.Key.Hour) == month);
        }
    }

    private MonthFile FileOf(int hour)
    {
        var month = UsageTime.MonthOf(hour);
        if (!_files.TryGetValue(month, out var file))
        {
            _files.Add(month, file = new MonthFile());
        }

        return file;
    }

    private static FileStream Open(string path)
    {
        // Unbuffered: what was appended and failed must not be written again behind the journal's back.
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read | FileShare.Delete, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(path, options);
    }

    /// <summary>The file that is written for a month.</summary>
    private sealed class MonthFile
    {
        private Stream? _stream;
        private string _path = "";
        private long _length;
        private int _number;

        public long LastSequence { get; set; }

        public void Append(ReadOnlySpan<byte> lines, Func<int, string> pathOf, Func<string, Stream> open)
        {
            if (_stream is not null && !File.Exists(_path))
            {
                // It was taken away while it was open: what is written to it now nobody could read.
                Close();
            }

            if (_stream is null)
            {
                // A number is used once, whatever becomes of the file: one that failed to be made may lie there all the same.
                _path = pathOf(++_number);
                _length = 0;
                _stream = open(_path);
            }

            try
            {
                _stream.Write(lines);
                Flush(_stream);
                _length += lines.Length;
            }
            catch
            {
                CutBack();
                throw;
            }
        }

        public void Close()
        {
            _stream?.Dispose();
            _stream = null;
        }

        private void CutBack()
        {
            try
            {
                _stream!.SetLength(_length);
                _stream.Position = _length;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Close();
            }
        }

        private static void Flush(Stream stream)
        {
            if (stream is FileStream file)
            {
                file.Flush(flushToDisk: true);
            }
            else
            {
                stream.Flush();
            }
        }
    }
}
