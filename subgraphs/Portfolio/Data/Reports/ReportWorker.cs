using Microsoft.Extensions.Options;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Storage.Databases;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Portfolio.Data.Reports;

/// <summary>Goes round the tenants in the background: at once after the start, so that what was missed is made up for, and then again and again.</summary>
internal sealed partial class ReportWorker(
    TenantDatabases<PortfolioContext> tenants,
    ReferenceDatabase<MarketCopyContext> database,
    ReportRounds rounds,
    IOptions<ReportOptions> options,
    TimeProvider time,
    ILogger<ReportWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.PollSeconds == 0)
        {
            return;
        }

        await Task.Yield();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.PollSeconds), time);
        do
        {
            if (database.Run?.LastSession is { } today)
            {
                await GoRoundAsync(today, stoppingToken);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task GoRoundAsync(DateOnly today, CancellationToken stoppingToken)
    {
        foreach (var tenant in tenants.Tenants)
        {
            try
            {
                await rounds.RunAsync(() => tenants.Open(tenant.Id), today, stoppingToken);
            }
#pragma warning disable CA1031 // one tenant's failure must not keep the others' reports from being made; it is logged as an error
            catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031 // the only use
            {
                LogFailed(logger, tenant.Slug, exception);
            }
        }
    }

    [LoggerMessage(EventId = 4204, Level = LogLevel.Error, Message = "The reports of tenant {Tenant} could not be made.")]
    private static partial void LogFailed(ILogger logger, string tenant, Exception exception);
}
