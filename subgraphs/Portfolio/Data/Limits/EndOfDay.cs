using Microsoft.Extensions.Options;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Data.Performance;
using Subgraphs.Portfolio.Data.Rebalancing;
using Subgraphs.Portfolio.Data.Reports;
using Subgraphs.Storage.Databases;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Portfolio.Data.Limits;

/// <summary>
/// Ends the last session of the data for every tenant, in the background: a program that starts does not wait for it. Then it looks again and
/// again whether something was stored that limits have to be held against: a file is imported by another process.
/// </summary>
internal sealed partial class EndOfDay(
    TenantDatabases<PortfolioContext> tenants,
    ReferenceDatabase<MarketCopyContext> database,
    MarketCopy market,
    IOptions<PerformanceOptions> options,
    IOptions<RebalancingOptions> rebalancing,
    IOptions<LimitOptions> limits,
    ReportLanguages languages,
    EndOfDayProgress progress,
    TimeProvider time,
    ILogger<EndOfDay> logger) : BackgroundService
{
    private readonly Dictionary<Guid, StoredMark> _seen = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (database.Run?.LastSession is not { } date)
        {
            return;
        }

        await LookAsync(date, stoppingToken);
        if (limits.Value.PollSeconds == 0)
        {
            return;
        }

        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(limits.Value.PollSeconds), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await LookAsync(date, stoppingToken);
        }
    }

    /// <summary>One round over the tenants: two statements for each, and an evaluation where something was stored since the last one.</summary>
    internal async Task LookAsync(DateOnly date, CancellationToken stoppingToken)
    {
        foreach (var tenant in tenants.Tenants)
        {
            await Task.Yield();
            try
            {
                await using var db = tenants.Open(tenant.Id);
                var stored = await StoredMark.ReadAsync(db, stoppingToken);
                if (_seen.TryGetValue(tenant.Id, out var seen) && seen == stored)
                {
                    continue;
                }

                await new LimitWatch(db, market, options, rebalancing, languages, time).EndDayAsync(date, stoppingToken);

                // Read before the books were: what came in between is seen by the next round.
                _seen[tenant.Id] = stored;
                progress.Complete(tenant.Id);
            }
#pragma warning disable CA1031 // one tenant's failure must not keep the others' limits from being watched; it is logged as an error
            catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031 // the only use
            {
                LogFailed(logger, tenant.Slug, date, exception);
            }
        }
    }

    [LoggerMessage(EventId = 4101, Level = LogLevel.Error, Message = "The limits of tenant {Tenant} could not be evaluated for {Date}.")]
    private static partial void LogFailed(ILogger logger, string tenant, DateOnly date, Exception exception);
}
