using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Subgraphs.Tenancy.Keys;

/// <summary>
/// Master keys in files, for one machine: <c>{Keys:Directory}/&lt;tenant id&gt;/m1.key</c>, <c>m2.key</c> and so on, the highest number being the
/// current one. A file <c>erased</c> says that the tenant's keys were deleted on purpose; <c>in-use/&lt;database&gt;</c> names the keys that a
/// database still needs. Several programs may use one directory.
/// </summary>
public sealed class FileKeyManagement : IKeyManagement
{
    private const string Extension = ".key";
    private const string ErasedMark = "erased";
    private const string UseFolder = "in-use";
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode WritableByOthers = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private readonly string _directory;

    /// <param name="directory">Made where it is missing.</param>
    /// <exception cref="KeyManagementException">It cannot be used, or others may write to it.</exception>
    public FileKeyManagement(string directory)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        _directory = Path.GetFullPath(directory);
        MakeDirectory(_directory);
    }

    public ValueTask<MasterKeyStatus> GetStatusAsync(Guid tenantId, CancellationToken cancellationToken)
    {
        var folder = FolderOf(tenantId);
        var status = IsErased(folder) ? new MasterKeyStatus(MasterKeyState.Erased, null)
            : Ids(folder) is [.., var current] ? new MasterKeyStatus(MasterKeyState.Active, Id(current))
            : new MasterKeyStatus(MasterKeyState.None, null);
        return ValueTask.FromResult(status);
    }

    public ValueTask<string> CreateAsync(Guid tenantId, string? replaces, CancellationToken cancellationToken)
    {
        var folder = FolderOf(tenantId);
        RefuseErased(folder);
        var next = replaces is null ? 1 : Number(replaces) + 1;
        return Guard(() =>
        {
            MakeDirectory(folder);
            _ = MasterKeyFile.TryCreate(PathOf(folder, Id(next)), Id(next), tenantId);
            return ValueTask.FromResult(Id(Ids(folder)[^1]));
        });
    }

    public ValueTask<WrappedKey> WrapAsync(Guid tenantId, ReadOnlyMemory<byte> dataKey, ReadOnlyMemory<byte> context, CancellationToken cancellationToken)
    {
        var folder = FolderOf(tenantId);
        RefuseErased(folder);
        var id = Ids(folder) is [.., var current]
            ? Id(current)
            : throw new KeyManagementException(KeyErrorCodes.Missing, $"The tenant {tenantId:D} has no master key in {_directory}.");
        var master = Read(folder, id, tenantId);
        var wrapped = new byte[NonceLength + dataKey.Length + TagLength];
        RandomNumberGenerator.Fill(wrapped.AsSpan(0, NonceLength));
        using (var cipher = new AesGcm(master, TagLength))
        {
            cipher.Encrypt(
                wrapped.AsSpan(0, NonceLength),
                dataKey.Span,
                wrapped.AsSpan(NonceLength, dataKey.Length),
                wrapped.AsSpan(NonceLength + dataKey.Length),
                Bound(tenantId, id, context.Span));
        }

        CryptographicOperations.ZeroMemory(master);
        return ValueTask.FromResult(new WrappedKey(id, Convert.ToBase64String(wrapped)));
    }

    public ValueTask<byte[]> UnwrapAsync(Guid tenantId, WrappedKey wrapped, ReadOnlyMemory<byte> context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wrapped);
        var folder = FolderOf(tenantId);
        RefuseErased(folder);
        var bytes = new byte[wrapped.Text.Length];
        if (!Convert.TryFromBase64String(wrapped.Text, bytes, out var length) || length <= NonceLength + TagLength)
        {
            throw Refused(tenantId);
        }

        // The id becomes a file name, and it comes from a table.
        var master = Read(folder, Id(Number(wrapped.MasterKeyId)), tenantId);
        var key = new byte[length - NonceLength - TagLength];
        try
        {
            using var cipher = new AesGcm(master, TagLength);
            cipher.Decrypt(
                bytes.AsSpan(0, NonceLength),
                bytes.AsSpan(NonceLength, key.Length),
                bytes.AsSpan(NonceLength + key.Length, TagLength),
                key,
                Bound(tenantId, wrapped.MasterKeyId, context.Span));
            return ValueTask.FromResult(key);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw Refused(tenantId);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(master);
        }
    }

    public ValueTask NoteUseAsync(Guid tenantId, string holder, IReadOnlyCollection<string> masterKeyIds, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(holder);
        ArgumentNullException.ThrowIfNull(masterKeyIds);
        var uses = Path.Combine(FolderOf(tenantId), UseFolder);
        return Guard(() =>
        {
            var path = Path.Combine(uses, holder);
            if (masterKeyIds.Count == 0)
            {
                if (File.Exists(path))
                {
                    File.Delete(path);
                }

                return ValueTask.CompletedTask;
            }

            MakeDirectory(uses);
            var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
            MasterKeyFile.Write(temporary, string.Join('\n', masterKeyIds.Order(StringComparer.Ordinal)) + "\n");
            File.Move(temporary, path, overwrite: true);
            return ValueTask.CompletedTask;
        });
    }

    public ValueTask<IReadOnlyList<MasterKeyUse>> RetireUnusedAsync(Guid tenantId, CancellationToken cancellationToken)
    {
        var folder = FolderOf(tenantId);
        RefuseErased(folder);
        return Guard(() =>
        {
            var uses = Directory.Exists(Path.Combine(folder, UseFolder))
                ? Directory.GetFiles(Path.Combine(folder, UseFolder))
                    .Where(file => !file.EndsWith(".tmp", StringComparison.Ordinal))
                    .SelectMany(file => File.ReadAllLines(file).Select(id => new MasterKeyUse(id, Path.GetFileName(file))))
                    .ToArray()
                : [];
            var replaced = Ids(folder).SkipLast(1).Select(Id).ToArray();
            foreach (var id in replaced.Where(id => !uses.Any(use => use.MasterKeyId == id)))
            {
                MasterKeyFile.Erase(PathOf(folder, id));
            }

            return ValueTask.FromResult<IReadOnlyList<MasterKeyUse>>([.. uses.Where(use => replaced.Contains(use.MasterKeyId))]);
        });
    }

    public ValueTask EraseAsync(Guid tenantId, CancellationToken cancellationToken)
    {
        var folder = FolderOf(tenantId);
        return Guard(() =>
        {
            // The mark first: whatever happens behind it, no key is read and none is made any more.
            MakeDirectory(folder);
            if (!IsErased(folder))
            {
                MasterKeyFile.Write(Path.Combine(folder, ErasedMark), $"The keys of tenant {tenantId:D} were deleted on purpose.\n");
            }

            foreach (var number in Ids(folder))
            {
                MasterKeyFile.Erase(PathOf(folder, Id(number)));
            }

            return ValueTask.CompletedTask;
        });
    }

    private static string Id(int number) => $"m{number.ToString(CultureInfo.InvariantCulture)}";

    private static int Number(string id)
        => id.StartsWith('m') && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new KeyManagementException(KeyErrorCodes.Tampered, "A data key names a master key that this store never made.");

    private static string PathOf(string folder, string id) => Path.Combine(folder, id + Extension);

    private static bool IsErased(string folder) => File.Exists(Path.Combine(folder, ErasedMark));

    private static void RefuseErased(string folder)
    {
        if (IsErased(folder))
        {
            throw new KeyManagementException(KeyErrorCodes.Erased, $"The master keys of {folder} were deleted on purpose.");
        }
    }

    /// <summary>The numbers of the tenant's keys, the current one last.</summary>
    private static int[] Ids(string folder)
        => Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, "m*" + Extension).Select(file => Number(Path.GetFileNameWithoutExtension(file))).Order()]
            : [];

    private static byte[] Bound(Guid tenantId, string id, ReadOnlySpan<byte> context)
        => [.. Encoding.UTF8.GetBytes($"data-key under {id} of {tenantId:D} for "), .. context];

    private static KeyManagementException Refused(Guid tenantId)
        => new(KeyErrorCodes.Tampered, $"A data key of tenant {tenantId:D} was changed, or wrapped by another master key or for another place.");

    private static byte[] Read(string folder, string id, Guid tenantId)
    {
        try
        {
            return MasterKeyFile.Read(PathOf(folder, id), id, tenantId);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new KeyManagementException(KeyErrorCodes.Missing, $"The master key {PathOf(folder, id)} cannot be read: {exception.Message}", exception);
        }
    }

    private static void MakeDirectory(string path)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(path);
                return;
            }

            Directory.CreateDirectory(path, OwnerOnly);
            if ((File.GetUnixFileMode(path) & WritableByOthers) is not UnixFileMode.None)
            {
                throw new KeyManagementException(KeyErrorCodes.DirectoryUnusable, $"Others may write to the key directory {path}: make it yours alone (chmod 700).");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, exception);
        }
    }

    private static KeyManagementException Unusable(string path, Exception exception)
        => new(KeyErrorCodes.DirectoryUnusable, $"The key directory {path} cannot be used: {exception.Message}", exception);

    private T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(_directory, exception);
        }
    }

    private string FolderOf(Guid tenantId) => Path.Combine(_directory, tenantId.ToString("D"));
}
