using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Storage;
using Subgraphs.Storage.Databases;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Portfolio.Data;

/// <summary>Lets <c>dotnet ef</c> make each context without starting the program or reaching a database.</summary>
public sealed class DesignTimeContexts
    : IDesignTimeDbContextFactory<SqlitePortfolioContext>,
    IDesignTimeDbContextFactory<SqlServerPortfolioContext>,
    IDesignTimeDbContextFactory<SqliteMarketCopyContext>,
    IDesignTimeDbContextFactory<SqlServerMarketCopyContext>
{
    private static readonly Guid AnyTenant = TenantIds.FromSlug("design-time");

    SqlitePortfolioContext IDesignTimeDbContextFactory<SqlitePortfolioContext>.CreateDbContext(string[] args)
        => new(Sqlite<SqlitePortfolioContext>(), AnyTenant);

    SqlServerPortfolioContext IDesignTimeDbContextFactory<SqlServerPortfolioContext>.CreateDbContext(string[] args)
        => new(SqlServer<SqlServerPortfolioContext>(), AnyTenant);

    SqliteMarketCopyContext IDesignTimeDbContextFactory<SqliteMarketCopyContext>.CreateDbContext(string[] args)
        => new(Sqlite<SqliteMarketCopyContext>());

    SqlServerMarketCopyContext IDesignTimeDbContextFactory<SqlServerMarketCopyContext>.CreateDbContext(string[] args)
        => new(SqlServer<SqlServerMarketCopyContext>());

    private static DbContextOptions<TContext> Sqlite<TContext>()
        where TContext : DbContext => Options<TContext>(new StorageOptions());

    private static DbContextOptions<TContext> SqlServer<TContext>()
        where TContext : DbContext
        => Options<TContext>(new StorageOptions { Provider = StorageProvider.SqlServer, ConnectionString = "Server=design-time" });

    private static DbContextOptions<TContext> Options<TContext>(StorageOptions options)
        where TContext : DbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        StorageDatabase.Locate(options, "design-time").Configure(builder);
        return builder.Options;
    }
}
