using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Compliance.Data.Trades;

/// <summary>
/// Follows portfolio's log for every tenant, in the background: portfolio stores its trades whether anybody follows or not, and where it does not
/// answer the next attempt goes on where the last one ended. A tenant that is far behind takes one batch, then it is the others' turn; one that
/// cannot be followed waits longer each time, and keeps nobody else waiting.
/// </summary>
internal sealed partial class TradeFollower(
    TenantDatabases<ComplianceContext> tenants,
    TradeIntake intake,
    TradeFollowing following,
    IOptions<TradeFeedOptions> options,
    TimeProvider time,
    ILogger<TradeFollower> logger) : BackgroundService
{
    /// <summary>After failures a tenant's turn comes later, up to this.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly Dictionary<Guid, (TimeSpan Wait, DateTimeOffset Until)> _waiting = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (options.Value.Url is null)
        {
            return;
        }

        var interval = TimeSpan.FromSeconds(options.Value.IntervalSeconds);
        while (true)
        {
            if (!await TakeTurnAsync(interval, stoppingToken))
            {
                await Task.Delay(interval, time, stoppingToken);
            }
        }
    }

    /// <summary>One batch of every tenant; true where one of them has more.</summary>
    private async Task<bool> TakeTurnAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        var hasMore = false;
        foreach (var tenant in tenants.Tenants)
        {
            if (_waiting.TryGetValue(tenant.Id, out var waiting) && waiting.Until > time.GetUtcNow())
            {
                continue;
            }

            if (await TakeAsync(tenant, cancellationToken) is { } tenantHasMore)
            {
                hasMore |= tenantHasMore;
                _waiting.Remove(tenant.Id);
            }
            else
            {
                var wait = TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, Math.Max(waiting.Wait.Ticks, interval.Ticks) * 2));
                _waiting[tenant.Id] = (wait, time.GetUtcNow() + wait);
            }
        }

        return hasMore;
    }

    /// <summary>Whether the tenant's log has more; null where it cannot be followed now.</summary>
    private async Task<bool?> TakeAsync(Tenant tenant, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = tenants.Open(tenant.Id);
            var result = await intake.TakeAsync(db, options.Value.BatchSize, cancellationToken);
            if (following.Succeed(tenant.Slug, result, time.GetUtcNow()))
            {
                LogFollowing(logger, tenant.Slug);
            }

            return result.HasMore;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another program took the batch: the next one begins behind it.
            return false;
        }
#pragma warning disable CA1031 // one tenant's failure must not keep the others' trades from being followed; it is told once and tried again
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031 // the only use
        {
            if (following.Fail(tenant.Slug, exception.Message))
            {
                LogFailed(logger, tenant.Slug, exception is TradeFeedException ? null : exception, exception.Message);
            }

            return null;
        }
    }

    [LoggerMessage(EventId = 5001, Level = LogLevel.Warning, Message = "The trades of tenant {Tenant} cannot be followed now, it is tried again: {Reason}")]
    private static partial void LogFailed(ILogger logger, string tenant, Exception? exception, string reason);

    [LoggerMessage(EventId = 5002, Level = LogLevel.Information, Message = "The trades of tenant {Tenant} are followed again.")]
    private static partial void LogFollowing(ILogger logger, string tenant);
}
