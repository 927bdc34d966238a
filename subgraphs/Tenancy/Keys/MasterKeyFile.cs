using System.Security.Cryptography;
using System.Text;

namespace Subgraphs.Tenancy.Keys;

/// <summary>
/// One master key in one file, readable by its owner only: <c>master-key ID TENANT KEY CHECK</c>, key and check in Base64. The check is an HMAC
/// under the key over the words before it, so that a file that was damaged, renamed or moved to another tenant is not taken for a key.
/// </summary>
internal static class MasterKeyFile
{
    public const int KeyLength = 32;

    private const string Kind = "master-key";
    private const int CheckLength = 16;
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Writes a new key. Nothing that is there is written over.</summary>
    /// <returns>False where the file is there already.</returns>
    public static bool TryCreate(string path, string id, Guid tenantId)
    {
        var key = RandomNumberGenerator.GetBytes(KeyLength);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            Write(temporary, $"{Kind} {id} {tenantId:D} {Convert.ToBase64String(key)} {Convert.ToBase64String(Check(key, id, tenantId))}\n");
            if (File.Exists(path))
            {
                return false;
            }

            File.Move(temporary, path, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            File.Delete(temporary);
        }
    }

    /// <exception cref="KeyManagementException">The file is missing, readable by others, or not what was written.</exception>
    public static byte[] Read(string path, string id, Guid tenantId)
    {
        if (!File.Exists(path))
        {
            throw new KeyManagementException(
                KeyErrorCodes.Missing,
                $"The master key {path} is missing: put it back from its copy, or erase the tenant's key on purpose with 'tenants erase-key'.");
        }

        RefuseReadableByOthers(path);
        var words = File.ReadAllText(path).Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (words is not [Kind, var writtenId, var writtenTenant, var text, var check] || !TryDecode(text, out var key))
        {
            throw new KeyManagementException(KeyErrorCodes.Tampered, $"The master key {path} is damaged: it is not of the form '{Kind} ID TENANT KEY CHECK'.");
        }

        if (key.Length != KeyLength)
        {
            throw new KeyManagementException(
                KeyErrorCodes.WrongLength, $"The master key {path} has {key.Length} bytes: a master key has {KeyLength}.");
        }

        var isWhole = writtenId == id
            && writtenTenant == tenantId.ToString("D")
            && TryDecode(check, out var written)
            && CryptographicOperations.FixedTimeEquals(written, Check(key, id, tenantId));
        return isWhole
            ? key
            : throw new KeyManagementException(KeyErrorCodes.Tampered, $"The master key {path} was changed, or belongs to another tenant or place.");
    }

    /// <summary>Makes what the file holds unreadable before it is deleted. Media that keep old blocks may keep this one.</summary>
    public static void Erase(string path)
    {
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None))
        {
            var noise = RandomNumberGenerator.GetBytes((int)Math.Min(file.Length, 4096));
            file.Write(noise);
            file.Flush(flushToDisk: true);
        }

        File.Delete(path);
    }

    /// <summary>Writes a file that only its owner can read.</summary>
    public static void Write(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Owner;
        }

        using var file = new FileStream(path, options);
        file.Write(Encoding.UTF8.GetBytes(text));
        file.Flush(flushToDisk: true);
    }

    private static void RefuseReadableByOthers(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) is not UnixFileMode.None)
        {
            throw new KeyManagementException(
                KeyErrorCodes.ReadableByOthers,
                $"The master key {path} can be read or changed by others than its owner: make it yours alone (chmod 600), and replace it if somebody may have read it.");
        }
    }

    private static byte[] Check(byte[] key, string id, Guid tenantId)
        => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{Kind} {id} {tenantId:D}"))[..CheckLength];

    private static bool TryDecode(string text, out byte[] bytes)
    {
        var buffer = new byte[text.Length];
        var isBase64 = Convert.TryFromBase64String(text, buffer, out var length);
        bytes = buffer[..length];
        return isBase64;
    }
}
