namespace Subgraphs.Tenancy.Tenants;

/// <summary>What the operator wrote under <c>Tenants:&lt;slug&gt;</c>.</summary>
public sealed class TenantOptions
{
    public const string Section = "Tenants";

    /// <summary>For people; default the slug.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// On SQL Server: the tenant's own connection string, with the database user whose default schema holds the tenant's tables.
    /// </summary>
    public string? ConnectionString { get; set; }
}
