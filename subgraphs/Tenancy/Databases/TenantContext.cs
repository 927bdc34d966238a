using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Subgraphs.Storage.Importing;
using Subgraphs.Storage.Model;

namespace Subgraphs.Tenancy.Databases;

/// <summary>
/// Base of a context over one tenant's database, made for one caller and never pooled. Every entity has the tenant in its key and a
/// filter on it; a row of another tenant that got into the database is neither read nor written.
/// </summary>
public abstract class TenantContext : StorageContext
{
    /// <summary>The property that every entity of a tenant has.</summary>
    public const string TenantProperty = "TenantId";

    /// <exception cref="ArgumentException">No tenant is given: there is no context without one.</exception>
    protected TenantContext(DbContextOptions options, Guid tenantId)
        : base(options)
    {
        if (tenantId == Guid.Empty)
        {
            throw new ArgumentException("A tenant's context needs the tenant.", nameof(tenantId));
        }

        TenantId = tenantId;
    }

    /// <summary>Whose rows these are; the query filters read it anew for each context.</summary>
    public Guid TenantId { get; }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        ArgumentNullException.ThrowIfNull(optionsBuilder);
        optionsBuilder.AddInterceptors(TenantRowGuard.Instance, TenantQueryGuard.Instance);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var entityType in modelBuilder.Model.GetEntityTypes().Where(type => type.ClrType != typeof(ImportRun) && !type.IsOwned()))
        {
            RequireTenantInKey(entityType);
            modelBuilder.Entity(entityType.ClrType).HasQueryFilter(FilterFor(entityType.ClrType));
        }
    }

    private static void RequireTenantInKey(IMutableEntityType entityType)
    {
        if (entityType.FindPrimaryKey()?.Properties is not [{ Name: TenantProperty } first, ..] || first.ClrType != typeof(Guid))
        {
            throw new InvalidOperationException(
                $"{entityType.DisplayName()} is in a tenant's context and its key does not begin with {TenantProperty}: keys of tenants must not meet.");
        }
    }

    /// <summary><c>row =&gt; row.TenantId == this.TenantId</c>; EF puts the context of the query in the place of this one.</summary>
    private LambdaExpression FilterFor(Type entity)
    {
        var row = Expression.Parameter(entity, "row");
        var owner = Expression.Property(row, TenantProperty);
        var tenant = Expression.Property(Expression.Constant(this, typeof(TenantContext)), nameof(TenantId));
        return Expression.Lambda(Expression.Equal(owner, tenant), row);
    }
}
