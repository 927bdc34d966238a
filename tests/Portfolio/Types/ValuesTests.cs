using System.Globalization;
using System.Text.Json;

namespace Subgraphs.Portfolio.Tests.Types;

public sealed class ValuesTests(PortfolioServer server)
{
    [Theory]
    [InlineData("northwind", "core-equity")]
    [InlineData("hanbit", "kr-growth")]
    [InlineData("aldgate", "diversified")]
    public async Task Positions_and_cash_make_the_net_asset_value(string tenant, string id)
    {
        var portfolio = await PortfolioAsync(tenant, id);

        var invested = Positions(portfolio).Sum(position => Amount(position.GetProperty("marketValueBase")));
        var weights = Positions(portfolio).Sum(position => Number(position.GetProperty("weight")));
        var netAssetValue = Amount(portfolio.GetProperty("netAssetValue"));

        Assert.True(netAssetValue > invested);
        Assert.InRange((invested / netAssetValue) - weights, -0.000000001m, 0.000000001m);
        Assert.Equal(
            Positions(portfolio).Select(position => position.GetProperty("isin").GetString()),
            portfolio.GetProperty("holdings").EnumerateArray().Select(holding => holding.GetProperty("isin").GetString()));
    }

    [Fact]
    public async Task One_ucits_fund_breaks_5_10_40_and_one_keeps_it()
    {
        Assert.True(SumAboveFivePercent(await PortfolioAsync("aldgate", "core-equity")) > 0.40m);
        Assert.True(SumAboveFivePercent(await PortfolioAsync("aldgate", "diversified")) <= 0.40m);
    }

    [Fact]
    public async Task One_korean_fund_holds_more_than_ten_percent_in_one_issue()
    {
        Assert.True(Positions(await PortfolioAsync("hanbit", "kr-growth")).Max(position => Number(position.GetProperty("weight"))) > 0.10m);
    }

    [Fact]
    public async Task A_date_behind_the_business_date_is_refused()
    {
        var response = await server.QueryAsync(
            "northwind", """{ portfolio(id: "core-equity") { id netAssetValue(on: "2020-01-02") { amount } } }""", businessDate: "2019-12-31");

        Assert.Contains("'on' is 2020-01-02, behind the business date 2019-12-31.", response, StringComparison.Ordinal);
        Assert.Contains("\"inputPath\":\"on\"", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""positions(on: "2020-01-02") { totalCount }""", "on")]
    [InlineData("""risk(asOf: "2020-01-02") { asOf }""", "asOf")]
    [InlineData("""performance(from: "2019-01-02", to: "2020-01-02") { to }""", "to")]
    [InlineData("""cashLedger(to: "2020-01-02") { totalCount }""", "to")]
    public async Task So_is_one_of_every_other_figure(string field, string path)
    {
        var response = await server.QueryAsync("northwind", $$"""{ portfolio(id: "core-equity") { id {{field}} } }""", businessDate: "2019-12-31");

        Assert.Contains("BAD_USER_INPUT", response, StringComparison.Ordinal);
        Assert.Contains($"\"inputPath\":\"{path}\"", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trades_end_with_the_business_date_and_one_of_a_later_day_is_not_there()
    {
        const string Query = """query($r: [_Any!]!) { portfolio(id: "core-equity") { trades(from: "2016-01-01", to: "2025-12-31", first: 500) { totalCount nodes { id executedAt } } } _entities(representations: $r) { ... on Trade { id } } }""";
        var all = JsonDocument.Parse(await server.QueryAsync("northwind", Query, new { r = Array.Empty<object>() })).RootElement.GetProperty("data").GetProperty("portfolio").GetProperty("trades");
        var last = all.GetProperty("nodes").EnumerateArray().MaxBy(trade => trade.GetProperty("executedAt").GetDateTimeOffset()).GetProperty("id").GetString();
        var variables = new { r = new[] { new { __typename = "Trade", id = last } } };

        var then = JsonDocument.Parse(await server.QueryAsync("northwind", Query, variables, businessDate: "2019-12-31")).RootElement.GetProperty("data");
        var now = JsonDocument.Parse(await server.QueryAsync("northwind", Query, variables)).RootElement.GetProperty("data");

        var trades = then.GetProperty("portfolio").GetProperty("trades");
        Assert.InRange(trades.GetProperty("totalCount").GetInt32(), 1, all.GetProperty("totalCount").GetInt32() - 1);
        Assert.All(trades.GetProperty("nodes").EnumerateArray(), trade => Assert.True(trade.GetProperty("executedAt").GetDateTimeOffset().Year < 2020));
        Assert.Equal(JsonValueKind.Null, then.GetProperty("_entities")[0].ValueKind);
        Assert.Equal(last, now.GetProperty("_entities")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task The_business_date_moves_every_figure()
    {
        const string Query = """{ portfolio(id: "core-equity") { netAssetValue { amount } positions { totalCount } } }""";

        var before = await server.QueryAsync("northwind", Query, businessDate: "1990-01-01");
        var then = await server.QueryAsync("northwind", Query, businessDate: "2019-12-31");

        Assert.Equal("""{"data":{"portfolio":{"netAssetValue":null,"positions":{"totalCount":0}}}}""", before);
        Assert.NotEqual(await server.QueryAsync("northwind", Query), then);
    }

    [Theory]
    [InlineData("northwind", "core-equity")]
    [InlineData("hanbit", "kr-growth")]
    public async Task The_ledger_ends_with_the_cash_and_the_lots_are_the_positions(string tenant, string id)
    {
        const string Query = """
            query($id: ID!, $after: String) {
              portfolio(id: $id) {
                cash { amount currency }
                positions(first: 100) { nodes { isin quantity openedOn lots(first: 500) { openedOn quantity cost { amount currency } unrealisedPnl { amount } } } }
                cashLedger(first: 500, after: $after) { totalCount nodes { id date kind amount { amount currency } balance { amount } isin tradeId } pageInfo { hasNextPage endCursor } }
              }
            }
            """;
        var entries = new List<JsonElement>();
        JsonElement portfolio;
        string? after = null;
        do
        {
            portfolio = (await server.DataAsync(tenant, Query, new { id, after })).GetProperty("portfolio");
            var page = portfolio.GetProperty("cashLedger");
            entries.AddRange(page.GetProperty("nodes").EnumerateArray());
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        Assert.Equal(portfolio.GetProperty("cashLedger").GetProperty("totalCount").GetInt32(), entries.Count);
        foreach (var balance in portfolio.GetProperty("cash").EnumerateArray())
        {
            var currency = balance.GetProperty("currency").GetString();
            var own = entries.Where(entry => entry.GetProperty("amount").GetProperty("currency").GetString() == currency).ToList();
            Assert.Equal(Amount(balance), own.Sum(entry => Amount(entry.GetProperty("amount"))));
            Assert.Equal(Amount(balance), Amount(own[^1].GetProperty("balance")));
        }

        Assert.Contains(entries, entry => entry.GetProperty("kind").GetString() == "DIVIDEND");
        Assert.All(Positions(portfolio), position => Assert.Equal(
            Number(position.GetProperty("quantity")), position.GetProperty("lots").EnumerateArray().Sum(lot => Number(lot.GetProperty("quantity")))));
    }

    [Fact]
    public async Task Pages_of_trades_join_without_gap_or_repetition()
    {
        const string Query = """
            query($first: Int!, $after: String) {
              portfolio(id: "core-equity") {
                trades(from: "2000-01-01", to: "2100-01-01", first: $first, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } }
              }
            }
            """;
        var all = await TradesAsync(Query, 500, null);
        var ids = new List<string?>();
        string? after = null;
        JsonElement page;
        do
        {
            page = await TradesAsync(Query, 37, after);
            ids.AddRange(page.GetProperty("nodes").EnumerateArray().Select(trade => trade.GetProperty("id").GetString()));
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
        while (page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());

        Assert.Equal(all.GetProperty("nodes").EnumerateArray().Select(trade => trade.GetProperty("id").GetString()), ids);
        Assert.Equal(all.GetProperty("totalCount").GetInt32(), ids.Count);
    }

    private async Task<JsonElement> TradesAsync(string query, int first, string? after)
        => (await server.DataAsync("northwind", query, new { first, after })).GetProperty("portfolio").GetProperty("trades");

    private async Task<JsonElement> PortfolioAsync(string tenant, string id)
        => (await server.DataAsync(
            tenant,
            """
            query($id: ID!) {
              portfolio(id: $id) {
                netAssetValue { amount }
                holdings { isin issuerLei }
                positions(first: 500) { nodes { isin weight marketValueBase { amount } } }
              }
            }
            """,
            new { id })).GetProperty("portfolio");

    /// <summary>Weights above 5 % by body, an issuer where it is known, else the issue.</summary>
    private static decimal SumAboveFivePercent(JsonElement portfolio)
    {
        var issuers = portfolio.GetProperty("holdings").EnumerateArray().ToDictionary(
            holding => holding.GetProperty("isin").GetString()!,
            holding => holding.GetProperty("issuerLei").GetString() ?? holding.GetProperty("isin").GetString()!);
        return Positions(portfolio)
            .GroupBy(position => issuers[position.GetProperty("isin").GetString()!])
            .Select(body => body.Sum(position => Number(position.GetProperty("weight"))))
            .Where(weight => weight > 0.05m)
            .Sum();
    }

    private static JsonElement.ArrayEnumerator Positions(JsonElement portfolio) => portfolio.GetProperty("positions").GetProperty("nodes").EnumerateArray();

    private static decimal Amount(JsonElement money) => Number(money.GetProperty("amount"));

    private static decimal Number(JsonElement value) => decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture);
}
