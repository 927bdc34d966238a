using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Tenancy.Placement;

/// <summary>
/// What an administrator runs once in the database of a tenant's schema. The user owns its schema: were it an administrator's, a trigger that the
/// user writes there could read other schemas of that owner through ownership chains. Tables are the only objects that it may make.
/// </summary>
/// <seealso href="https://learn.microsoft.com/sql/relational-databases/security/authentication-access/ownership-and-user-schema-separation-in-sql-server">Ownership and user-schema separation</seealso>
internal static class GrantScript
{
    /// <param name="subgraph">Each subgraph has a schema of its own for a tenant: their tables have the same names.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="login">The login of the tenant's connection.</param>
    public static string For(string subgraph, Tenant tenant, string login)
    {
        var name = $"{subgraph}-{tenant.Slug}";
        return $"""
            -- {subgraph}, tenant {tenant.Slug}: run as an owner of the database. The login has a password of its own and no server role.
            CREATE USER {Quote(name)} FOR LOGIN {Quote(login)};
            GO
            CREATE SCHEMA {Quote(name)} AUTHORIZATION {Quote(name)};
            GO
            ALTER USER {Quote(name)} WITH DEFAULT_SCHEMA = {Quote(name)};
            GRANT CREATE TABLE TO {Quote(name)};
            GO
            """;
    }

    private static string Quote(string name) => $"[{name.Replace("]", "]]", StringComparison.Ordinal)}]";
}
