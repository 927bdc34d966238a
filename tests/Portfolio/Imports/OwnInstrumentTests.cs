using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.StateFeed;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Portfolio.Tests.Imports;

/// <summary>Instruments that a tenant brought itself: valued in its own books, and in nobody else's.</summary>
[Collection(nameof(ImportCollection))]
public sealed class OwnInstrumentTests(ImportServer imports)
{
    private const string Instruments = "isin,symbol,name,asset_class,currency,primary_mic,sector,issuer_lei,issuer_name,issuer_country\n";
    private const string Closes = "isin,date,close,currency\n";
    private const string Trades = "trade_id,portfolio_id,isin,side,quantity,price,currency,fees,venue_mic,executed_at,settlement_date\n";

    private static readonly JsonSerializerOptions Told = new() { Converters = { new StateFeedLineJson() } };

    [Fact]
    public async Task A_trade_in_one_is_carried_at_cost_with_its_name_until_a_close_is_told_and_valued_at_it_then()
    {
        const string Isin = "US1912161007";
        await imports.RunAsync("instruments", Instruments + $"{Isin},KO,Coca-Cola Company,EQUITY,USD,XNYS,Consumer Staples,,,\n");
        var traded = await imports.RunAsync("trades", Trades + $"own-1,core-equity,{Isin},BUY,1000,60,USD,0,XNYS,2025-12-30T15:30:00Z,2025-12-31\n");
        var unpriced = await PositionAsync("northwind", Isin);
        var closes = await imports.RunAsync("closes", Closes + $"{Isin},2025-12-30,60.5,USD\n{Isin},2025-12-31,61.25,USD\n");
        var priced = await PositionAsync("northwind", Isin);

        Assert.Equal("Stored: 1 new trades of file.csv for northwind, 0 were there already.", traded.Output);
        Assert.Equal("Stored: 2 new closes of file.csv for northwind, 0 were there already.", closes.Output);
        Assert.Equal(
            $$"""{"isin":"{{Isin}}","symbol":"KO","name":"Coca-Cola Company","sector":"Consumer Staples","marketPrice":null,"priceDate":null,"marketValue":{"amount":"60000","currency":"USD"},"stale":true}""",
            unpriced?.GetRawText());
        Assert.Equal(
            $$"""{"isin":"{{Isin}}","symbol":"KO","name":"Coca-Cola Company","sector":"Consumer Staples","marketPrice":{"amount":"61.25","currency":"USD"},"priceDate":"2025-12-31","marketValue":{"amount":"61250","currency":"USD"},"stale":false}""",
            priced?.GetRawText());
    }

    [Fact]
    public async Task Nobody_else_can_trade_it_or_want_it()
    {
        const string Isin = "US4781601046";
        await imports.RunAsync("instruments", Instruments + $"{Isin},JNJ,Johnson & Johnson,EQUITY,USD,XNYS,,,,\n");

        var foreign = await imports.RunAsync("trades", Trades + $"own-2,core-equity,{Isin},BUY,10,150,USD,0,XNYS,2025-12-30T15:30:00Z,2025-12-31\n", tenant: "aldgate");
        var closes = await imports.RunAsync("closes", Closes + $"{Isin},2025-12-31,61.25,USD\n", tenant: "aldgate");
        var wanted = await TargetAsync("northwind", Isin);
        var foreignlyWanted = await TargetAsync("aldgate", Isin);

        Assert.StartsWith($"file.csv:2: column 3 (isin): The instrument {Isin} is not known here.", foreign.Error, StringComparison.Ordinal);
        Assert.StartsWith($"file.csv:2: column 1 (isin): {Isin} is no instrument that the tenant brought itself", closes.Error, StringComparison.Ordinal);
        Assert.False(wanted.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.Equal("input.lines.0.isin", foreignlyWanted.GetProperty("errors")[0].GetProperty("extensions").GetProperty("inputPath").GetString());
    }

    [Fact]
    public async Task What_the_market_data_know_is_not_told_by_a_file_and_what_was_told_is_not_changed()
    {
        const string Isin = "US4592001014";
        await imports.RunAsync("instruments", Instruments + $"{Isin},IBM,International Business Machines,EQUITY,USD,XNYS,,,,\n");
        await imports.RunAsync("closes", Closes + $"{Isin},2025-12-31,290,USD\n");

        var again = await imports.RunAsync("instruments", Instruments + $"{Isin},IBM,International Business Machines,EQUITY,USD,XNYS,,,,\n", "again.csv");
        var changed = await imports.RunAsync("instruments", Instruments + $"{Isin},IBM,International Business Machines,EQUITY,EUR,XNYS,,,,\nUS0SIM000034,NGSC,Ours,EQUITY,USD,XNYS,Finance,,,\n");
        var shared = await imports.RunAsync("instruments", Instruments + "US0SIM000034,NGSC,Ours,EQUITY,USD,XNYS,,,,\n");
        var closes = await imports.RunAsync("closes", Closes + $"{Isin},2025-12-31,291,USD\n");
        var dates = await imports.RunAsync("closes", Closes + $"{Isin},2025-12-28,291,USD\n{Isin},1985-03-01,291,USD\n{Isin},2027-12-30,291,EUR\n");

        Assert.Contains("there is nothing to do", again.Output, StringComparison.Ordinal);
        Assert.StartsWith("file.csv:3: column 7 (sector): 'Finance' is no sector of GICS: Energy, Materials,", changed.Error, StringComparison.Ordinal);
        Assert.StartsWith("file.csv:2: column 1 (isin): US0SIM000034 is in the market data that all tenants share", shared.Error, StringComparison.Ordinal);
        Assert.StartsWith($"file.csv:2: column 3 (close): The close of {Isin} on 2025-12-31 is stored as 290", closes.Error, StringComparison.Ordinal);
        Assert.Equal(
            [
                "file.csv:2: column 2 (date): XNYS was closed on 2025-12-28.",
                "file.csv:3: column 2 (date): The sessions of XNYS are known from 1990-01-01 to 2028-12-31 only.",
                $"file.csv:4: column 4 (currency): {Isin} is in USD, not in EUR.",
                "file.csv:4: column 2 (date): It lies in the future.",
                "Nothing of file.csv was stored: 4 errors.",
            ],
            dates.Error.Split('\n'));
    }

    [Fact]
    public async Task A_close_of_the_past_that_is_told_later_changes_the_books_that_hold_the_instrument_and_no_others()
    {
        const string Isin = "US9311421039";
        var (before, last) = (new DateOnly(2025, 12, 29), new DateOnly(2025, 12, 31));
        await imports.RunAsync("instruments", Instruments + $"{Isin},WMT,Walmart Inc.,EQUITY,USD,XNYS,,,,\n");
        await imports.RunAsync("trades", Trades + $"own-3,income-fund,{Isin},BUY,10,100,USD,0,XNYS,2025-12-29T15:30:00Z,2025-12-30\n");
        var (held, other, earlier) = (await RevisionAsync("income-fund", last), await RevisionAsync("trading-book", last), await RevisionAsync("income-fund", before));
        await imports.RunAsync("closes", Closes + $"{Isin},2025-12-30,101,USD\n");

        Assert.NotEqual(held, await RevisionAsync("income-fund", last));
        Assert.Equal(other, await RevisionAsync("trading-book", last));
        Assert.Equal(earlier, await RevisionAsync("income-fund", before));
    }

    [Fact]
    public async Task Of_one_that_is_marked_as_leveraged_compliance_is_told_what_was_paid_for_it_and_since_when_it_is_held()
    {
        const string Isin = "US0231351067";
        await imports.RunAsync("instruments", $"isin,symbol,name,asset_class,currency,primary_mic,leveraged\n{Isin},LEV3,Three Times Daily ETN,ETF,USD,XNYS,YES\n");
        await imports.RunAsync("trades", Trades + $"lev-1,trading-book,{Isin},BUY,10,100,USD,7,XNYS,2025-12-29T15:30:00Z,2025-12-30\nlev-2,trading-book,{Isin},BUY,30,80,USD,7,XNYS,2025-12-30T15:30:00Z,2025-12-31\n");
        await using var db = imports.Server.Services.GetRequiredService<TenantDatabases<PortfolioContext>>().Open(TenantIds.FromSlug("northwind"));

        var answer = await new StateFeedReader(db, imports.Server.Services.GetRequiredService<MarketCopy>(), new ToldRevisions())
            .ReadAsync(new StateFeedRequest(new DateOnly(2025, 12, 29), [], 3), new DateOnly(2025, 12, 31), TestContext.Current.CancellationToken);
        var states = answer.Portfolios.Single(portfolio => portfolio.PortfolioId == "trading-book").States;
        var line = states[^1].Lines.Single(line => line.Isin == Isin);

        Assert.Equal([100m, 85m, 85m], states.Select(state => state.Lines.Single(line => line.Isin == Isin).InitialPrice));
        Assert.Equal(new DateOnly(2025, 12, 29), line.OpenedOn);
        Assert.All(states[^1].Lines.Where(line => line.Isin != Isin), line => Assert.Null(line.InitialPrice));
        Assert.EndsWith(",0,0,1,85.0,\"2025-12-29\"]", JsonSerializer.Serialize(line, Told), StringComparison.Ordinal);
    }

    private async Task<string> RevisionAsync(string portfolioId, DateOnly date)
    {
        await using var db = imports.Server.Services.GetRequiredService<TenantDatabases<PortfolioContext>>().Open(TenantIds.FromSlug("northwind"));
        var books = await new PortfolioBooks(db, imports.Server.Services.GetRequiredService<MarketCopy>()).ReadAsync([portfolioId], date, TestContext.Current.CancellationToken);
        return BookRevision.Of(books[portfolioId], date);
    }

    private async Task<JsonElement?> PositionAsync(string tenant, string isin)
    {
        var data = await imports.Server.DataAsync(
            tenant, """{ portfolio(id: "core-equity") { positions(first: 500) { nodes { isin symbol name sector marketPrice { amount currency } priceDate marketValue { amount currency } stale } } } }""");
        var nodes = data.GetProperty("portfolio").GetProperty("positions").GetProperty("nodes").EnumerateArray();
        return nodes.Where(node => node.GetProperty("isin").GetString() == isin).Select(node => (JsonElement?)node).SingleOrDefault();
    }

    private async Task<JsonElement> TargetAsync(string tenant, string isin)
        => JsonDocument.Parse(await imports.Server.QueryAsync(
            tenant,
            "mutation($in: SetTargetAllocationInput!) { setTargetAllocation(input: $in) { version } }",
            new { @in = new { portfolioId = "trading-book", expectedVersion = 1, cashTarget = "0.5", lines = new[] { new { isin, weight = "0.5", absoluteBand = "0.05", relativeBand = "0.25" } } } },
            [.. PortfolioServer.AllScopes, "portfolio:write"])).RootElement;
}
