using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Storage.Scheduling;

namespace Subgraphs.Storage.Databases;

/// <summary>Where one database is and how a context reaches it.</summary>
public sealed class StorageDatabase
{
    private readonly StorageOptions _options;
    private readonly SqliteConcurrencyLimiter? _limiter;

    private StorageDatabase(StorageOptions options, string name, string? path, SqliteConcurrencyLimiter? limiter)
    {
        _options = options;
        _limiter = limiter;
        Name = name;
        FilePath = path;
    }

    /// <summary>Name of the database, for example <c>market-data</c> or <c>portfolio/northwind</c>.</summary>
    public string Name { get; }

    public StorageProvider Provider => _options.Provider;

    /// <summary>Full path of the SQLite file; null on SQL Server.</summary>
    public string? FilePath { get; }

    /// <param name="options">Validated options.</param>
    /// <param name="name">Name of the database; on SQLite the file's path below the directory, without extension.</param>
    /// <param name="limiter">Shared by the databases of a program; null for tools and tests.</param>
    public static StorageDatabase Locate(StorageOptions options, string name, SqliteConcurrencyLimiter? limiter = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return options.Provider == StorageProvider.Sqlite
            ? new StorageDatabase(options, name, Path.GetFullPath(Path.Combine(options.Directory, name + ".db")), limiter)
            : new StorageDatabase(options, name, null, null);
    }

    /// <summary>The same database in another file: an import fills that one and renames it.</summary>
    internal StorageDatabase InFile(string path) => new(_options, Name, path, null);

    /// <summary>Points a context at the database.</summary>
    /// <param name="builder">The context's options.</param>
    /// <param name="readOnly">On SQLite the file is opened so that nothing can write to it.</param>
    public void Configure(DbContextOptionsBuilder builder, bool readOnly = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (Provider == StorageProvider.Sqlite)
        {
            var connection = new SqliteConnectionStringBuilder
            {
                DataSource = FilePath!,
                Mode = readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
                Pooling = _limiter is not null,
                ForeignKeys = true,
            };
            builder.UseSqlite(connection.ConnectionString, sqlite => sqlite.CommandTimeout(_options.CommandTimeoutSeconds));
            if (_limiter is not null)
            {
                builder.AddInterceptors(_limiter);
            }
        }
        else
        {
            builder.UseSqlServer(_options.ConnectionString, server =>
            {
                server.CommandTimeout(_options.CommandTimeoutSeconds);
                if (_options.MaxBatchSize is { } size)
                {
                    server.MaxBatchSize(size);
                }
            });
        }
    }
}
