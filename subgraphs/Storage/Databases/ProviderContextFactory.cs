using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Subgraphs.Storage.Databases;

/// <summary>
/// Makes the provider's own class where the subgraph asks for its context. Contexts are pooled: this factory is for shared data only, never
/// for a tenant's.
/// </summary>
internal sealed class ProviderContextFactory<TContext, TProviderContext> : IDbContextFactory<TContext>
    where TContext : DbContext
    where TProviderContext : TContext
{
    private readonly PooledDbContextFactory<TProviderContext> _pool;

    public ProviderContextFactory(Action<DbContextOptionsBuilder> configure)
    {
        var builder = new DbContextOptionsBuilder<TProviderContext>();
        configure(builder);
        builder.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        _pool = new PooledDbContextFactory<TProviderContext>(builder.Options);
    }

    public TContext CreateDbContext() => _pool.CreateDbContext();

    public async Task<TContext> CreateDbContextAsync(CancellationToken cancellationToken = default)
        => await _pool.CreateDbContextAsync(cancellationToken);
}
