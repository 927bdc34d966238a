using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Data.Limits;
using Subgraphs.Portfolio.Domain.Limits;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Portfolio.Tests.Imports;

/// <summary>Limits see what another process stored while the program serves.</summary>
[Collection(nameof(ImportCollection))]
public sealed class LimitsAfterImportTests(ImportServer imports)
{
    private const string Isin = "US5801351017";
    private const string Tenant = "hanbit";
    private const string Portfolio = "kr-balanced";

    private static readonly DateOnly LastSession = new(2025, 12, 31);

    [Fact]
    public async Task A_file_of_trades_or_cash_flows_has_the_limits_of_the_portfolios_that_it_changes_evaluated_and_no_others()
    {
        var watch = imports.Server.Services.GetServices<IHostedService>().OfType<EndOfDay>().Single();
        await watch.ExecuteTask!.WaitAsync(TestContext.Current.CancellationToken);
        var limit = await SetLimitAsync(Portfolio);
        var other = await SetLimitAsync("kr-growth");

        // Something that nobody holds, so that the weight is the file's doing alone; it is carried at cost, and weighs.
        await ImportAsync("instruments", $"isin,symbol,name,asset_class,currency,primary_mic\n{Isin},MCD,McDonald's Corporation,EQUITY,USD,XNYS\n");

        // A portfolio that had no limit at the end of the day is looked at once more with the next file; what follows is each file's doing alone.
        await ImportAsync("cash-flows", $"flow_id,portfolio_id,date,kind,amount,currency\nlimit-0,{Portfolio},2025-12-30,DEPOSIT,1000,KRW\n");
        await LookAsync(watch);
        var before = (await AlertAsync(limit), Other: await AlertAsync(other));

        await ImportAsync("trades", $"trade_id,portfolio_id,isin,side,quantity,price,currency,fees,venue_mic,executed_at,settlement_date\nlimit-1,{Portfolio},{Isin},BUY,90000,50,USD,0,XNYS,2025-12-30T15:30:00Z,2025-12-31\n");
        await LookAsync(watch);
        var traded = await AlertAsync(limit);
        await LookAsync(watch);
        var again = await AlertAsync(limit);
        await ImportAsync("cash-flows", $"flow_id,portfolio_id,date,kind,amount,currency\nlimit-2,{Portfolio},2025-12-31,DEPOSIT,1000,KRW\n");
        await LookAsync(watch);
        var funded = await AlertAsync(limit);

        Assert.Null(before.Item1);
        Assert.NotNull(before.Other);
        Assert.Equal(1, traded?.Occurrences);
        Assert.Equal(traded?.Occurrences, again?.Occurrences);
        Assert.Equal(2, funded?.Occurrences);
        Assert.Equal(before.Other.Occurrences, (await AlertAsync(other))?.Occurrences);
    }

    /// <summary>A weight that only the imported trade breaks; in the other portfolio, which nothing is imported for, one that is broken already.</summary>
    private async Task<string> SetLimitAsync(string portfolioId)
    {
        var isGrowth = portfolioId == "kr-growth";
        var input = new { portfolioId, metric = isGrowth ? "VOLATILITY" : "POSITION_WEIGHT", scopeKey = isGrowth ? null : Isin, threshold = isGrowth ? "0.0001" : "0.02", warningFraction = "1" };
        var answer = await imports.Server.QueryAsync(
            Tenant, "mutation($in: RiskLimitInput!) { setRiskLimit(input: $in) { id } }", new { @in = input }, [.. PortfolioServer.AllScopes, "portfolio:write"]);
        return System.Text.Json.JsonDocument.Parse(answer).RootElement.GetProperty("data").GetProperty("setRiskLimit").GetProperty("id").GetString()!;
    }

    private static Task LookAsync(EndOfDay watch) => watch.LookAsync(LastSession, TestContext.Current.CancellationToken);

    private async Task<RiskAlert?> AlertAsync(string limitId)
    {
        await using var db = imports.Server.Services.GetRequiredService<TenantDatabases<PortfolioContext>>().Open(TenantIds.FromSlug(Tenant));
        return await db.RiskAlerts.AsNoTracking().SingleOrDefaultAsync(alert => alert.LimitId == limitId && alert.ClosedAt == null, TestContext.Current.CancellationToken);
    }

    private async Task ImportAsync(string kind, string text)
    {
        var run = await imports.RunAsync(kind, text, "limits.csv", Tenant);
        Assert.True(run.Code == 0, run.Error);
    }
}
