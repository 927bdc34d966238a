using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Data.Limits;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Data.Performance;
using Subgraphs.Portfolio.Data.Rebalancing;
using Subgraphs.Portfolio.Data.Reports;
using Subgraphs.Portfolio.Domain.Limits;
using Subgraphs.Portfolio.Tests.Types;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Tenants;
using Tests.Kit.Sql;

namespace Subgraphs.Portfolio.Tests.Limits;

/// <summary>The end of a day for all portfolios of a tenant at once. Alone: what the program evaluates itself must be over.</summary>
[Collection(nameof(AloneCollection))]
public sealed class LimitWatchTests(PortfolioServer server)
{
    private static readonly DateOnly Day = new(2025, 11, 14);

    [Fact]
    public async Task Limits_of_many_portfolios_cost_the_queries_of_one_and_find_the_same()
    {
        await server.Services.GetServices<IHostedService>().OfType<EndOfDay>().Single().ExecuteTask!.WaitAsync(TestContext.Current.CancellationToken);
        var ids = await IdsAsync();
        Dictionary<string, string> apart = [];
        var queriesOfOne = 0;
        foreach (var id in ids)
        {
            var (queries, found) = await EvaluateAsync([id]);
            queriesOfOne = Math.Max(queries, queriesOfOne);
            apart.Add(id, Assert.Single(found).Value);
        }

        var (queriesOfAll, together) = await EvaluateAsync(ids);

        Assert.True(ids.Length > 1);
        Assert.Contains(apart.Values, found => found.Length > 0);
        Assert.Equal(apart.OrderBy(pair => pair.Key, StringComparer.Ordinal), together.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal(queriesOfOne, queriesOfAll);
    }

    private async Task<string[]> IdsAsync()
    {
        await using var db = Open();
        return await db.Portfolios.Select(portfolio => portfolio.Id).ToArrayAsync(TestContext.Current.CancellationToken);
    }

    private PortfolioContext Open() => server.Services.GetRequiredService<TenantDatabases<PortfolioContext>>().Open(TenantIds.FromSlug("aldgate"));

    /// <summary>Evaluates without saving: the queries, and by portfolio what would be saved.</summary>
    private async Task<(int Queries, Dictionary<string, string> Found)> EvaluateAsync(string[] ids)
    {
        var services = server.Services;
        await using var db = Open();
        var limits = await db.RiskLimits.Where(limit => ids.Contains(limit.PortfolioId)).ToListAsync(TestContext.Current.CancellationToken);
        var watch = new LimitWatch(
            db,
            services.GetRequiredService<MarketCopy>(),
            services.GetRequiredService<IOptions<PerformanceOptions>>(),
            services.GetRequiredService<IOptions<RebalancingOptions>>(),
            services.GetRequiredService<ReportLanguages>(),
            services.GetRequiredService<TimeProvider>());
        using var commands = CommandRecorder.OfProcess();
        await watch.EvaluateAsync(Day, limits, TestContext.Current.CancellationToken);
        var changed = db.ChangeTracker.Entries<RiskAlert>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
            .Select(entry => entry.Entity)
            .ToLookup(alert => alert.PortfolioId, alert => FormattableString.Invariant($"{alert.LimitId} {alert.Severity} {alert.Observed}"), StringComparer.Ordinal);
        return (commands.Texts.Count, ids.ToDictionary(id => id, id => string.Join('\n', changed[id].Order(StringComparer.Ordinal)), StringComparer.Ordinal));
    }
}
