using Tests.Kit.Sql;

namespace Subgraphs.Portfolio.Tests.Data;

public sealed class SqlServerTests(PortfolioServer sqlite)
{
    private const string Query =
        """
        {
          portfolios(first: 10) {
            totalCount
            nodes {
              id name kind baseCurrency
              netAssetValue { amount currency }
              cash { amount currency }
              positions(first: 5) { totalCount nodes { isin quantity averageCost { amount } marketValueBase { amount } weight openedOn stale } }
              trades(from: "2016-01-01", to: "2025-12-31", first: 5) { totalCount nodes { id isin side quantity price { amount } executedAt } }
            }
          }
        }
        """;

    [Fact]
    public async Task SQL_Server_gives_each_tenant_the_same_bytes_where_the_environment_names_a_server()
    {
        string[] tenants = ["northwind", "hanbit", "aldgate"];
        var settings = SqlServerPlacement.Require("portfolio", tenants);
        var server = new PortfolioServer { Settings = settings };
        await using (server)
        {
            await server.InitializeAsync();
            foreach (var tenant in tenants)
            {
                Assert.Equal(await sqlite.QueryAsync(tenant, Query), await server.QueryAsync(tenant, Query));
            }
        }
    }
}
