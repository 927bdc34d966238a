using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Subgraphs.Tenancy.Databases;

/// <summary>
/// Lets no command reach a tenant's database whose every table of tenants is not narrowed to the context's own tenant. The filter that each
/// entity has puts that into every query; this looks at what is really sent, so that no way around the filter goes unnoticed: it throws in
/// production as in tests. SQL that somebody wrote is refused as such.
/// </summary>
internal sealed class TenantQueryGuard : DbCommandInterceptor
{
    // By reference: EF sends one string again and again, and what is read of it goes when it goes.
    private readonly ConditionalWeakTable<string, TenantCommandText> _read = [];
    private readonly ConditionalWeakTable<IModel, IReadOnlySet<string>> _tables = [];

    public static TenantQueryGuard Instance { get; } = new();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Check(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Check(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Check(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Check(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Check(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(command, eventData);
        return ValueTask.FromResult(result);
    }

    private void Check(DbCommand command, CommandEventData eventData)
    {
        // Migrations change tables and no rows of theirs; what is saved has passed the row guard, key and tenant in hand.
        if (eventData.CommandSource is CommandSource.Migrations or CommandSource.SaveChanges)
        {
            return;
        }

        if (eventData.Context is not TenantContext context)
        {
            throw new UnfilteredQueryException("A tenant's rows are read through a tenant's context only.");
        }

        if (eventData.CommandSource is CommandSource.FromSqlQuery or CommandSource.ExecuteSqlRaw)
        {
            throw new UnfilteredQueryException("SQL that somebody wrote was sent to a tenant's database: it passes no tenant filter.");
        }

        var text = _read.GetValue(command.CommandText, unread => TenantCommandText.Read(unread, TablesOf(context)));
        if (text.Unfiltered is { } table)
        {
            throw new UnfilteredQueryException($"A query over {table} does not name its tenant.");
        }

        foreach (var parameter in text.Parameters)
        {
            if (!IsTenant(command.Parameters[parameter].Value, context.TenantId))
            {
                throw new UnfilteredQueryException("A query names another tenant than its context's.");
            }
        }
    }

    private IReadOnlySet<string> TablesOf(DbContext context)
        => _tables.GetValue(context.Model, model => model.GetEntityTypes()
            .Where(type => type.FindProperty(TenantContext.TenantProperty) is not null)
            .Select(type => type.GetTableName())
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal));

    private static bool IsTenant(object? value, Guid tenant) => value switch
    {
        Guid guid => guid == tenant,
        string text => Guid.TryParseExact(text, "D", out var guid) && guid == tenant,
        _ => false,
    };
}
