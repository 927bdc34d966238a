using System.Globalization;
using Microsoft.Extensions.Options;
using Subgraphs.DividendHistory.Domain.Cashflows;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.DividendHistory.Data.Cashflows;

/// <summary>
/// What is withheld from each tenant's dividends. A tenant is configured as <c>Withholding:&lt;slug&gt;:Country</c> (where it is taxed),
/// <c>:Rates:&lt;country&gt;</c> (its own rates) and <c>:DefaultRate</c>; the sample tenants have their countries without configuration.
/// </summary>
internal sealed class WithholdingTable
{
    /// <summary>The section.</summary>
    public const string Section = "Withholding";

    private static readonly Dictionary<string, string> SampleCountries
        = new(StringComparer.Ordinal) { ["northwind"] = "US", ["hanbit"] = "KR", ["aldgate"] = "IE" };

    private readonly TenantCatalogue _tenants;
    private readonly IReadOnlyList<WithholdingRate> _rates;
    private readonly Dictionary<string, WithholdingRules> _bySlug;

    /// <exception cref="OptionsValidationException">A configured value is no rate or no country.</exception>
    public WithholdingTable(IConfiguration configuration, TenantCatalogue tenants, IReadOnlyList<WithholdingRate> rates)
    {
        _tenants = tenants;
        _rates = rates;
        _bySlug = tenants.Tenants.ToDictionary(
            tenant => tenant.Slug, tenant => Read(configuration.GetSection($"{Section}:{tenant.Slug}"), tenant.Slug), StringComparer.Ordinal);
    }

    /// <summary>The rates of a tenant; of one that this program does not know those without a treaty.</summary>
    public WithholdingRules For(Guid? tenantId)
        => tenantId is { } id && _tenants.Find(id) is { } tenant ? _bySlug[tenant.Slug] : new WithholdingRules(_rates, null, new Dictionary<string, decimal>(), null);

    private WithholdingRules Read(IConfigurationSection section, string slug)
    {
        var country = section["Country"] ?? SampleCountries.GetValueOrDefault(slug);
        if (country is not null && !IsCountry(country))
        {
            throw Refuse($"{section.Path}:Country '{country}' is no ISO 3166-1 alpha-2 code, for example US.");
        }

        var own = section.GetSection("Rates").GetChildren().ToDictionary(
            entry => IsCountry(entry.Key) ? entry.Key : throw Refuse($"{entry.Path}: '{entry.Key}' is no ISO 3166-1 alpha-2 code, for example US."),
            Rate,
            StringComparer.Ordinal);
        var defaultRate = section.GetSection("DefaultRate");
        return new WithholdingRules(_rates, country, own, defaultRate.Value is null ? null : Rate(defaultRate));
    }

    private static OptionsValidationException Refuse(string problem) => new(Section, typeof(WithholdingTable), [problem]);

    private static bool IsCountry(string text) => text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'];

    private static decimal Rate(IConfigurationSection entry)
        => decimal.TryParse(entry.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && rate <= 1m
            ? rate
            : throw Refuse($"{entry.Path} '{entry.Value}' is no fraction from 0 to 1, for example 0.15.");
}
