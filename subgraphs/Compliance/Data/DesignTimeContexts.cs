using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Subgraphs.Storage;
using Subgraphs.Storage.Databases;

namespace Subgraphs.Compliance.Data;

/// <summary>Lets <c>dotnet ef</c> make each context without starting the program or reaching a database.</summary>
public sealed class DesignTimeContexts :
    IDesignTimeDbContextFactory<SqliteComplianceContext>,
    IDesignTimeDbContextFactory<SqlServerComplianceContext>,
    IDesignTimeDbContextFactory<SqlitePriceRunContext>,
    IDesignTimeDbContextFactory<SqlServerPriceRunContext>
{
    /// <summary>A model does not depend on the tenant; a context does not exist without one.</summary>
    private static readonly Guid AnyTenant = new("00000000-0000-5000-8000-000000000001");

    private static readonly StorageOptions Sqlite = new();

    private static readonly StorageOptions SqlServer = new() { Provider = StorageProvider.SqlServer, ConnectionString = "Server=design-time" };

    SqliteComplianceContext IDesignTimeDbContextFactory<SqliteComplianceContext>.CreateDbContext(string[] args)
        => new(Options<SqliteComplianceContext>(Sqlite), AnyTenant);

    SqlServerComplianceContext IDesignTimeDbContextFactory<SqlServerComplianceContext>.CreateDbContext(string[] args)
        => new(Options<SqlServerComplianceContext>(SqlServer), AnyTenant);

    SqlitePriceRunContext IDesignTimeDbContextFactory<SqlitePriceRunContext>.CreateDbContext(string[] args)
        => new(Options<SqlitePriceRunContext>(Sqlite));

    SqlServerPriceRunContext IDesignTimeDbContextFactory<SqlServerPriceRunContext>.CreateDbContext(string[] args)
        => new(Options<SqlServerPriceRunContext>(SqlServer));

    private static DbContextOptions<TContext> Options<TContext>(StorageOptions options)
        where TContext : DbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        StorageDatabase.Locate(options, "design-time").Configure(builder);
        return builder.Options;
    }
}
