using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Keys;

namespace Subgraphs.Tenancy.Encryption;

/// <summary>Gives a tenant's database a new data key and seals every value with it, while others read and write.</summary>
/// <remarks>
/// Steps: 1. store the new key, which seals from then on, or take up a rotation that was broken off; 2. a few rows at a time, each lot in a
/// transaction of its own, open what is under older keys and seal it under the new one, until nothing is left; 3. mark the older keys as
/// retired; 4. delete those that were retired long enough ago that no program seals with them any more. Whatever breaks off before its end is
/// continued by running it again.
/// </remarks>
internal sealed class DataKeyRotation(TenantVault vault, Func<TenantContext> open, TimeProvider time, int rowsAtOnce = 200)
{
    /// <summary>How long a replaced key is kept: longer than any program keeps keys in memory.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    private const int MaxAttempts = 5;

    private static readonly MethodInfo RowsOf = typeof(DataKeyRotation).GetMethod(nameof(ReadStaleAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Told after each lot how many rows were sealed anew so far.</summary>
    public Action<int>? Progress { get; init; }

    /// <exception cref="KeyManagementException">The keys cannot be opened, or a value under them cannot.</exception>
    public async Task<DataKeyRotationResult> RotateAsync(CancellationToken cancellationToken)
    {
        var target = await BeginAsync(cancellationToken);
        var rows = await SealAnewAsync(target, cancellationToken);
        var deleted = await RetireAsync(target, cancellationToken);
        return new DataKeyRotationResult(target, rows, deleted);
    }

    /// <summary>Steps 2 to 4 without a new key: what a slow writer sealed with a replaced one, and keys whose time has come.</summary>
    public async Task<DataKeyRotationResult> RetireAsync(CancellationToken cancellationToken)
    {
        var target = (await vault.LoadAsync(cancellationToken)).Current;
        var rows = await SealAnewAsync(target, cancellationToken);
        return new DataKeyRotationResult(target, rows, await RetireAsync(target, cancellationToken));
    }

    private async Task<int> BeginAsync(CancellationToken cancellationToken)
    {
        await using var context = open();
        var rows = await context.DataKeys.AsNoTracking().OrderBy(row => row.Version).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            throw new KeyManagementException(KeyErrorCodes.Missing, "The database holds no data key to rotate.");
        }

        var current = rows[^1].Version;
        if (rows.Any(row => row.Version < current && row.RetiredAt is null))
        {
            return current;
        }

        var (row, _) = await vault.MakeAsync(current + 1, [.. rows.Select(row => row.MasterKeyId)], cancellationToken);
        context.DataKeys.Add(row);
        await context.SaveChangesAsync(cancellationToken);
        await vault.LoadAsync(cancellationToken);
        return row.Version;
    }

    private async Task<int> SealAnewAsync(int target, CancellationToken cancellationToken)
    {
        var keys = await vault.LoadAsync(cancellationToken);
        if (keys.IsErased)
        {
            throw new KeyManagementException(KeyErrorCodes.Erased, "The tenant's key was deleted on purpose: there is nothing to rotate.");
        }

        var total = 0;
        IEntityType[] sealedTypes;
        await using (var context = open())
        {
            sealedTypes = [.. context.Model.GetEntityTypes().Where(type => SealedColumn.Of(type).Length > 0)];
        }

        foreach (var entityType in sealedTypes)
        {
            int done;
            do
            {
                cancellationToken.ThrowIfCancellationRequested();
                done = await SealLotAsync(entityType, target, keys, cancellationToken);
                total += done;
                Progress?.Invoke(total);
            }
            while (done > 0);
        }

        return total;
    }

    /// <summary>One transaction: what others changed since it was read is not written over. Where two get in each other's way, once more.</summary>
    private async Task<int> SealLotAsync(IEntityType entityType, int target, OpenedKeys keys, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TrySealLotAsync(entityType, target, keys, cancellationToken);
            }
            catch (Exception exception) when (attempt < MaxAttempts && exception is DbUpdateException or System.Data.Common.DbException { IsTransient: true })
            {
                keys = await vault.LoadAsync(cancellationToken);
            }
        }
    }

    private async Task<int> TrySealLotAsync(IEntityType entityType, int target, OpenedKeys keys, CancellationToken cancellationToken)
    {
        await using var context = open();

        // SQLite knows one level, which keeps other writers out; SQL Server holds what was read until the commit.
        await using var transaction = await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var rows = await (Task<IReadOnlyList<object>>)RowsOf.MakeGenericMethod(entityType.ClrType)
            .Invoke(null, [context, SealedColumn.Of(entityType), SealedFormat.Prefix(target), rowsAtOnce, cancellationToken])!;
        foreach (var row in rows)
        {
            foreach (var column in SealedColumn.Of(entityType))
            {
                if (column.Read(row) is { } value && !value.ToStored().StartsWith(SealedFormat.Prefix(target), StringComparison.Ordinal))
                {
                    var address = column.AddressIn(context.TenantId, row);
                    context.Entry(row).Property(column.Property).CurrentValue = keys.Seal(address, keys.Open(address, value));
                }
            }
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return rows.Count;
    }

    /// <summary>Rows of which any sealed column is not under the key whose values begin with <paramref name="prefix"/>.</summary>
    private static async Task<IReadOnlyList<object>> ReadStaleAsync<TRow>(
        TenantContext context, SealedColumn[] columns, string prefix, int count, CancellationToken cancellationToken)
        where TRow : class
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var pattern = Expression.Property(Expression.Constant(new Bound(prefix + "%")), nameof(Bound.Pattern));
        var like = typeof(DbFunctionsExtensions).GetMethod(nameof(DbFunctionsExtensions.Like), [typeof(DbFunctions), typeof(string), typeof(string)])!;
        Expression? isStale = null;
        foreach (var column in columns)
        {
            // Through object: the column is text although the property is not.
            var property = Expression.Property(row, column.Property.PropertyInfo!);
            var text = Expression.Convert(Expression.Convert(property, typeof(object)), typeof(string));
            var isOther = Expression.AndAlso(
                Expression.NotEqual(property, Expression.Constant(null, typeof(SealedText))),
                Expression.Not(Expression.Call(like, Expression.Constant(EF.Functions), text, pattern)));
            isStale = isStale is null ? isOther : Expression.OrElse(isStale, isOther);
        }

        return await context.Set<TRow>().AsTracking().Where(Expression.Lambda<Func<TRow, bool>>(isStale!, row)).Take(count).ToListAsync(cancellationToken);
    }

    private async Task<int> RetireAsync(int target, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var context = open();
        var older = await context.DataKeys.AsTracking().Where(row => row.Version < target).ToListAsync(cancellationToken);
        var deleted = older.Where(row => row.RetiredAt is { } retired && now - retired >= Grace).ToArray();
        context.DataKeys.RemoveRange(deleted);
        foreach (var row in older.Where(row => row.RetiredAt is null))
        {
            row.RetiredAt = now;
        }

        await context.SaveChangesAsync(cancellationToken);
        return deleted.Length;
    }

    private sealed record Bound(string Pattern);
}
