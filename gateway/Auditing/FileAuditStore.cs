using System.Globalization;

namespace Gateway.Auditing;

/// <summary>A log in a file that its owner alone can read, with its head in a file beside it.</summary>
internal sealed class FileAuditStore : IAuditStore
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _path;
    private readonly FileStream _lock;
    private readonly FileStream _file;

    /// <exception cref="IOException">The file cannot be opened, or another process writes it.</exception>
    public FileAuditStore(string path)
    {
        _path = path;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // Whoever reads the log must be able to while it is written, so what keeps a second writer away is a file of its own.
        _lock = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            _file = new FileStream(path, Options());
            _file.Seek(0, SeekOrigin.End);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    public long Length => _file.Length;

    public byte[] ReadTail(int maxBytes)
    {
        var tail = new byte[Math.Min(maxBytes, _file.Length)];
        _file.Seek(-tail.Length, SeekOrigin.End);
        _file.ReadExactly(tail);
        return tail;
    }

    public void Append(ReadOnlySpan<byte> bytes) => _file.Write(bytes);

    public void Flush() => _file.Flush(flushToDisk: true);

    public void Truncate(long length)
    {
        _file.SetLength(length);
        _file.Seek(0, SeekOrigin.End);
    }

    public void NoteHead(long number, string hash)
    {
        var head = AuditVerifier.HeadOf(_path);
        var fresh = head + ".new";
        File.WriteAllText(fresh, string.Create(CultureInfo.InvariantCulture, $"{number} {hash}\n"));
        File.Move(fresh, head, overwrite: true);
    }

    public void Dispose()
    {
        _file.Dispose();
        _lock.Dispose();
    }

    private static FileStreamOptions Options()
    {
        // Unbuffered: what was appended and failed must not be written again behind the log's back.
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }
}
