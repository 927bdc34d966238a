using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Subgraphs.Storage;
using Subgraphs.Tenancy.Auditing;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Encryption;
using Subgraphs.Tenancy.Keys;
using Subgraphs.Tenancy.Placement;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Tenancy.Commands;

/// <summary>
/// What an operator does with the tenants of one subgraph: list them, rotate, erase and drop. What changes anything is in the audit log of the
/// subgraph's commands before it begins, and how it ended afterwards: the log outlives the tenant's database.
/// </summary>
internal sealed class TenantCommands<TContext>(TenantDatabases<TContext> databases, CommandAudit audit, TimeProvider time, TextReader input, TextWriter output, TextWriter error)
    where TContext : TenantContext
{
    private const string EraseKey = "eraseKey";
    private const string Drop = "drop";

    /// <exception cref="TenantCommandException">The command line is wrong, or the tenant's name was not given.</exception>
    /// <exception cref="KeyManagementException">A key cannot be used.</exception>
    /// <exception cref="StorageException">A database cannot be used.</exception>
    public async Task RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var command = TenantArguments.Parse(arguments);
        await (command.Words switch
        {
            ["list"] => ListAsync(cancellationToken),
            ["grants", var name] => GrantsAsync(Find(name)),
            ["rotate-data-key", var name] => KeepAsync("rotateDataKey", Find(name), command, RotateDataKeyAsync, cancellationToken),
            ["rotate-master-key", var name] => KeepAsync("rotateMasterKey", Find(name), command, RotateMasterKeyAsync, cancellationToken),
            ["rewrap", var name] => KeepAsync("rewrap", Find(name), command, WrapAnewAsync, cancellationToken),
            ["retire-keys", var name] => KeepAsync("retireKeys", Find(name), command, RetireKeysAsync, cancellationToken),
            ["erase-key", var name] => EraseKeyAsync(Find(name), command, cancellationToken),
            ["drop", var name] => DropAsync(Find(name), command, cancellationToken),
            _ => throw new TenantCommandException(2, TenantArguments.Usage),
        });
    }

    /// <summary>Carries out what was asked for, between a record that it begins and one of how it ended.</summary>
    private async Task KeepAsync(string action, Tenant tenant, TenantArguments command, Func<Tenant, CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        if (action != EraseKey)
        {
            await RequireDatabaseAsync(tenant, cancellationToken);
        }

        var attempt = await audit.AttemptAsync(ChangeOf(action, tenant, command), cancellationToken);
        string? code = TenantCommandCodes.Failed;
        try
        {
            await act(tenant, cancellationToken);
            code = null;
        }
        catch (OperationCanceledException)
        {
            code = TenantCommandCodes.BrokenOff;
            throw;
        }
        catch (StorageException exception)
        {
            code = exception.Code;
            throw;
        }
        catch (KeyManagementException exception)
        {
            code = exception.Code;
            throw;
        }
        finally
        {
            if (await attempt.EndAsync(code) is { } problem)
            {
                await error.WriteLineAsync(problem);
            }
        }
    }

    private static CommandChange ChangeOf(string action, Tenant tenant, TenantArguments command)
        => new($"Tenants.{action}", $"Tenant:{tenant.Slug}", $"os:{CommandOperator.Describe(command.By)}") { TenantId = tenant.Id };

    private async Task ListAsync(CancellationToken cancellationToken)
    {
        foreach (var tenant in databases.Catalogue.Tenants)
        {
            var status = await databases.VaultOf(tenant).Management.GetStatusAsync(tenant.Id, cancellationToken);
            var key = status.State switch
            {
                MasterKeyState.Active => $"master key {status.CurrentId}",
                MasterKeyState.Erased => "key erased",
                _ => "no key yet",
            };
            var place = databases.DatabaseOf(tenant).FilePath ?? "a schema or database of its own on SQL Server";
            var isThere = await databases.ExistsAsync(tenant, cancellationToken) ? "" : " (not made)";
            await output.WriteLineAsync($"{tenant.Slug}  {tenant.Id:D}  {tenant.Name}  {place}{isThere}  {key}");
        }
    }

    /// <summary>What an administrator of SQL Server runs to give the tenant a schema of its own.</summary>
    private async Task GrantsAsync(Tenant tenant)
    {
        var connection = databases.Catalogue.GetOptions(tenant).ConnectionString;
        var login = connection is null ? null : new SqlConnectionStringBuilder(connection).UserID;
        await output.WriteLineAsync(GrantScript.For(databases.Subgraph, tenant, login is { Length: > 0 } ? login : $"{databases.Subgraph}-{tenant.Slug}"));
    }

    private async Task RotateDataKeyAsync(Tenant tenant, CancellationToken cancellationToken)
    {
        var result = await Rotation(tenant).RotateAsync(cancellationToken);
        await output.WriteLineAsync(
            $"{tenant.Slug}: {Text(result.Rows)} rows are sealed anew with data key {Text(result.Version)}; {Text(result.DeletedKeys)} older keys were deleted.");
    }

    private async Task RetireKeysAsync(Tenant tenant, CancellationToken cancellationToken)
    {
        var result = await Rotation(tenant).RetireAsync(cancellationToken);
        await output.WriteLineAsync(
            $"{tenant.Slug}: {Text(result.DeletedKeys)} older data keys were deleted, {Text(result.Rows)} rows sealed anew. A key is deleted {Text((int)DataKeyRotation.Grace.TotalMinutes)} minutes after its last use.");
    }

    private async Task RotateMasterKeyAsync(Tenant tenant, CancellationToken cancellationToken)
    {
        await ReportAsync(tenant, await new MasterKeyRotation(databases.VaultOf(tenant), () => databases.Open(tenant.Id)).RotateAsync(cancellationToken));
    }

    private async Task WrapAnewAsync(Tenant tenant, CancellationToken cancellationToken)
    {
        await ReportAsync(tenant, await new MasterKeyRotation(databases.VaultOf(tenant), () => databases.Open(tenant.Id)).WrapAnewAsync(cancellationToken));
    }

    private async Task EraseKeyAsync(Tenant tenant, TenantArguments command, CancellationToken cancellationToken)
    {
        await ConfirmAsync(
            EraseKey,
            tenant,
            command,
            $"This deletes the keys of {tenant.Name} for good: in every subgraph and in every copy of its databases, personal data and account identity become unreadable.",
            cancellationToken);
        await KeepAsync(EraseKey, tenant, command, EraseAsync, cancellationToken);
    }

    private async Task EraseAsync(Tenant tenant, CancellationToken cancellationToken)
    {
        await databases.VaultOf(tenant).Management.EraseAsync(tenant.Id, cancellationToken);
        await output.WriteLineAsync($"{tenant.Slug}: the keys are deleted. Programs that run forget them within Keys:CacheSeconds.");
    }

    private async Task DropAsync(Tenant tenant, TenantArguments command, CancellationToken cancellationToken)
    {
        await RequireDatabaseAsync(tenant, cancellationToken);
        await ConfirmAsync(
            Drop, tenant, command, $"This deletes the {databases.Subgraph} database of {tenant.Name} for good; copies of it stay where they are.", cancellationToken);
        await KeepAsync(Drop, tenant, command, DropDatabaseAsync, cancellationToken);
    }

    private async Task DropDatabaseAsync(Tenant tenant, CancellationToken cancellationToken)
    {
        if (databases.DatabaseOf(tenant).FilePath is { } path)
        {
            DeleteFiles(path);
        }
        else
        {
            // Were the schema another tenant's too, its tables would go with this one's.
            await databases.RequireOwnPlacesAsync(cancellationToken);
            await using var context = databases.Open(tenant.Id);

            // Down to nothing: what the tenant's own user may reach, and nothing beside it in a shared database.
            await context.GetService<IMigrator>().MigrateAsync(Migration.InitialDatabase, cancellationToken);
        }

        var management = databases.VaultOf(tenant).Management;
        if ((await management.GetStatusAsync(tenant.Id, cancellationToken)).State == MasterKeyState.Active)
        {
            await management.NoteUseAsync(tenant.Id, databases.Subgraph, [], cancellationToken);
            await output.WriteLineAsync($"{tenant.Slug}: dropped. Its keys are kept for copies; 'tenants erase-key {tenant.Slug}' makes those unreadable too.");
            await output.WriteLineAsync($"While the catalogue names {tenant.Slug}, the next start makes a new database for it.");
        }
        else
        {
            await output.WriteLineAsync($"{tenant.Slug}: dropped. Its key is erased: it is not served any more.");
        }
    }

    private static void DeleteFiles(string path)
    {
        using (ServingMark.TakeAlone(path))
        {
            SqliteConnection.ClearAllPools();
            foreach (var suffix in new[] { "", "-journal", "-wal", "-shm", ".lock" })
            {
                File.Delete(path + suffix);
            }
        }

        File.Delete(ServingMark.PathOf(path));
    }

    private async Task ConfirmAsync(string action, Tenant tenant, TenantArguments command, string what, CancellationToken cancellationToken)
    {
        if (command.IsSure)
        {
            return;
        }

        await output.WriteLineAsync(what);
        await output.WriteAsync($"Type the tenant's name, {tenant.Slug}, to go on: ");
        await output.FlushAsync(cancellationToken);
        if (await input.ReadLineAsync(cancellationToken) != tenant.Slug)
        {
            await using var refused = await audit.RefuseAsync(ChangeOf(action, tenant, command), TenantCommandCodes.NotConfirmed, cancellationToken);
            await refused.SendAsync();
            throw new TenantCommandException(1, "That is not the tenant's name: nothing was done.");
        }
    }

    private async Task ReportAsync(Tenant tenant, MasterKeyRotationResult result)
    {
        await output.WriteLineAsync($"{tenant.Slug}: {Text(result.WrappedKeys)} data keys are wrapped anew with master key {result.MasterKeyId}.");
        foreach (var use in result.StillUsed)
        {
            await output.WriteLineAsync($"Master key {use.MasterKeyId} is kept: {use.Holder} still uses it. Run 'tenants rewrap {tenant.Slug}' there.");
        }
    }

    private async Task RequireDatabaseAsync(Tenant tenant, CancellationToken cancellationToken)
    {
        if (!await databases.ExistsAsync(tenant, cancellationToken))
        {
            throw new TenantCommandException(1, $"The tenant {tenant.Slug} has no {databases.Subgraph} database.");
        }
    }

    private DataKeyRotation Rotation(Tenant tenant) => new(databases.VaultOf(tenant), () => databases.Open(tenant.Id), time);

    private Tenant Find(string name)
        => databases.Catalogue.Tenants.FirstOrDefault(tenant => tenant.Slug == name)
            ?? throw new TenantCommandException(2, $"The catalogue names no tenant '{name}': {string.Join(", ", databases.Catalogue.Tenants.Select(tenant => tenant.Slug))}.");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
