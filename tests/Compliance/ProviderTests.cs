using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data;
using Subgraphs.Storage;
using Subgraphs.Storage.Databases;
using Tests.Kit.Sql;

namespace Subgraphs.Compliance.Tests;

/// <summary>Both providers: migrations follow the models, and SQL Server's command texts, without a server.</summary>
public sealed class ProviderTests
{
    private static readonly StorageOptions SqlServer = new() { Provider = StorageProvider.SqlServer, ConnectionString = "Server=nowhere" };

    private static readonly Guid Tenant = new("6ba7b810-9dad-51d1-80b4-00c04fd430c8");

    [Fact]
    public void Migrations_of_both_providers_follow_the_models()
    {
        using var sqliteTenant = new SqliteComplianceContext(Options<SqliteComplianceContext>(new StorageOptions()).Options, Tenant);
        using var sqlServerTenant = new SqlServerComplianceContext(Options<SqlServerComplianceContext>(SqlServer).Options, Tenant);
        using var sqlitePrices = new SqlitePriceRunContext(Options<SqlitePriceRunContext>(new StorageOptions()).Options);
        using var sqlServerPrices = new SqlServerPriceRunContext(Options<SqlServerPriceRunContext>(SqlServer).Options);

        foreach (DbContext context in new DbContext[] { sqliteTenant, sqlServerTenant, sqlitePrices, sqlServerPrices })
        {
            Assert.False(context.Database.HasPendingModelChanges(), context.GetType().Name);
        }
    }

    [Fact]
    public async Task SQL_Server_filters_restrictions_by_tenant()
    {
        var builder = Options<SqlServerComplianceContext>(SqlServer);
        var recorder = SqlRecorder.WithoutServer(builder);
        await using var context = new SqlServerComplianceContext(builder.Options, Tenant);

        await context.Restrictions.Where(entry => entry.Isin == "US4592001014").ToListAsync(TestContext.Current.CancellationToken);

        var text = Assert.Single(recorder.Texts);
        Assert.Contains("[r].[TenantId] = @", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[dbo]", text, StringComparison.Ordinal);
    }

    private static DbContextOptionsBuilder<TContext> Options<TContext>(StorageOptions options)
        where TContext : DbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        StorageDatabase.Locate(options, "test").Configure(builder);
        return builder;
    }
}
