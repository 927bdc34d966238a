using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Tenancy.Encryption;

/// <summary>
/// Seals what is assigned to sensitive columns when it is saved, for the row that it is saved in, and refuses a sealed value that belongs to
/// another row: it could not be opened again.
/// </summary>
internal sealed class SealingInterceptor : SaveChangesInterceptor
{
    public static SealingInterceptor Instance { get; } = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is TenantContext context && Changed(context) is { Count: > 0 } changed && context.Vault is { } vault)
        {
            Seal(
                context,
                changed,
                vault.TryGetCached() ?? throw new InvalidOperationException("Sensitive columns are saved with SaveChangesAsync: their key may have to be read first."));
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        if (eventData.Context is TenantContext context && Changed(context) is { Count: > 0 } changed && context.Vault is { } vault)
        {
            var keys = await vault.GetAsync(cancellationToken);
            foreach (var (_, _, value) in changed.Where(change => change.Value.IsSealed))
            {
                keys = await vault.GetForAsync(value, cancellationToken);
            }

            Seal(context, changed, keys);
        }

        return result;
    }

    private static List<(EntityEntry Entry, SealedColumn Column, SealedText Value)> Changed(TenantContext context)
    {
        List<(EntityEntry, SealedColumn, SealedText)> changed = [];
        foreach (var entry in context.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            foreach (var column in SealedColumn.Of(entry.Metadata))
            {
                var property = entry.Property(column.Property);
                if (property.CurrentValue is SealedText value && (entry.State == EntityState.Added || property.IsModified))
                {
                    changed.Add((entry, column, value));
                }
            }
        }

        return changed;
    }

    private static void Seal(TenantContext context, List<(EntityEntry Entry, SealedColumn Column, SealedText Value)> changed, OpenedKeys keys)
    {
        foreach (var (entry, column, value) in changed)
        {
            var address = column.AddressIn(context.TenantId, entry.Entity);
            if (!value.IsSealed)
            {
                entry.Property(column.Property).CurrentValue = keys.Seal(address, value.ToPlain());
            }
            else if (!keys.IsErased)
            {
                _ = keys.Open(address, value);
            }
        }
    }
}
