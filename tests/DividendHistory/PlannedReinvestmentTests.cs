using System.Globalization;
using System.Text.Json;

namespace Subgraphs.DividendHistory.Tests;

/// <summary>What a plan buys, asked of the graph with representations as the gateway sends them. The market's closes are whole dollars.</summary>
public sealed class PlannedReinvestmentTests : IAsyncLifetime
{
    private const string Set = "mutation ($input: ReinvestmentPlanInput!) { setReinvestmentPlan(input: $input) { mode } }";

    private const string Query = """
        query ($representations: [_Any!]!, $days: Int! = 90) {
          _entities(representations: $representations) {
            ... on Portfolio {
              dividendCalendar(days: $days) { isin netBase { amount } investableOn dividend { id } }
              plannedReinvestments(days: $days) {
                investableOn cash { amount currency } pooled { amount currency } dividend { id isin }
                orders { isin quantity estimatedPrice { amount currency } estimatedValueBase { amount } instrument { isin } }
              }
            }
          }
        }
        """;

    private static readonly string Payer = WideMarket.IsinOf(3);
    private static readonly string Other = WideMarket.IsinOf(30);

    private DividendSubgraph _subgraph = null!;

    public async ValueTask InitializeAsync() => _subgraph = await DividendSubgraph.StartAsync(null, market: new WideMarket(31));

    public ValueTask DisposeAsync() => _subgraph.DisposeAsync();

    [Fact]
    public async Task Without_a_plan_nothing_is_planned()
    {
        var portfolio = await AskAsync(Portfolio((Payer, "1000")));

        Assert.NotEmpty(portfolio.GetProperty("dividendCalendar").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, portfolio.GetProperty("plannedReinvestments").ValueKind);
    }

    [Fact]
    public async Task Every_dividend_of_the_calendar_buys_its_payer_in_whole_lots_and_the_rest_waits_for_the_next()
    {
        await SetAsync("SAME_INSTRUMENT", "0");

        var portfolio = await AskAsync(Portfolio((Payer, "1000"), (Other, "500")), 200);

        var calendar = portfolio.GetProperty("dividendCalendar").EnumerateArray().ToList();
        var planned = portfolio.GetProperty("plannedReinvestments").EnumerateArray().ToList();
        Assert.Equal(
            calendar.Select(row => row.GetProperty("dividend").GetProperty("id").GetString()).Order(StringComparer.Ordinal),
            planned.Select(row => row.GetProperty("dividend").GetProperty("id").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(planned.Select(Date).Order(StringComparer.Ordinal), planned.Select(Date));
        foreach (var isin in (string[])[Payer, Other])
        {
            var price = 20m + (isin == Payer ? 3 : 30);
            var pool = 0m;
            foreach (var step in planned.Where(step => step.GetProperty("dividend").GetProperty("isin").GetString() == isin))
            {
                var cash = pool + Amount(step, "cash");
                var order = Assert.Single(step.GetProperty("orders").EnumerateArray());
                Assert.Equal(isin, order.GetProperty("instrument").GetProperty("isin").GetString());
                Assert.Equal((price, decimal.Floor(cash / price)), (Amount(order, "estimatedPrice"), Number(order, "quantity")));
                pool = cash - (decimal.Floor(cash / price) * price);
                Assert.Equal(pool, Amount(step, "pooled"));
            }
        }
    }

    [Fact]
    public async Task Target_weights_buy_what_is_wanted_even_where_nothing_of_it_is_held()
    {
        await SetAsync("TARGET_WEIGHTS", "100");
        var targets = new { lines = (object[])[new { isin = Payer, weight = "0.10" }, new { isin = Other, weight = "0.90" }] };

        var portfolio = await AskAsync(Portfolio([(Payer, "1000")], targets));

        var orders = portfolio.GetProperty("plannedReinvestments").EnumerateArray().SelectMany(step => step.GetProperty("orders").EnumerateArray()).ToList();
        Assert.NotEmpty(orders);
        Assert.All(orders, order => Assert.Equal(Other, order.GetProperty("isin").GetString()));
        Assert.All(orders, order => Assert.True(Amount(order, "estimatedValueBase") >= 100m));
    }

    [Fact]
    public async Task A_pool_keeps_everything_and_prices_are_told_in_the_base_currency()
    {
        await SetAsync("CASH_POOL", "0");
        var pooled = await AskAsync(Portfolio((Payer, "1000")), 200);
        await SetAsync("SAME_INSTRUMENT", "0", "aldgate");
        var inEuro = await AskAsync(new { __typename = "Portfolio", id = "core-equity", baseCurrency = "EUR", holdings = (object[])[new { isin = Payer, quantity = "1000" }] }, 90, "aldgate");

        var steps = pooled.GetProperty("plannedReinvestments").EnumerateArray().ToList();
        Assert.All(steps, step => Assert.Empty(step.GetProperty("orders").EnumerateArray()));
        Assert.Equal(steps.Sum(step => Amount(step, "cash")), Amount(steps[^1], "pooled"));
        var price = inEuro.GetProperty("plannedReinvestments")[0].GetProperty("orders")[0].GetProperty("estimatedPrice");
        Assert.Equal(("EUR", Math.Round(23m / 1.1m, 10, MidpointRounding.ToEven)), (price.GetProperty("currency").GetString(), Number(price, "amount")));
    }

    [Fact]
    public async Task Plans_of_many_portfolios_take_as_many_commands_as_that_of_one()
    {
        await SetAsync("SAME_INSTRUMENT", "0");
        await AskAsync(Portfolio((Payer, "1")));
        var one = _subgraph.Sql.Commands.Count;
        var holdings = Enumerable.Range(1, 31).Select(number => (object)new { isin = WideMarket.IsinOf(number), quantity = "10" }).ToArray();
        var answer = await _subgraph.ExecuteAsync(Query, new
        {
            representations = Enumerable.Range(0, 30).Select(number => (object)new { __typename = "Portfolio", id = number == 0 ? "core-equity" : $"p{number}", baseCurrency = "USD", holdings }),
        });

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.Equal(one, _subgraph.Sql.Commands.Count);
    }

    [Fact]
    public async Task Whoever_may_not_see_prices_is_told_no_plan_of_purchases()
    {
        var answer = await _subgraph.ExecuteAsync(
            DividendSubgraph.Caller(null, "dividends:read", "portfolio:read") with { TenantId = Tenancy.Tenants.TenantIds.FromSlug("northwind") },
            Query,
            new { representations = (object[])[Portfolio((Payer, "1"))] });

        Assert.Contains("UNAUTHORIZED_FIELD_OR_TYPE", answer.GetProperty("errors").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("_entities")[0].GetProperty("plannedReinvestments").ValueKind);
    }

    private async Task SetAsync(string mode, string ticket, string tenant = "northwind")
    {
        var set = await _subgraph.ExecuteAsync(Set, new { input = new { portfolioId = "core-equity", mode, minimumTicketAmount = ticket, allowFractional = false } }, null, tenant);
        Assert.False(set.TryGetProperty("errors", out var errors), errors.ToString());
    }

    private async Task<JsonElement> AskAsync(object portfolio, int days = 90, string tenant = "northwind")
    {
        var answer = await _subgraph.ExecuteAsync(Query, new { representations = (object[])[portfolio], days }, null, tenant);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("_entities")[0];
    }

    private static object Portfolio(params (string Isin, string Quantity)[] holdings) => Portfolio(holdings, null);

    private static object Portfolio((string Isin, string Quantity)[] holdings, object? targetAllocation) => new
    {
        __typename = "Portfolio",
        id = "core-equity",
        baseCurrency = "USD",
        holdings = holdings.Select(holding => new { isin = holding.Isin, quantity = holding.Quantity }),
        targetAllocation,
    };

    private static string Date(JsonElement step) => step.GetProperty("investableOn").GetString()!;

    private static decimal Amount(JsonElement parent, string name) => Number(parent.GetProperty(name), "amount");

    private static decimal Number(JsonElement parent, string name) => decimal.Parse(parent.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
}
