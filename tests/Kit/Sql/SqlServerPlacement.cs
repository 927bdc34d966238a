using System.Data.Common;
using Xunit;

namespace Tests.Kit.Sql;

/// <summary>Puts a tenant-owned subgraph on the server that <c>SQLSERVER_CONNECTION</c> names: a database for it and one for each tenant.</summary>
public static class SqlServerPlacement
{
    private const string Variable = "SQLSERVER_CONNECTION";
    private const string CatalogKey = "Initial Catalog";

    private static readonly string[] CatalogKeys = [CatalogKey, "Database"];

    /// <summary>The configuration of the subgraph; skips the test where the environment names no server.</summary>
    public static IReadOnlyDictionary<string, string?> Require(string subgraph, params IEnumerable<string> tenants)
    {
        var connection = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(connection), $"{Variable} names no server.");
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Storage:Provider"] = "SqlServer",
            ["Storage:ConnectionString"] = WithCatalogSuffix(connection!, subgraph),

            // One login makes all of the databases.
            ["Placement:Check"] = "false",
        };
        foreach (var tenant in tenants)
        {
            settings[$"Tenants:{tenant}:ConnectionString"] = WithCatalogSuffix(connection!, $"{subgraph}-{tenant}");
        }

        return settings;
    }

    private static string WithCatalogSuffix(string connection, string suffix)
    {
        var builder = new DbConnectionStringBuilder { ConnectionString = connection };
        var catalog = CatalogKeys.Where(builder.ContainsKey).Select(key => (string)builder[key]).FirstOrDefault() ?? "gateway";
        foreach (var key in CatalogKeys)
        {
            builder.Remove(key);
        }

        builder[CatalogKey] = $"{catalog}-{suffix}";
        return builder.ConnectionString;
    }
}
