using Microsoft.Extensions.Hosting;
using Subgraphs.Storage;

namespace Subgraphs.Tenancy.Keys;

/// <summary>Which directory the key files are in.</summary>
internal static class KeyDirectory
{
    private const string DevelopmentFolder = "keys";

    /// <exception cref="KeyManagementException">None is named outside Development, or it lies among the data.</exception>
    public static string Choose(KeyOptions options, StorageOptions storage, IHostEnvironment? environment)
    {
        var data = Path.GetFullPath(storage.Directory);
        if (environment?.IsDevelopment() == true)
        {
            return options.Directory is { Length: > 0 } named ? Path.GetFullPath(named) : Path.Combine(data, DevelopmentFolder);
        }

        if (options.Directory is not { Length: > 0 } directory)
        {
            throw new KeyManagementException(
                KeyErrorCodes.DirectoryUnusable, "Keys:Directory is missing: outside Development name the folder of the tenants' master keys.");
        }

        var keys = Path.GetFullPath(directory);
        return !IsBelow(keys, data) || storage.Provider != StorageProvider.Sqlite
            ? keys
            : throw new KeyManagementException(
                KeyErrorCodes.DirectoryUnusable,
                $"Keys:Directory '{keys}' lies in Storage:Directory '{data}': whoever copies the data must not copy the keys.");
    }

    private static bool IsBelow(string path, string directory)
        => (path + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(directory) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
