using Microsoft.Extensions.Configuration;
using Subgraphs.Storage;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Tenancy.Tests.Tenants;

public sealed class TenantCatalogueTests
{
    [Fact]
    public void Without_configuration_the_sample_tenants_are_served()
    {
        var catalogue = Create([]);

        Assert.Equal(["aldgate", "hanbit", "northwind"], catalogue.Tenants.Select(tenant => tenant.Slug).Order());
        Assert.Equal("northwind", catalogue.Find(TenantIds.FromSlug("northwind"))?.Slug);
        Assert.Null(catalogue.Find(TenantIds.FromSlug("somebody")));
    }

    [Fact]
    public void Configured_tenants_replace_them()
    {
        var catalogue = Create(new Dictionary<string, string?> { ["Tenants:acme:Name"] = "Acme" });

        Assert.Equal("Acme", Assert.Single(catalogue.Tenants).Name);
    }

    [Theory]
    [InlineData("../northwind")]
    [InlineData("Acme")]
    [InlineData("-a")]
    public void A_slug_that_is_no_file_name_is_refused(string slug)
    {
        var exception = Assert.Throws<StorageException>(() => Create(new Dictionary<string, string?> { [$"Tenants:{slug}:Name"] = "x" }));

        Assert.Contains($"Tenants:{slug}", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Server=db;Database=firm;User Id=a", "server=DB;Initial Catalog=firm;uid=A;Encrypt=true", true)]
    [InlineData("Server=db;Database=firm;User Id=a", "Server=db;Database=firm;User Id=b", false)]
    [InlineData("Server=db;Database=firm-a;User Id=a", "Server=db;Database=firm-b;User Id=a", false)]
    public void Two_tenants_have_no_placement_in_common(string first, string second, bool isRefused)
    {
        var values = new Dictionary<string, string?> { ["Tenants:acme:ConnectionString"] = first, ["Tenants:umbra:ConnectionString"] = second };

        if (isRefused)
        {
            Assert.Contains("ConnectionString is that of acme", Assert.Throws<StorageException>(() => Create(values)).Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(2, Create(values).Tenants.Count);
        }
    }

    [Fact]
    public void An_id_is_the_version_5_uuid_of_the_slug()
        => Assert.Equal(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"), TenantIds.FromSlug("www.example.com"));

    private static TenantCatalogue Create(Dictionary<string, string?> values)
        => new(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
}
