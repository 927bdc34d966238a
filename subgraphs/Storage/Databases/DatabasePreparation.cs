using Microsoft.EntityFrameworkCore;
using Subgraphs.Storage.Importing;
using Subgraphs.Storage.Model;

namespace Subgraphs.Storage.Databases;

/// <summary>Makes a database ready to be read, whichever provider holds it.</summary>
public static class DatabasePreparation
{
    /// <summary>Migrates the database, imports into it once, and checks that it was made from this import's source.</summary>
    /// <param name="database">Where it is.</param>
    /// <param name="create">Makes a context that may write, from options that point at a database.</param>
    /// <param name="import">Fills it.</param>
    /// <param name="reporter">Told how it goes.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Leaves nothing half-made behind.</param>
    /// <exception cref="StorageException">It cannot be made, or was made from another source.</exception>
    public static Task<ImportRun> PrepareAsync<TContext>(
        StorageDatabase database,
        Func<DbContextOptionsBuilder, TContext> create,
        DatabaseImport import,
        IImportReporter reporter,
        TimeProvider time,
        CancellationToken cancellationToken)
        where TContext : StorageContext
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(import);
        return database.Provider == StorageProvider.Sqlite
            ? new SqliteImporter<TContext>(database, CreateWriter, reporter, time).PrepareAsync(import, cancellationToken)
            : new SqlServerImporter<TContext>(database, CreateWriter, reporter, time).PrepareAsync(import, cancellationToken);

        TContext CreateWriter(StorageDatabase target)
        {
            var builder = new DbContextOptionsBuilder();
            target.Configure(builder);
            return create(builder);
        }
    }
}
