using System.Security.Cryptography;
using System.Text;

namespace Gateway.AppHost;

/// <summary>
/// The keys of the audit logs: one for each process, from one that compliance holds to check them all. Kept in the state folder, readable by
/// its owner only: a log that was begun under a key goes on under it.
/// </summary>
internal sealed class AuditKeys(DirectoryInfo stateDirectory)
{
    private const int KeyLength = 32;

    private readonly Lazy<byte[]> _master = new(() => ReadOrCreate(Path.Combine(stateDirectory.FullName, "audit.key")));

    public string Master => Convert.ToBase64String(_master.Value);

    /// <summary>The key of a process's log.</summary>
    public string For(string process) => Convert.ToBase64String(HMACSHA256.HashData(_master.Value, Encoding.UTF8.GetBytes("audit:" + process)));

    /// <exception cref="StartException">The file holds something else, or cannot be used.</exception>
    private static byte[] ReadOrCreate(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            using var file = new FileStream(path, options);
            if (file.Length == 0)
            {
                using var writer = new StreamWriter(file, leaveOpen: true);
                writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyLength)));
            }

            file.Position = 0;
            using var reader = new StreamReader(file);
            var key = new byte[KeyLength];
            return Convert.TryFromBase64String(reader.ReadToEnd().Trim(), key, out var length) && length == KeyLength
                ? key
                : throw new StartException($"{path} does not hold the key of the audit logs ({KeyLength} bytes in Base64). The logs in the folder audit beside it can only be checked with it.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"{path} cannot be used: {exception.Message}");
        }
    }
}
