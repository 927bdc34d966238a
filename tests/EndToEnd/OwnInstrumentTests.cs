using System.Text.Json.Nodes;
using Tests.Kit;

namespace Tests.EndToEnd;

/// <summary>An operator brings an instrument, a trade in it and its closes in by AppHost while everything serves.</summary>
public sealed class OwnInstrumentTests(SampleMarketHost market)
{
    private const string Isin = "US1912161007";

    private const string Query = """
        {
          portfolio(id: "trading-book") {
            positions(first: 500) { nodes { isin name sector stale marketPrice { amount } marketValue { amount } instrument { name } } }
            complianceStatus { checks { rule { id } passed indeterminate explanation } }
          }
        }
        """;

    private AppHostProcess Host => market.Host;

    [Fact]
    public async Task What_a_tenant_brings_is_valued_and_held_against_its_rules_while_everything_serves()
    {
        const string Trades = "trade_id,portfolio_id,isin,side,quantity,price,currency,fees,venue_mic,executed_at,settlement_date\n";
        var instruments = await ImportAsync("instruments", "isin,symbol,name,asset_class,currency,primary_mic,sector\n" + Isin + ",KO,Coca-Cola Company,EQUITY,USD,XNYS,Consumer Staples\n", "northwind");
        var trades = await ImportAsync("trades", Trades + "OWN-1,trading-book," + Isin + ",BUY,10,60,USD,0,XNYS,2025-12-31T15:30:00Z,2026-01-02\n", "northwind");
        Assert.True((instruments.Code, trades.Code) == (0, 0), instruments.Text + trades.Text);
        var unpriced = await AskAsync("northwind");
        var closes = await ImportAsync("closes", "isin,date,close,currency\n" + Isin + ",2025-12-31,61.25,USD\n", "northwind");
        var priced = await AskAsync("northwind");
        var nobody = await ImportAsync("closes", "isin,date,close,currency\n", null);

        Assert.True(closes.Code == 0, closes.Text);
        Assert.Contains("portfolio: Stored: 1 new instruments of own.csv for northwind", instruments.Text, StringComparison.Ordinal);
        Assert.Contains("compliance: Stored: 1 new instruments of own.csv for northwind", instruments.Text, StringComparison.Ordinal);
        Assert.Equal(
            $$"""{"isin":"{{Isin}}","name":"Coca-Cola Company","sector":"Consumer Staples","stale":true,"marketPrice":null,"marketValue":{"amount":"600"},"instrument":null}""",
            unpriced.Position.ToJsonString());
        Assert.Equal(("true", $"No close of {Isin} is known."), (unpriced.StalePrice.Text("indeterminate"), unpriced.StalePrice.Text("explanation")));
        Assert.Equal(
            $$"""{"isin":"{{Isin}}","name":"Coca-Cola Company","sector":"Consumer Staples","stale":false,"marketPrice":{"amount":"61.25"},"marketValue":{"amount":"612.5"},"instrument":null}""",
            priced.Position.ToJsonString());
        Assert.Equal(("false", "true"), (priced.StalePrice.Text("indeterminate"), priced.StalePrice.Text("passed")));
        Assert.Equal(2, nobody.Code);
        string[] logs = [.. new[] { "portfolio", "compliance" }.Select(program => Path.Combine(Host.State.FullName, "audit", program + ".commands.audit"))];
        var check = await CommandRun.RunAsync(BuiltProgram.Path("gateway/Host", "Gateway.Host"), ["verify-audit", .. logs, "--master-key-file", Path.Combine(Host.State.FullName, "audit.key")]);
        Assert.True(check.Code == 0, check.Text);
        Assert.Contains("\"coordinate\":\"Import.trades\"", await File.ReadAllTextAsync(logs[0], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<(JsonNode Position, JsonNode StalePrice)> AskAsync(string tenant)
    {
        var answer = (await Host.QueryAsync(Host.Token(tenant, "enterprise"), Query)).At("data.portfolio")!;
        return (
            answer.Items("positions.nodes").Single(node => node.Text("isin") == Isin),
            answer.Items("complianceStatus.checks").Single(check => check.Text("rule.id") == "INT-STALE-PRICE"));
    }

    private async Task<(int Code, string Text)> ImportAsync(string kind, string text, string? tenant)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(Host.State.FullName, "files")).FullName, "own.csv");
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        return await CommandRun.RunAsync(
            BuiltProgram.Path("gateway/AppHost", "Gateway.AppHost"), ["import", kind, path, "--state", Host.State.FullName, .. tenant is null ? [] : new[] { "--tenant", tenant }]);
    }
}
