namespace Subgraphs.Storage;

/// <summary>What the operator wrote under <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary><c>Sqlite</c> (the default) or <c>SqlServer</c>.</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>Where SQLite keeps its files.</summary>
    public string Directory { get; set; } = ".data";

    /// <summary>Required for SQL Server.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// Commands that SQL Server's provider joins into one round trip; null leaves it to the provider. 1 avoids <c>MERGE</c>, which servers
    /// that merely speak the protocol may not have.
    /// </summary>
    public int? MaxBatchSize { get; set; }

    /// <summary>Seconds until a command is given up.</summary>
    public int CommandTimeoutSeconds { get; set; } = 30;

    /// <summary>
    /// What today is for a program's own work, and for callers that bring no date: nothing that the data hold behind it happened yet. Null, or
    /// behind the data: their last session.
    /// </summary>
    public DateOnly? BusinessDate { get; set; }

    /// <summary>How many commands run on SQLite at once: its calls hold their thread. Default: twice the processors.</summary>
    public int MaxConcurrentCommands { get; set; } = Math.Max(2, Environment.ProcessorCount * 2);

    /// <summary>
    /// How many rows of its tenants' databases a program keeps in memory, of all tenants; 0: none. A kept trade takes about 600 bytes.
    /// </summary>
    public int KeptRows { get; set; } = 200_000;
}
