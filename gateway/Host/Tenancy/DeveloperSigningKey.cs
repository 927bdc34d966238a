using System.Security.Cryptography;

namespace Gateway.Host.Tenancy;

/// <summary>The key of the developer issuer: one file a user, 32 random bytes in Base64, readable by its owner only.</summary>
internal static class DeveloperSigningKey
{
    /// <summary>Names another file than the user's.</summary>
    public const string PathVariable = "GATEWAY_DEVELOPER_KEY_FILE";

    private const int KeyLength = 32;

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
        // Programs start side by side: whoever links its finished file first wins, the others read that one.
        if (!File.Exists(path))
        {
            Create(path);
        }

        var key = new byte[KeyLength];
        var text = File.ReadAllText(path).Trim();
        return Convert.TryFromBase64String(text, key, out var length) && length == KeyLength
            ? key
            : throw new IOException($"{path} does not hold a developer signing key ({KeyLength} bytes in Base64). Delete it: a new one is made on the next start.");
    }

    private static void Create(string path)
    {
        var directory = Path.GetDirectoryName(Path.GetFullPath(path))!;
        _ = Directory.CreateDirectory(directory);
        var temporary = Path.Combine(directory, $".{Path.GetFileName(path)}.{Environment.ProcessId}.{Guid.NewGuid():N}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(temporary, options))
        {
            writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyLength)));
        }

        try
        {
            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(temporary);
        }
    }
}
