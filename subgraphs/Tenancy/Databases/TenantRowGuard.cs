using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Subgraphs.Tenancy.Databases;

/// <summary>Refuses to save a row of another tenant, one that would change hands, and anything through a context that has no tenant.</summary>
internal sealed class TenantRowGuard : SaveChangesInterceptor
{
    public static TenantRowGuard Instance { get; } = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        Check(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private static void Check(DbContext? context)
    {
        if (context is not TenantContext tenantContext)
        {
            throw new ForeignRowException("A tenant's rows are saved through a tenant's context only.");
        }

        foreach (var entry in tenantContext.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            {
                Check(entry, tenantContext.TenantId);
            }
        }
    }

    private static void Check(EntityEntry entry, Guid tenantId)
    {
        // The row of an import belongs to the database, which is the tenant's.
        if (entry.Metadata.FindProperty(TenantContext.TenantProperty) is null)
        {
            return;
        }

        var owner = entry.Property(TenantContext.TenantProperty);
        if (!Equals(owner.CurrentValue, tenantId) || (entry.State != EntityState.Added && !Equals(owner.OriginalValue, tenantId)))
        {
            throw new ForeignRowException($"A {entry.Metadata.DisplayName()} of another tenant was to be saved.");
        }
    }
}
