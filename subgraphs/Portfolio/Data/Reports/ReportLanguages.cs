using Microsoft.Extensions.Options;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Portfolio.Data.Reports;

/// <summary>In which language a tenant is written to where no person chose one.</summary>
internal sealed class ReportLanguages(TenantCatalogue tenants, IOptions<ReportOptions> options)
{
    private const string English = "en";

    public string Of(Guid tenantId)
        => tenants.Find(tenantId) is { } tenant && options.Value.Locales.TryGetValue(tenant.Slug, out var language) ? language : English;
}
