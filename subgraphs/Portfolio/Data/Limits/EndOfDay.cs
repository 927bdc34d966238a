using Microsoft.Extensions.Options;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Data.Performance;
using Subgraphs.Portfolio.Data.Rebalancing;
using Subgraphs.Portfolio.Data.Reports;
using Subgraphs.Storage.Databases;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Portfolio.Data.Limits;

/// <summary>Ends the last session of the data for every tenant, in the background: a program that starts does not wait for it.</summary>
internal sealed partial class EndOfDay(
    TenantDatabases<PortfolioContext> tenants,
    ReferenceDatabase<MarketCopyContext> database,
    MarketCopy market,
    IOptions<PerformanceOptions> options,
    IOptions<RebalancingOptions> rebalancing,
    ReportLanguages languages,
    TimeProvider time,
    ILogger<EndOfDay> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (database.Run?.LastSession is not { } date)
        {
            return;
        }

        foreach (var tenant in tenants.Tenants)
        {
            try
            {
                await using var db = tenants.Open(tenant.Id);
                await new LimitWatch(db, market, options, rebalancing, languages, time).EndDayAsync(date, stoppingToken);
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
