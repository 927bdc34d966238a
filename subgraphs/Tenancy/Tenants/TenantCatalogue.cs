using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Subgraphs.Tenancy.Tenants;

/// <summary>The tenants that this program serves, from <c>Tenants</c>; without any, the three sample tenants.</summary>
public sealed partial class TenantCatalogue
{
    private static readonly (string Slug, string Name)[] SampleTenants =
    [
        ("northwind", "Northwind Advisers"),
        ("hanbit", "Hanbit Asset Management"),
        ("aldgate", "Aldgate Funds"),
    ];

    private readonly Dictionary<Guid, (Tenant Tenant, TenantOptions Options)> _byId = [];

    /// <exception cref="FormatException">A slug is not one.</exception>
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
            throw new FormatException($"{TenantOptions.Section}:{slug} is no tenant slug: use 1 to 40 lower-case letters, digits and hyphens.");
        }

        var tenant = new Tenant(TenantIds.FromSlug(slug), slug, options.Name ?? slug);
        _byId.Add(tenant.Id, (tenant, options));
    }

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();
}
