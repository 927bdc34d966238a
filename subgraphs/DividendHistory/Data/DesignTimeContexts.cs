using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Subgraphs.Storage;
using Subgraphs.Storage.Databases;

namespace Subgraphs.DividendHistory.Data;

/// <summary>Lets <c>dotnet ef</c> make either context without starting the program or reaching a database.</summary>
internal sealed class DesignTimeContexts
    : IDesignTimeDbContextFactory<SqliteDividendHistoryContext>, IDesignTimeDbContextFactory<SqlServerDividendHistoryContext>
{
    SqliteDividendHistoryContext IDesignTimeDbContextFactory<SqliteDividendHistoryContext>.CreateDbContext(string[] args)
        => new(Options<SqliteDividendHistoryContext>(new StorageOptions()));

    SqlServerDividendHistoryContext IDesignTimeDbContextFactory<SqlServerDividendHistoryContext>.CreateDbContext(string[] args)
        => new(Options<SqlServerDividendHistoryContext>(new StorageOptions { Provider = StorageProvider.SqlServer, ConnectionString = "Server=design-time" }));

    private static DbContextOptions<TContext> Options<TContext>(StorageOptions options)
        where TContext : DbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        StorageDatabase.Locate(options, "design-time").Configure(builder);
        return builder.Options;
    }
}
