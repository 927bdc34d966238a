using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Subgraphs.Storage.Model;

namespace Subgraphs.Storage.Databases;

/// <summary>Ready where the database was prepared and answers; says what it was made from.</summary>
internal sealed class ReferenceDatabaseHealthCheck<TContext>(ReferenceDatabase<TContext> database) : IHealthCheck
    where TContext : StorageContext
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (database.Run is not { } run)
        {
            return HealthCheckResult.Unhealthy("The database is being prepared.");
        }

        await using var db = await database.Contexts.CreateDbContextAsync(cancellationToken);
        if (!await db.ImportRuns.AnyAsync(cancellationToken))
        {
            return HealthCheckResult.Unhealthy("The database holds no import.");
        }

        return HealthCheckResult.Healthy(run.SourceLabel, new Dictionary<string, object>
        {
            ["simulated"] = run.IsSimulated,
            ["lastSession"] = run.LastSession.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ["rows"] = run.RowsByStage,
        });
    }
}
