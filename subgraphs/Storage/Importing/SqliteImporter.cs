using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Storage.Databases;
using Subgraphs.Storage.Model;

namespace Subgraphs.Storage.Importing;

/// <summary>
/// Fills a SQLite file: into a temporary file beside it, in one transaction, and renamed when complete. A process that dies on the way leaves
/// only the temporary file, and the next one removes it.
/// </summary>
internal sealed class SqliteImporter<TContext>(
    StorageDatabase database,
    Func<StorageDatabase, TContext> createContext,
    IImportReporter reporter,
    TimeProvider time)
    where TContext : StorageContext
{
    private readonly string _path = database.FilePath!;

    private string TemporaryPath => _path + ".importing";

    public async Task<ImportRun> PrepareAsync(DatabaseImport import, CancellationToken cancellationToken)
    {
        using var guard = TakeLock();
        DeleteTemporaryFiles();
        if (!File.Exists(_path))
        {
            await FillAsync(import, cancellationToken);
        }

        return await OpenAsync(import, cancellationToken);
    }

    private FileStream TakeLock()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Unwritable(exception);
        }

        try
        {
            return new FileStream(_path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw Unwritable(exception);
        }
        catch (IOException exception) when (File.Exists(_path + ".lock"))
        {
            throw new StorageException(StorageErrorCodes.Busy, $"Another process is preparing {_path}: wait for it or stop it.", exception);
        }
        catch (IOException exception)
        {
            throw Unwritable(exception);
        }
    }

    private async Task FillAsync(DatabaseImport import, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(import, cancellationToken);
            File.Move(TemporaryPath, _path);
        }
        finally
        {
            DeleteTemporaryFiles();
        }
    }

    /// <summary>Schema by migration, rows by prepared commands, the run's row last, then everything to the disk.</summary>
    private async Task WriteAsync(DatabaseImport import, CancellationToken cancellationToken)
    {
        var session = new ImportSession(import, reporter, time);
        await using (var context = createContext(database.InFile(TemporaryPath)))
        {
            await context.Database.MigrateAsync(cancellationToken);
            await context.Database.OpenConnectionAsync(cancellationToken);
            var connection = (SqliteConnection)context.Database.GetDbConnection();

            // The file is thrown away if anything fails: it needs neither a journal nor a flush a page.
            Execute(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;");
            using (var transaction = connection.BeginTransaction())
            {
                foreach (var stage in import.Stages())
                {
                    WriteStage(context, connection, transaction, session, stage, cancellationToken);
                }

                WriteRun(context, connection, transaction, session.Complete());
                transaction.Commit();
            }

            Execute(connection, "ANALYZE; PRAGMA journal_mode = DELETE;");
        }

        await using (var file = new FileStream(TemporaryPath, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Flush(flushToDisk: true);
        }

        session.ReportRefusals();
    }

    private static void WriteStage(
        TContext context,
        SqliteConnection connection,
        SqliteTransaction transaction,
        ImportSession session,
        ImportStage stage,
        CancellationToken cancellationToken)
    {
        var entityType = context.Model.FindEntityType(stage.EntityType)
            ?? throw new InvalidOperationException($"{stage.EntityType.Name} is not in the model of {typeof(TContext).Name}.");
        using var insert = PreparedInsert.Create(connection, transaction, entityType);
        foreach (var row in session.Follow(stage, cancellationToken))
        {
            insert.Insert(row);
        }
    }

    private static void WriteRun(TContext context, SqliteConnection connection, SqliteTransaction transaction, ImportRun run)
    {
        using var insert = PreparedInsert.Create(connection, transaction, context.Model.FindEntityType(typeof(ImportRun))!);
        insert.Insert(run);
    }

    private async Task<ImportRun> OpenAsync(DatabaseImport import, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = createContext(database);

            // Nobody who reads holds up or fails who writes then, in this program or another. The file keeps it; a new one is whole in itself until
            // here, so that it can be renamed.
            await context.Database.OpenConnectionAsync(cancellationToken);
            Execute((SqliteConnection)context.Database.GetDbConnection(), "PRAGMA journal_mode = WAL;");

            // Asking what is pending reads one table; migrating takes a lock and compares whole models, at every start.
            if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            {
                await context.Database.MigrateAsync(cancellationToken);
            }

            var run = await context.ImportRuns.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            return ImportCheck.Require(run, import.Source, _path);
        }
        catch (SqliteException exception)
        {
            throw new StorageException(
                StorageErrorCodes.NotUsable, $"{_path} cannot be used ({exception.Message}): delete it to import again.", exception);
        }
    }

    private void DeleteTemporaryFiles()
    {
        foreach (var suffix in new[] { string.Empty, "-journal", "-wal", "-shm" })
        {
            File.Delete(TemporaryPath + suffix);
        }
    }

    private StorageException Unwritable(Exception exception)
        => new(StorageErrorCodes.DirectoryUnwritable, $"Storage:Directory '{Path.GetDirectoryName(_path)}' cannot be written to: {exception.Message}", exception);

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
