using Microsoft.EntityFrameworkCore;
using Subgraphs.Server.Authorization;

namespace Subgraphs.Server.Loading;

/// <summary>The source for shared data: whoever asks, the same database.</summary>
internal sealed class FactoryDbContextSource<TContext>(IDbContextFactory<TContext> factory) : IDbContextSource<TContext>
    where TContext : DbContext
{
    public async ValueTask<TContext> CreateAsync(ICaller caller, CancellationToken cancellationToken)
        => await factory.CreateDbContextAsync(cancellationToken);
}
