using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Compliance.Data.Trades;

/// <summary>Says how far each tenant's trades were followed. A copy that is behind is still a copy: the program stays ready.</summary>
internal sealed class TradeFeedHealthCheck(TenantDatabases<ComplianceContext> tenants, TradeFollowing following) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var states = following.States;
        var data = states.ToDictionary(
            state => state.Key,
            state => (object)string.Create(CultureInfo.InvariantCulture, $"{state.Value.Sequence} of {state.Value.Head}, as of {state.Value.AsOf:O}"),
            StringComparer.Ordinal);
        data.Add("behind", tenants.Tenants.All(tenant => states.ContainsKey(tenant.Slug)) ? states.Values.Sum(state => state.Head - state.Sequence) : "not known yet");
        return Task.FromResult(states.Values.Any(state => state.Problem is not null)
            ? HealthCheckResult.Degraded("Portfolio's trades cannot be followed now.", data: data)
            : HealthCheckResult.Healthy("Portfolio's trades are followed.", data));
    }
}
