using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Storage.Databases;
using Subgraphs.Storage.Model;

namespace Subgraphs.Storage.Importing;

/// <summary>Fills a SQL Server database through EF's batches, in one transaction whose last row is the run's.</summary>
internal sealed class SqlServerImporter<TContext>(
    StorageDatabase database,
    Func<StorageDatabase, TContext> createContext,
    IImportReporter reporter,
    TimeProvider time)
    where TContext : StorageContext
{
    /// <summary>Entities tracked at once: the change tracker's cost grows with them, the round trips' cost shrinks.</summary>
    private const int ChunkSize = 1000;

    public async Task<ImportRun> PrepareAsync(DatabaseImport import, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = createContext(database);
            await context.Database.MigrateAsync(cancellationToken);
            var run = await context.ImportRuns.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            run ??= await FillAsync(context, import, cancellationToken);
            return ImportCheck.Require(run, import.Source, $"The database of {database.Name}");
        }
        catch (SqlException exception)
        {
            throw new StorageException(
                StorageErrorCodes.Unreachable, $"SQL Server refused while {database.Name} was prepared (error {exception.Number}): {exception.Message}", exception);
        }
    }

    private async Task<ImportRun> FillAsync(TContext context, DatabaseImport import, CancellationToken cancellationToken)
    {
        var session = new ImportSession(import, reporter, time);
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        foreach (var stage in import.Stages())
        {
            foreach (var chunk in session.Follow(stage, cancellationToken).Chunk(ChunkSize))
            {
                context.AddRange(chunk);
                await context.SaveChangesAsync(cancellationToken);
                context.ChangeTracker.Clear();
            }
        }

        var run = session.Complete();
        context.Add(run);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        context.ChangeTracker.Clear();
        session.ReportRefusals();
        return run;
    }
}
