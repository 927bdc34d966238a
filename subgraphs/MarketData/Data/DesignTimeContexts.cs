using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Subgraphs.Storage;
using Subgraphs.Storage.Databases;

namespace Subgraphs.MarketData.Data;

/// <summary>Lets <c>dotnet ef</c> make either context without starting the program or reaching a database.</summary>
public sealed class DesignTimeContexts : IDesignTimeDbContextFactory<SqliteMarketDataContext>, IDesignTimeDbContextFactory<SqlServerMarketDataContext>
{
    SqliteMarketDataContext IDesignTimeDbContextFactory<SqliteMarketDataContext>.CreateDbContext(string[] args)
        => new(Options<SqliteMarketDataContext>(new StorageOptions()));

    SqlServerMarketDataContext IDesignTimeDbContextFactory<SqlServerMarketDataContext>.CreateDbContext(string[] args)
        => new(Options<SqlServerMarketDataContext>(new StorageOptions { Provider = StorageProvider.SqlServer, ConnectionString = "Server=design-time" }));

    private static DbContextOptions<TContext> Options<TContext>(StorageOptions options)
        where TContext : DbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        StorageDatabase.Locate(options, "design-time").Configure(builder);
        return builder.Options;
    }
}
