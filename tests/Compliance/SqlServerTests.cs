using Tests.Kit.Sql;

namespace Subgraphs.Compliance.Tests;

public sealed class SqlServerTests(ComplianceSubgraph sqlite) : IClassFixture<ComplianceSubgraph>
{
    private const string Query = "{ activeRegimes { regimeCode activeFrom activeTo overrides { ruleId threshold severity } } }";

    [Fact]
    public async Task SQL_Server_gives_each_tenant_the_same_bytes_where_the_environment_names_a_server()
    {
        string[] tenants = ["northwind", "hanbit", "aldgate"];
        var settings = SqlServerPlacement.Require("compliance", tenants);
        var server = new ComplianceSubgraph { Settings = settings };
        await using (server)
        {
            await server.InitializeAsync();
            foreach (var tenant in tenants)
            {
                var expected = await sqlite.ExecuteAsync(tenant, Query, null, "compliance:read");
                var actual = await server.ExecuteAsync(tenant, Query, null, "compliance:read");
                Assert.Equal(expected.GetRawText(), actual.GetRawText());
            }
        }
    }
}
