using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Subgraphs.Imports.Files;
using Subgraphs.Storage;
using Subgraphs.Tenancy.Auditing;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Keys;

namespace Subgraphs.Imports;

/// <summary>The command <c>import KIND FILE --tenant TENANT</c> in the program of a subgraph, in place of serving. A file is stored whole or not at all.</summary>
/// <remarks>
/// Steps: 1. the command line; 2. the tenant's database, made by a start of the program; 3. the file, its bytes and its text; 4. the same content
/// was stored before: nothing is to do; 5. header and lines; 6. the kind's own checks; 7. a record in the audit log, durable; 8. everything in one
/// transaction, with who, when and what; 9. the record is sent to the collector.
/// </remarks>
public static class ImportCommands
{
    /// <summary>The first word of such a command line.</summary>
    public const string Command = "import";

    /// <summary>True where a command line asks for an import.</summary>
    public static bool IsImportCommand(IReadOnlyList<string> arguments) => arguments is [Command, ..];

    /// <summary>Carries out an import into the database of a tenant.</summary>
    /// <param name="services">Of a program that was built and does not run; with the kinds as <see cref="FileImport{TContext}"/>.</param>
    /// <param name="arguments">The command line.</param>
    /// <param name="output">Told what was stored.</param>
    /// <param name="error">Told what is wrong, a line each.</param>
    /// <param name="cancellationToken">Breaks off; then nothing was stored.</param>
    /// <returns>0; 2 where the command line or the configuration is wrong; else 1.</returns>
    public static async Task<int> RunImportCommandAsync<TContext>(
        this IServiceProvider services, IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken)
        where TContext : TenantContext
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(arguments);
        return await TellAsync(error, async () =>
        {
            var kinds = services.GetServices<FileImport<TContext>>().ToArray();
            var command = ImportArguments.Parse([.. arguments.Skip(1)], [.. kinds.Select(kind => kind.Kind)], needsTenant: true);
            var databases = services.GetRequiredService<TenantDatabases<TContext>>();
            var tenant = await databases.FindMadeAsync(command.Tenant!, cancellationToken)
                ?? throw new ImportCommandException(2, $"There is no database of a tenant '{command.Tenant}' here: {string.Join(", ", databases.Tenants.Select(known => known.Slug))}, each made by the program's first start.");
            await using var db = databases.Open(tenant.Id);
            return await RunAsync(db, tenant.Id, tenant.Slug, kinds.Single(kind => kind.Kind == command.Kind), command, services, output, error, cancellationToken);
        });
    }

    /// <summary>Carries out an import into reference data, which is of no tenant.</summary>
    /// <param name="services">Likewise.</param>
    /// <param name="open">A context that may write; null where there is no database yet.</param>
    /// <param name="arguments">The command line.</param>
    /// <param name="output">Told what was stored.</param>
    /// <param name="error">Told what is wrong, a line each.</param>
    /// <param name="cancellationToken">Breaks off; then nothing was stored.</param>
    public static async Task<int> RunReferenceImportCommandAsync<TContext>(
        this IServiceProvider services, Func<TContext?> open, IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(arguments);
        return await TellAsync(error, async () =>
        {
            var kinds = services.GetServices<FileImport<TContext>>().ToArray();
            var command = ImportArguments.Parse([.. arguments.Skip(1)], [.. kinds.Select(kind => kind.Kind)], needsTenant: false);
            await using var db = open() ?? throw new ImportCommandException(1, "There is no database yet: it is made by the program's first start.");
            return await RunAsync(db, Guid.Empty, "the firm", kinds.Single(kind => kind.Kind == command.Kind), command, services, output, error, cancellationToken);
        });
    }

    private static async Task<int> RunAsync<TContext>(
        TContext db,
        Guid tenantId,
        string owner,
        FileImport<TContext> kind,
        ImportArguments command,
        IServiceProvider services,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellationToken)
        where TContext : DbContext
    {
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            throw new ImportCommandException(1, "The database is of an older version of the program: start the program once.");
        }

        var errors = new ImportErrors();
        var name = Path.GetFileName(command.Path);
        if (await ImportFile.ReadAsync(command.Path, errors, cancellationToken) is not { } file)
        {
            return await RefuseAsync(name, errors, error);
        }

        var before = await db.Set<ImportedFile>().AsNoTracking().SingleOrDefaultAsync(row => row.Kind == kind.Kind && row.Digest == file.Digest, cancellationToken);
        if (before is not null)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name}: this content was stored on {before.ImportedAt:yyyy-MM-dd HH:mm} UTC as {before.FileName}: there is nothing to do."));
            return 0;
        }

        var change = new CommandChange($"Import.{kind.Kind}", $"sha256:{file.Digest}", $"os:{command.Who}") { TenantId = tenantId == Guid.Empty ? null : tenantId };
        var lines = ImportTable.Read(file, kind.Columns, errors);
        var count = errors.Count > 0 ? new ImportCount(0, 0) : await kind.AddAsync(db, lines, errors, cancellationToken);
        if (errors.Count > 0)
        {
            if (!command.IsCheck)
            {
                await using var refused = await services.GetRequiredService<CommandAudit>().RefuseAsync(change, ImportErrorCodes.Refused, cancellationToken);
                await TellCollectorAsync(refused, error);
            }

            return await RefuseAsync(name, errors, error);
        }

        var told = string.Create(CultureInfo.InvariantCulture, $"{count.New} new {kind.Kind} of {name} for {owner}, {count.Unchanged} were there already");
        if (command.IsCheck)
        {
            await output.WriteLineAsync($"Checked, nothing was stored: {told}.");
            return 0;
        }

        await using var record = await services.GetRequiredService<CommandAudit>().BeginAsync(change, cancellationToken);
        db.Add(new ImportedFile
        {
            TenantId = tenantId,
            Kind = kind.Kind,
            Digest = file.Digest,
            FileName = name,
            Rows = count.New,
            ImportedAt = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
            ImportedBy = command.Who,
        });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch
        {
            record.Fail(ImportErrorCodes.Failed);
            throw;
        }

        await output.WriteLineAsync($"Stored: {told}.");
        await TellCollectorAsync(record, error);
        return 0;
    }

    /// <summary>What is stored is stored, and kept here in any case.</summary>
    private static async Task TellCollectorAsync(CommandRecord record, TextWriter error)
    {
        if (!await record.SendAsync())
        {
            await error.WriteLineAsync("The audit record of it is kept here and has not reached the collector: the next command sends it.");
        }
    }

    private static async Task<int> RefuseAsync(string file, ImportErrors errors, TextWriter error)
    {
        foreach (var problem in errors.Kept)
        {
            await error.WriteLineAsync(problem.Describe(file));
        }

        var more = errors.Count > errors.Kept.Count ? string.Create(CultureInfo.InvariantCulture, $", of which the first {errors.Kept.Count} are told") : "";
        await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Nothing of {file} was stored: {errors.Count} {(errors.Count == 1 ? "error" : "errors")}{more}."));
        return 1;
    }

    private static async Task<int> TellAsync(TextWriter error, Func<Task<int>> run)
    {
        ArgumentNullException.ThrowIfNull(error);
        var (exitCode, problem) = (1, "");
        try
        {
            return await run();
        }
        catch (ImportCommandException exception)
        {
            (exitCode, problem) = (exception.ExitCode, exception.Message);
        }
        catch (OptionsValidationException exception)
        {
            (exitCode, problem) = (2, string.Join(" ", exception.Failures));
        }
        catch (KeyManagementException exception)
        {
            problem = exception.Message;
        }
        catch (StorageException exception)
        {
            problem = exception.Message;
        }
        catch (DbUpdateException exception)
        {
            problem = $"Nothing was stored, the database refused it: {exception.InnerException?.Message ?? exception.Message}";
        }

        await error.WriteLineAsync(problem.ReplaceLineEndings(" "));
        return exitCode;
    }
}
