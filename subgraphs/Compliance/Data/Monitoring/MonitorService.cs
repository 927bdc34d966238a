using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Subgraphs.Compliance.Data.Monitoring.Feed;
using Subgraphs.Compliance.Data.Notices;
using Subgraphs.Compliance.Data.Reports;
using Subgraphs.Storage.Databases;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Compliance.Data.Monitoring;

/// <summary>Follows the portfolios of every tenant while the program runs: copies what is new, checks it, and prepares the reports of ended periods.</summary>
internal sealed partial class MonitorService(
    TenantDatabases<ComplianceContext> tenants,
    IDbContextFactory<PriceRunContext> prices,
    ReferenceDatabase<PriceRunContext> reference,
    IPortfolioFeed feed,
    TenantMonitor monitor,
    NoticeWatch notices,
    ReportDesk reports,
    BackgroundTurn turn,
    MonitorProgress progress,
    IOptions<StateFeedOptions> options,
    TimeProvider time,
    ILogger<MonitorService> logger) : BackgroundService
{
    /// <summary>Programs that start together do not listen at the same moment.</summary>
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(2);

    /// <summary>One round over one tenant.</summary>
    public async Task RunAsync(Guid tenantId, MarketFacts market, CancellationToken cancellationToken)
    {
        var today = reference.Run?.LastSession ?? throw new InvalidOperationException("The database was not prepared before it was used.");
        await using var db = tenants.Open(tenantId);
        var to = await new StateCopy(feed).RunAsync(db, today.AddDays(-options.Value.HistoryDays), turn, cancellationToken);
        await monitor.RunAsync(db, market, turn, cancellationToken);
        using (await turn.TakeAsync(cancellationToken))
        {
            await notices.RunAsync(db, cancellationToken);
            await reports.PrepareAsync(db, cancellationToken);
        }

        progress.Complete(tenantId, to, time.GetUtcNow());
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var market = await MarketFacts.ReadAsync(prices, stoppingToken);
        while (true)
        {
            var pause = TimeSpan.FromSeconds(options.Value.PollSeconds);
            foreach (var tenant in tenants.Tenants)
            {
                try
                {
                    await RunAsync(tenant.Id, market, stoppingToken);
                }
                catch (HttpRequestException exception)
                {
                    progress.Fail(tenant.Id);
                    LogUnavailable(logger, tenant.Slug, exception.Message);
                    pause = pause < RetryPause ? pause : RetryPause;
                }
#pragma warning disable CA1031 // one tenant's failure must not keep the others' portfolios from being monitored; it is logged as an error
                catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031 // the only use
                {
                    progress.Fail(tenant.Id);
                    LogFailed(logger, tenant.Slug, exception);
                }
            }

            await Task.Delay(pause, time, stoppingToken);
        }
    }

    [LoggerMessage(EventId = 4201, Level = LogLevel.Information, Message = "The portfolios of tenant {Tenant} could not be followed and will be later: {Reason}")]
    private static partial void LogUnavailable(ILogger logger, string tenant, string reason);

    [LoggerMessage(EventId = 4202, Level = LogLevel.Error, Message = "The portfolios of tenant {Tenant} could not be monitored.")]
    private static partial void LogFailed(ILogger logger, string tenant, Exception exception);
}
