using Microsoft.Extensions.Diagnostics.HealthChecks;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Portfolio.Data.Limits;

/// <summary>Says of how many tenants the limits have not been evaluated yet at the end of the last session. The program is ready meanwhile.</summary>
internal sealed class EndOfDayHealthCheck(TenantDatabases<PortfolioContext> tenants, EndOfDayProgress progress) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        => Task.FromResult(HealthCheckResult.Healthy(
            "Limits are evaluated at the end of the last session.",
            new Dictionary<string, object>(StringComparer.Ordinal) { ["behind"] = tenants.Tenants.Count(tenant => !progress.IsComplete(tenant.Id)) }));
}
