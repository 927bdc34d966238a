using Microsoft.Extensions.Options;

namespace Subgraphs.Storage;

/// <summary>Names the key, the value and what would be right.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    private const int MostKeptRows = 100_000_000;

    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var failures = new List<string>();
        if (!Enum.IsDefined(options.Provider))
        {
            failures.Add($"Storage:Provider is '{options.Provider}': use Sqlite or SqlServer.");
        }

        if (options.Provider == StorageProvider.Sqlite && string.IsNullOrWhiteSpace(options.Directory))
        {
            failures.Add("Storage:Directory is empty: name the folder that holds the SQLite files.");
        }

        if (options.Provider == StorageProvider.SqlServer && string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            failures.Add("Storage:ConnectionString is empty: Storage:Provider SqlServer needs the connection string of the server.");
        }

        if (options.MaxBatchSize is <= 0)
        {
            failures.Add($"Storage:MaxBatchSize is {options.MaxBatchSize}: use 1 or more, or leave it out.");
        }

        if (options.CommandTimeoutSeconds is < 1 or > 3600)
        {
            failures.Add($"Storage:CommandTimeoutSeconds is {options.CommandTimeoutSeconds}: use 1 to 3600.");
        }

        if (options.MaxConcurrentCommands is < 1 or > 1024)
        {
            failures.Add($"Storage:MaxConcurrentCommands is {options.MaxConcurrentCommands}: use 1 to 1024.");
        }

        if (options.KeptRows is < 0 or > MostKeptRows)
        {
            failures.Add($"Storage:KeptRows is {options.KeptRows}: use 0 to {MostKeptRows}.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
