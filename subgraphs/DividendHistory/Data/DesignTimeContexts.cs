using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Subgraphs.DividendHistory.Data.Tenants;
using Subgraphs.Storage;
using Subgraphs.Storage.Databases;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.DividendHistory.Data;

/// <summary>Lets <c>dotnet ef</c> make each context without starting the program or reaching a database.</summary>
internal sealed class DesignTimeContexts
    : IDesignTimeDbContextFactory<SqliteDividendHistoryContext>,
    IDesignTimeDbContextFactory<SqlServerDividendHistoryContext>,
    IDesignTimeDbContextFactory<SqliteReinvestmentContext>,
    IDesignTimeDbContextFactory<SqlServerReinvestmentContext>
{
    /// <summary>A model does not depend on the tenant; a context does not exist without one.</summary>
    private static readonly Guid AnyTenant = TenantIds.FromSlug("design-time");

    private static readonly StorageOptions Sqlite = new();

    private static readonly StorageOptions SqlServer = new() { Provider = StorageProvider.SqlServer, ConnectionString = "Server=design-time" };

    SqliteDividendHistoryContext IDesignTimeDbContextFactory<SqliteDividendHistoryContext>.CreateDbContext(string[] args)
        => new(Options<SqliteDividendHistoryContext>(Sqlite));

    SqlServerDividendHistoryContext IDesignTimeDbContextFactory<SqlServerDividendHistoryContext>.CreateDbContext(string[] args)
        => new(Options<SqlServerDividendHistoryContext>(SqlServer));

    SqliteReinvestmentContext IDesignTimeDbContextFactory<SqliteReinvestmentContext>.CreateDbContext(string[] args)
        => new(Options<SqliteReinvestmentContext>(Sqlite), AnyTenant);

    SqlServerReinvestmentContext IDesignTimeDbContextFactory<SqlServerReinvestmentContext>.CreateDbContext(string[] args)
        => new(Options<SqlServerReinvestmentContext>(SqlServer), AnyTenant);

    private static DbContextOptions<TContext> Options<TContext>(StorageOptions options)
        where TContext : DbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        StorageDatabase.Locate(options, "design-time").Configure(builder);
        return builder.Options;
    }
}
