namespace Subgraphs.Tenancy.Placement;

/// <summary>Where a tenant's connection leads on SQL Server, and what its user may do there, as the server says it.</summary>
/// <param name="Server">The server's own name: however connection strings write it.</param>
/// <param name="Database">The database.</param>
/// <param name="Schema">The user's default schema: where tables without a schema's name are.</param>
/// <param name="User">The database user.</param>
/// <param name="IsAdministrator">The login administers the server: no grant holds it.</param>
/// <param name="OtherSchemas">Further schemas of the database in which the user may read or change anything.</param>
/// <param name="OtherDatabases">Further databases of the server that the login may enter.</param>
internal sealed record TenantPlacement(
    string Server,
    string Database,
    string Schema,
    string User,
    bool IsAdministrator,
    IReadOnlyList<string> OtherSchemas,
    IReadOnlyList<string> OtherDatabases);
