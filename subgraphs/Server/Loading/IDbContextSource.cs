using Microsoft.EntityFrameworkCore;
using Subgraphs.Server.Authorization;

namespace Subgraphs.Server.Loading;

/// <summary>
/// Makes a context for one resolver call; the server disposes it when the result is read. Without a registration the server uses
/// <see cref="IDbContextFactory{TContext}"/>. Tenant-owned subgraphs register one that opens the caller's own database.
/// </summary>
public interface IDbContextSource<TContext>
    where TContext : DbContext
{
    ValueTask<TContext> CreateAsync(ICaller caller, CancellationToken cancellationToken);
}
