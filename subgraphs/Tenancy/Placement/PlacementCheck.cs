using Subgraphs.Storage;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Tenancy.Placement;

/// <summary>
/// Holds the places of all tenants against each other. Rows are filtered by tenant wherever they are; this keeps a wrong deployment from
/// resting on that alone: a schema or database that two tenants have, and a user whom no grant keeps out of another tenant's.
/// </summary>
internal static class PlacementCheck
{
    /// <exception cref="StorageException">A tenant's place is not its own, or its user can reach another's.</exception>
    public static void Require(IReadOnlyList<(Tenant Tenant, TenantPlacement Place)> places)
    {
        for (var i = 0; i < places.Count; i++)
        {
            for (var j = 0; j < places.Count; j++)
            {
                if (i != j && Describe(places[i].Tenant, places[i].Place, places[j].Tenant, places[j].Place) is { } problem)
                {
                    throw new StorageException(
                        StorageErrorCodes.NotUsable,
                        $"Tenants:{places[i].Tenant.Slug}:ConnectionString: {problem} 'tenants grants {places[i].Tenant.Slug}' prints what an administrator has to run; {PlacementOptions.Section}:{nameof(PlacementOptions.Check)}=false goes on without looking.");
                }
            }
        }
    }

    /// <summary>What is wrong with a tenant's place beside another's; null where nothing is.</summary>
    private static string? Describe(Tenant tenant, TenantPlacement place, Tenant other, TenantPlacement others)
    {
        if (!Same(place.Server, others.Server))
        {
            return null;
        }

        if (Same(place.Database, others.Database))
        {
            return Same(place.Schema, others.Schema) ? $"it leads into schema '{place.Schema}' of database {place.Database}, and so does that of {other.Slug}: one would read, change and drop the other's tables."
                : place.IsAdministrator ? $"user {place.User} administers the server and reaches the schema of {other.Slug}."
                : place.OtherSchemas.FirstOrDefault(schema => Same(schema, others.Schema)) is { } foreign ? $"user {place.User} has rights in schema '{foreign}', which is that of {other.Slug}."
                : null;
        }

        return place.IsAdministrator ? $"user {place.User} administers the server and reaches the database of {other.Slug}."
            : place.OtherDatabases.Any(database => Same(database, others.Database)) ? $"user {place.User} of {tenant.Slug} may enter database {others.Database}, which is that of {other.Slug}."
            : null;
    }

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
