using System.Globalization;

namespace Gateway.Auditing;

/// <summary>A log in files that their owner alone can read (<see cref="AuditFiles"/>), with its head in a file beside them.</summary>
internal sealed class FileAuditStore : IAuditStore
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int MaxLineBytes = 1 << 16;

    private readonly string _path;
    private readonly FileStream _lock;
    private FileStream _file;

    /// <exception cref="IOException">The file cannot be opened, or another process writes it.</exception>
    public FileAuditStore(string path)
    {
        _path = path;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // Whoever reads the log must be able to while it is written, so what keeps a second writer away is a file of its own.
        _lock = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            TakeUpRoll();
            _file = new FileStream(path, Options(FileMode.OpenOrCreate));
            _file.Seek(0, SeekOrigin.End);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    public long Length => _file.Length;

    private string Fresh => _path + ".new";

    public byte[] ReadTail(int maxBytes)
    {
        var tail = new byte[Math.Min(maxBytes, _file.Length)];
        _file.Seek(-tail.Length, SeekOrigin.End);
        _file.ReadExactly(tail);
        return tail;
    }

    public byte[] ReadFirstLine()
    {
        var line = new byte[Math.Min(MaxLineBytes, _file.Length)];
        _file.Seek(0, SeekOrigin.Begin);
        _file.ReadExactly(line);
        _file.Seek(0, SeekOrigin.End);
        return line.AsSpan().IndexOf((byte)'\n') is >= 0 and var end ? line[..end] : [];
    }

    public void Append(ReadOnlySpan<byte> bytes) => _file.Write(bytes);

    public void Flush() => _file.Flush(flushToDisk: true);

    public void Truncate(long length)
    {
        _file.SetLength(length);
        _file.Seek(0, SeekOrigin.End);
    }

    /// <remarks>What a full disk can refuse comes first; then two names change, and a process that ends between them is taken up by the next.</remarks>
    public void Roll(ReadOnlySpan<byte> firstLine)
    {
        if (!AuditChain.TrySplit(ReadFirstLine(), out var first, out _))
        {
            throw new IOException($"{_path} does not begin with a record.");
        }

        var full = AuditFiles.FullPath(_path, first);
        FileStream? next = null;
        try
        {
            next = new FileStream(Fresh, Options(FileMode.Create));
            next.Write(firstLine);
            next.Flush(flushToDisk: true);
            File.Move(_path, full);
            try
            {
                File.Move(Fresh, _path);
            }
            catch
            {
                File.Move(full, _path);
                throw;
            }
        }
        catch
        {
            next?.Dispose();
            File.Delete(Fresh);
            throw;
        }

        _file.Dispose();
        _file = next;
    }

    public void NoteHead(long number, string hash)
    {
        var head = AuditVerifier.HeadOf(_path);
        var fresh = head + ".new";
        File.WriteAllText(fresh, string.Create(CultureInfo.InvariantCulture, $"{number} {hash}\n"));
        File.Move(fresh, head, overwrite: true);
    }

    public (long Number, string Hash)? ReadHead() => AuditVerifier.ReadHead(_path);

    public void Dispose()
    {
        _file.Dispose();
        _lock.Dispose();
    }

    /// <summary>A process ended between the two names of a roll: the full file is the one in writing again.</summary>
    private void TakeUpRoll()
    {
        File.Delete(Fresh);
        if (!File.Exists(_path) && AuditFiles.Full(_path) is [.., var last])
        {
            File.Move(last.Path, _path);
        }
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        // Unbuffered: what was appended and failed must not be written again behind the log's back. Delete: a file keeps its reader and writer when its name changes.
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }
}
