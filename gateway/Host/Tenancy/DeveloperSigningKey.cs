using System.Security.Cryptography;

namespace Gateway.Host.Tenancy;

/// <summary>The key of the developer issuer: one file a user, 32 random bytes in Base64, readable by its owner only.</summary>
internal static class DeveloperSigningKey
{
    /// <summary>Names another file than the user's.</summary>
    public const string PathVariable = "GATEWAY_DEVELOPER_KEY_FILE";

    private const int KeyLength = 32;

    /// <summary>A wait is about a millisecond: a program that holds the file for seconds is stuck.</summary>
    private const int MaxWaits = 5_000;

    /// <summary>Where the key is: the environment's choice, or a file in the user's local application data.</summary>
    public static string DefaultPath
        => Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } path
            ? path
            : Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
                "federated-gateway",
                "developer-signing.key");

    /// <summary>Reads the key and makes it on first use.</summary>
    /// <exception cref="IOException">The file cannot be read or made, or holds something else.</exception>
    /// <exception cref="UnauthorizedAccessException">The file belongs to somebody else.</exception>
    public static byte[] ReadOrCreate(string path)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var file = OpenAlone(path);
        if (file.Length == 0)
        {
            using var writer = new StreamWriter(file, leaveOpen: true);
            writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyLength)));
        }

        file.Position = 0;
        var key = new byte[KeyLength];
        using var reader = new StreamReader(file);
        return Convert.TryFromBase64String(reader.ReadToEnd().Trim(), key, out var length) && length == KeyLength
            ? key
            : throw new IOException($"{path} does not hold a developer signing key ({KeyLength} bytes in Base64). Delete it: a new one is made on the next start.");
    }

    /// <summary>
    /// Programs start side by side: one at a time has the file, so that the first finds it empty and the others find its key. A file moved
    /// to its place would not do: moving replaces what another program has put there in the meantime.
    /// </summary>
    private static FileStream OpenAlone(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        for (var wait = default(SpinWait); ;)
        {
            try
            {
                return new FileStream(path, options);
            }
            catch (IOException) when (wait.Count < MaxWaits && File.Exists(path))
            {
                wait.SpinOnce();
            }
        }
    }
}
