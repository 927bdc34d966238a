using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Configuration;
using Subgraphs.Storage;

namespace Subgraphs.Tenancy.Tenants;

/// <summary>
/// The tenants that this program serves and where each one's database is, from <c>Tenants</c>; without any, the three sample tenants. A
/// placement is one tenant's: two with one connection would share their tables.
/// </summary>
public sealed partial class TenantCatalogue
{
    private static readonly (string Slug, string Name)[] SampleTenants =
    [
        ("northwind", "Northwind Advisers"),
        ("hanbit", "Hanbit Asset Management"),
        ("aldgate", "Aldgate Funds"),
    ];

    private readonly Dictionary<Guid, (Tenant Tenant, TenantOptions Options)> _byId = [];

    /// <exception cref="StorageException">A slug is not one, or two tenants have one connection.</exception>
    public TenantCatalogue(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var sections = configuration.GetSection(TenantOptions.Section).GetChildren().ToArray();
        if (sections.Length == 0)
        {
            foreach (var (slug, name) in SampleTenants)
            {
                Add(slug, new TenantOptions { Name = name });
            }
        }

        foreach (var section in sections)
        {
            Add(section.Key, section.Get<TenantOptions>() ?? new TenantOptions());
        }
    }

    public IReadOnlyCollection<Tenant> Tenants => [.. _byId.Values.Select(entry => entry.Tenant)];

    /// <summary>The tenant of an id, or null where this program serves none.</summary>
    public Tenant? Find(Guid id) => _byId.TryGetValue(id, out var entry) ? entry.Tenant : null;

    internal TenantOptions GetOptions(Tenant tenant) => _byId[tenant.Id].Options;

    private void Add(string slug, TenantOptions options)
    {
        // The slug becomes a file name.
        if (!Slug().IsMatch(slug))
        {
            throw new StorageException(StorageErrorCodes.NotUsable, $"{TenantOptions.Section}:{slug} is no tenant slug: use 1 to 40 lower-case letters, digits and hyphens.");
        }

        if (options.ConnectionString is { } connection
            && _byId.Values.FirstOrDefault(other => IsSame(other.Options.ConnectionString, connection)).Tenant is { } other)
        {
            throw new StorageException(
                StorageErrorCodes.NotUsable,
                $"{TenantOptions.Section}:{slug}:ConnectionString is that of {other.Slug}: each tenant has a database, or a user with a schema, of its own.");
        }

        var tenant = new Tenant(TenantIds.FromSlug(slug), slug, options.Name ?? slug);
        _byId.Add(tenant.Id, (tenant, options));
    }

    /// <summary>True where two connections lead to one place as one user, however they are written.</summary>
    private static bool IsSame(string? left, string right) => left is not null && Normal(left) == Normal(right);

    private static string Normal(string connection)
    {
        try
        {
            var builder = new SqlConnectionStringBuilder(connection);
            return $"{builder.DataSource}\n{builder.InitialCatalog}\n{builder.UserID}".ToUpperInvariant();
        }
        catch (ArgumentException)
        {
            return connection;
        }
    }

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();
}
