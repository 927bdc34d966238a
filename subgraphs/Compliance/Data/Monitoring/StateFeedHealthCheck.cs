using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Compliance.Data.Monitoring;

/// <summary>
/// Says up to which date each tenant's portfolios were copied and checked, and how many tenants are behind: those whose first round since the start
/// has not ended, or whose last one failed. What is behind is still served: the program stays ready.
/// </summary>
internal sealed class StateFeedHealthCheck(TenantDatabases<ComplianceContext> tenants, MonitorProgress progress) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var states = tenants.Tenants.ToDictionary(tenant => tenant.Slug, tenant => progress.Find(tenant.Id), StringComparer.Ordinal);
        var data = states.ToDictionary(state => state.Key, state => (object)Describe(state.Value), StringComparer.Ordinal);
        data.Add("behind", states.Values.Count(state => state is null or { HasFailed: true }));
        return Task.FromResult(states.Values.Any(state => state is { HasFailed: true })
            ? HealthCheckResult.Degraded("Portfolios cannot be monitored now.", data: data)
            : HealthCheckResult.Healthy("Portfolios are monitored.", data));
    }

    private static string Describe(MonitorProgressState? state)
        => state is { CheckedTo: { } date, AsOf: { } at } ? string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd}, as of {at:O}") : "not yet";
}
