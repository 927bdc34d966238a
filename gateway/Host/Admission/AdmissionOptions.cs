using Gateway.Host.Configuration;
using Gateway.Host.Tenancy;

namespace Gateway.Host.Admission;

/// <summary>What each tenant may use at once, so that none takes the share of the others; section <c>Admission</c>.</summary>
internal sealed record AdmissionOptions : AdmissionLimits
{
    public const string Section = "Admission";

    /// <summary>Other limits for the tenants of a plan, by its name.</summary>
    public IReadOnlyDictionary<string, AdmissionLimits> Plans { get; init; } = new Dictionary<string, AdmissionLimits>();

    /// <summary>Other limits for single tenants, by their ids or slugs; they come before those of the plan.</summary>
    public IReadOnlyDictionary<Guid, AdmissionLimits> Tenants { get; init; } = new Dictionary<Guid, AdmissionLimits>();

    public static AdmissionOptions Read(ConfigurationValues values)
    {
        var limits = Read(values, new AdmissionLimits());
        var tenants = new Dictionary<Guid, AdmissionLimits>();
        foreach (var (name, ofTenant) in values.Sections(nameof(Tenants), part => Read(part, limits)))
        {
            if (!tenants.TryAdd(TenantIds.Parse(name), ofTenant))
            {
                values.Refuse(nameof(Tenants), name, "a tenant that is not there yet by its id or by its slug");
            }
        }

        return new AdmissionOptions
        {
            MaxConcurrentRequests = limits.MaxConcurrentRequests,
            MaxWaitingRequests = limits.MaxWaitingRequests,
            RequestsPerSecond = limits.RequestsPerSecond,
            Burst = limits.Burst,
            Plans = values.Sections(nameof(Plans), part => Read(part, limits)),
            Tenants = tenants,
        };
    }

    /// <summary>The limits of a tenant, found by its own claims alone.</summary>
    public AdmissionLimits Of(Guid tenant, string? plan)
        => Tenants.TryGetValue(tenant, out var ofTenant) ? ofTenant
            : plan is not null && Plans.TryGetValue(plan, out var ofPlan) ? ofPlan
            : this;
}
