using Microsoft.Extensions.Configuration;
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
        var exception = Assert.Throws<FormatException>(() => Create(new Dictionary<string, string?> { [$"Tenants:{slug}:Name"] = "x" }));

        Assert.Contains($"Tenants:{slug}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_is_the_version_5_uuid_of_the_slug()
        => Assert.Equal(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"), TenantIds.FromSlug("www.example.com"));

    private static TenantCatalogue Create(Dictionary<string, string?> values)
        => new(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
}
