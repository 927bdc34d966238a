using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Types;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Portfolio.Tests.Data;

public sealed class ContextTests
{
    private const string NoServer = "Server=nowhere";
    private static readonly Guid Tenant = TenantIds.FromSlug("northwind");

    [Fact]
    public void Migrations_follow_the_models_on_both_providers()
    {
        using var sqlite = new SqlitePortfolioContext(new DbContextOptionsBuilder<SqlitePortfolioContext>().UseSqlite().Options, Tenant);
        using var sqlServer = SqlServer();
        using var sqliteMarket = new SqliteMarketCopyContext(new DbContextOptionsBuilder<SqliteMarketCopyContext>().UseSqlite().Options);
        using var sqlServerMarket = new SqlServerMarketCopyContext(
            new DbContextOptionsBuilder<SqlServerMarketCopyContext>().UseSqlServer(NoServer).Options);

        Assert.All(
            new DbContext[] { sqlite, sqlServer, sqliteMarket, sqlServerMarket },
            context => Assert.False(context.Database.HasPendingModelChanges(), context.GetType().Name));
    }

    [Fact]
    public void On_sql_server_every_query_names_the_tenant()
    {
        using var context = SqlServer();

        var sql = PortfolioQueries.GetPortfolio("core-equity", context).ToQueryString();

        Assert.Contains("[p].[TenantId] = @", sql, StringComparison.Ordinal);
        Assert.Contains("[p].[Id] = @", sql, StringComparison.Ordinal);
    }

    private static SqlServerPortfolioContext SqlServer()
        => new(new DbContextOptionsBuilder<SqlServerPortfolioContext>().UseSqlServer(NoServer).Options, Tenant);
}
