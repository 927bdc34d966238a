using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Data.Trades;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Compliance.Tests.Trades;

/// <summary>The subgraph of a test class, and the intake of what is told it.</summary>
internal sealed class TradeCopy(ComplianceSubgraph subgraph, string tenant)
{
    /// <summary>A clock that stands behind every trade told here.</summary>
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 9, 0, 0, TimeSpan.Zero);

    public string Tenant => tenant;

    public FakeTradeFeed Feed { get; } = new();

    public ComplianceContext Open() => subgraph.Services.GetRequiredService<TenantDatabases<ComplianceContext>>().Open(TenantIds.FromSlug(tenant));

    /// <summary>One batch, as the follower takes it.</summary>
    public async Task<TradeIntakeResult> TakeAsync(int limit = 200)
    {
        await using var db = Open();
        return await new TradeIntake(Feed, subgraph.Services.GetRequiredService<IDbContextFactory<PriceRunContext>>(), subgraph.Services.GetRequiredService<BackgroundTurn>(), new StandingClock(Now))
            .TakeAsync(db, limit, TestContext.Current.CancellationToken);
    }

    public async Task TakeAllAsync()
    {
        while ((await TakeAsync()).HasMore)
        {
        }
    }

    /// <summary>What the graph says of a trade.</summary>
    public async Task<JsonElement> TradeAsync(string id, string selection, params string[] scopes)
    {
        var answer = await subgraph.ExecuteAsync(
            tenant,
            "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Trade { id " + selection + " } } }",
            new { r = new[] { new { __typename = "Trade", id } } },
            scopes);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("_entities")[0];
    }
}
