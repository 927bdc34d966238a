using Microsoft.EntityFrameworkCore;
using Subgraphs.Storage.Importing;
using Subgraphs.Storage.Model;

namespace Subgraphs.Storage.Databases;

/// <summary>
/// A database of shared data that is filled by one import and read from then on. <see cref="PrepareAsync"/> runs before the program
/// listens.
/// </summary>
public sealed class ReferenceDatabase<TContext>
    where TContext : StorageContext
{
    private readonly Func<DbContextOptionsBuilder, TContext> _create;

    private readonly DateOnly? _businessDate;

    internal ReferenceDatabase(
        StorageDatabase database, Func<DbContextOptionsBuilder, TContext> create, IDbContextFactory<TContext> contexts, DateOnly? businessDate = null)
    {
        _businessDate = businessDate;
        Database = database;
        _create = create;
        Contexts = contexts;
    }

    public StorageDatabase Database { get; }

    /// <summary>Contexts that only read, without tracking.</summary>
    public IDbContextFactory<TContext> Contexts { get; }

    /// <summary>
    /// What the database was made from; null until <see cref="PrepareAsync"/> has ended well. Its last session is at the latest the business
    /// date of the configuration (<see cref="StorageOptions.BusinessDate"/>).
    /// </summary>
    public ImportRun? Run { get; private set; }

    /// <summary>A context that may write, for commands that add what no import has; null where the database was not made yet.</summary>
    public TContext? TryOpenForWriting()
    {
        if (Database.FilePath is { } path && !File.Exists(path))
        {
            return null;
        }

        var builder = new DbContextOptionsBuilder();
        Database.Configure(builder);
        return _create(builder);
    }

    /// <summary>Migrates the database, imports into it once, and checks that it was made from this import's source.</summary>
    /// <exception cref="StorageException">It cannot be made, or was made from another source.</exception>
    public async Task<ImportRun> PrepareAsync(DatabaseImport import, IImportReporter reporter, TimeProvider time, CancellationToken cancellationToken)
    {
        var run = await DatabasePreparation.PrepareAsync(Database, _create, import, reporter, time, cancellationToken);
        if (_businessDate < run.LastSession)
        {
            run.LastSession = _businessDate.Value;
        }

        Run = run;
        return run;
    }
}
