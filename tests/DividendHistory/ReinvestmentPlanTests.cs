using System.Text.Json;

namespace Subgraphs.DividendHistory.Tests;

public sealed class ReinvestmentPlanTests : IAsyncLifetime
{
    private const string Set = """
        mutation ($input: ReinvestmentPlanInput!) {
          setReinvestmentPlan(input: $input) { portfolioId mode minimumTicket { amount currency } allowFractional contractualSettlement updatedAt }
        }
        """;

    private const string Read = """
        query ($representations: [_Any!]!) {
          _entities(representations: $representations) {
            ... on Portfolio { id reinvestmentPlan { portfolioId mode minimumTicket { amount currency } updatedAt tenantId } }
            ... on ReinvestmentPlan { portfolioId mode tenantId }
          }
        }
        """;

    private readonly SettableTime _time = new(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));

    private DividendSubgraph _subgraph = null!;

    public async ValueTask InitializeAsync() => _subgraph = await DividendSubgraph.StartAsync(null, market: new WideMarket(31), time: _time);

    public ValueTask DisposeAsync() => _subgraph.DisposeAsync();

    [Fact]
    public async Task A_plan_that_is_set_again_under_its_key_does_not_undo_a_later_one()
    {
        await _subgraph.ExecuteAsync(Set, Keyed("CASH_POOL", "first"), null, "hanbit");
        await _subgraph.ExecuteAsync(Set, Keyed("SAME_INSTRUMENT", "second"), null, "hanbit");

        var again = await _subgraph.ExecuteAsync(Set, Keyed("CASH_POOL", "first"), null, "hanbit");
        var other = await _subgraph.ExecuteAsync(Set, Keyed("TARGET_WEIGHTS", "first"), null, "hanbit");

        Assert.Equal("SAME_INSTRUMENT", again.GetProperty("data").GetProperty("setReinvestmentPlan").GetProperty("mode").GetString());
        var extensions = other.GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal(("CONFLICT", "input.idempotencyKey"), (extensions.GetProperty("code").GetString(), extensions.GetProperty("inputPath").GetString()));

        static object Keyed(string mode, string key)
            => new { input = new { portfolioId = "kr-growth", mode, minimumTicketAmount = "0", allowFractional = false, idempotencyKey = key } };
    }

    [Fact]
    public async Task A_plan_is_set_in_the_portfolios_currency_read_back_and_replaced()
    {
        var set = await _subgraph.ExecuteAsync(Set, Input("kr-growth", "SAME_INSTRUMENT", "50000", true), null, "hanbit");
        var read = await ReadAsync("hanbit", "kr-growth");
        _time.Now = _time.Now.AddHours(1);
        var replaced = await _subgraph.ExecuteAsync(Set, Input("kr-growth", "CASH_POOL", "0"), null, "hanbit");

        Assert.Equal(
            """{"setReinvestmentPlan":{"portfolioId":"kr-growth","mode":"SAME_INSTRUMENT","minimumTicket":{"amount":"50000","currency":"KRW"},"allowFractional":true,"contractualSettlement":false,"updatedAt":"2026-01-05T09:00:00Z"}}""",
            set.GetProperty("data").GetRawText());
        Assert.StartsWith("""{"portfolioId":"kr-growth","mode":"SAME_INSTRUMENT","minimumTicket":{"amount":"50000","currency":"KRW"},"updatedAt":"2026-01-05T09:00:00Z","tenantId":""", read.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("\"updatedAt\":\"2026-01-05T10:00:00Z\"", replaced.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("CASH_POOL", (await ReadAsync("hanbit", "kr-growth")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_input_again_changes_nothing()
    {
        var first = await _subgraph.ExecuteAsync(Set, Input("core-equity", "TARGET_WEIGHTS", "250.50"));
        _time.Now = _time.Now.AddDays(1);
        var second = await _subgraph.ExecuteAsync(Set, Input("core-equity", "TARGET_WEIGHTS", "250.5"));

        Assert.Equal(first.GetRawText(), second.GetRawText());
    }

    [Fact]
    public async Task Two_tenants_with_the_same_portfolio_id_have_their_own_plans()
    {
        await _subgraph.ExecuteAsync(Set, Input("core-equity", "CASH_POOL", "100"));

        Assert.Equal(JsonValueKind.Null, (await ReadAsync("aldgate", "core-equity")).ValueKind);
        await _subgraph.ExecuteAsync(Set, Input("core-equity", "SAME_INSTRUMENT", "7"), null, "aldgate");
        Assert.Contains("CASH_POOL", (await ReadAsync("northwind", "core-equity")).GetRawText(), StringComparison.Ordinal);
        Assert.Contains("\"amount\":\"7\",\"currency\":\"EUR\"", (await ReadAsync("aldgate", "core-equity")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_portfolio_answers_exactly_like_an_unknown_one()
    {
        await _subgraph.ExecuteAsync(Set, Input("kr-growth", "CASH_POOL", "1"), null, "hanbit");

        var foreign = await _subgraph.ExecuteAsync(Set, Input("kr-growth", "CASH_POOL", "1"));
        var unknown = await _subgraph.ExecuteAsync(Set, Input("no-such-one", "CASH_POOL", "1"));
        var foreignPlan = await _subgraph.ExecuteAsync(Read, new { representations = (object[])[new { __typename = "ReinvestmentPlan", portfolioId = "kr-growth" }] });
        var unknownPlan = await _subgraph.ExecuteAsync(Read, new { representations = (object[])[new { __typename = "ReinvestmentPlan", portfolioId = "no-such-one" }] });

        Assert.Equal(unknown.GetRawText(), foreign.GetRawText());
        var extensions = foreign.GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal(("NOT_FOUND", "input.portfolioId"), (extensions.GetProperty("code").GetString(), extensions.GetProperty("inputPath").GetString()));
        Assert.Equal(unknownPlan.GetRawText(), foreignPlan.GetRawText());
        Assert.Equal("[null]", foreignPlan.GetProperty("data").GetProperty("_entities").GetRawText());
    }

    [Fact]
    public async Task A_portfolio_that_the_gateway_brought_is_known_from_then_on_and_only_to_its_tenant()
    {
        const string calendar = "query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Portfolio { dividendCalendar { isin } } } }";
        object[] representations = [new { __typename = "Portfolio", id = "new-one", baseCurrency = "EUR", holdings = Array.Empty<object>() }];
        Assert.Contains("NOT_FOUND", (await _subgraph.ExecuteAsync(Set, Input("new-one", "CASH_POOL", "1"))).GetRawText(), StringComparison.Ordinal);

        await _subgraph.ExecuteAsync(calendar, new { representations });
        await _subgraph.ExecuteAsync(calendar, new { representations });

        Assert.Contains("\"currency\":\"EUR\"", (await _subgraph.ExecuteAsync(Set, Input("new-one", "CASH_POOL", "1"))).GetRawText(), StringComparison.Ordinal);
        Assert.Contains("NOT_FOUND", (await _subgraph.ExecuteAsync(Set, Input("new-one", "CASH_POOL", "1"), null, "aldgate")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_contractual_settlement_cash_is_investable_from_the_ex_date()
    {
        const string calendar = "query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Portfolio { dividendCalendar { investableOn dividend { exDate payDate } } } } }";
        object[] representations = [new { __typename = "Portfolio", id = "income-fund", baseCurrency = "USD", holdings = (object[])[new { isin = WideMarket.IsinOf(30), quantity = "10" }] }];

        var before = await _subgraph.ExecuteAsync(calendar, new { representations });
        await _subgraph.ExecuteAsync(Set, new { input = new { portfolioId = "income-fund", mode = "SAME_INSTRUMENT", minimumTicketAmount = "0", allowFractional = true, contractualSettlement = true } });
        var after = await _subgraph.ExecuteAsync(calendar, new { representations });

        Assert.All(Rows(before), row => Assert.Equal(row.GetProperty("dividend").GetProperty("payDate").GetString(), row.GetProperty("investableOn").GetString()));
        Assert.All(Rows(after), row => Assert.Equal(row.GetProperty("dividend").GetProperty("exDate").GetString(), row.GetProperty("investableOn").GetString()));
        Assert.NotEmpty(Rows(after));

        static List<JsonElement> Rows(JsonElement answer) => [.. answer.GetProperty("data").GetProperty("_entities")[0].GetProperty("dividendCalendar").EnumerateArray()];
    }

    [Theory]
    [InlineData("core-equity", "-1")]
    [InlineData("core-equity", "1000000000001")]
    [InlineData("core-equity", "0.005")]
    public async Task A_ticket_that_is_no_amount_is_refused_with_its_input_path(string portfolio, string amount)
    {
        var answer = await _subgraph.ExecuteAsync(Set, Input(portfolio, "CASH_POOL", amount));

        var extensions = answer.GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal(("BAD_USER_INPUT", "input.minimumTicketAmount"), (extensions.GetProperty("code").GetString(), extensions.GetProperty("inputPath").GetString()));
    }

    [Fact]
    public async Task Setting_needs_the_scope_to_write()
    {
        var answer = await _subgraph.ExecuteAsync(
            DividendSubgraph.Caller(null, "portfolio:read") with { TenantId = Tenancy.Tenants.TenantIds.FromSlug("northwind") }, Set, Input("core-equity", "CASH_POOL", "1"));

        Assert.Contains("UNAUTHORIZED_FIELD_OR_TYPE", answer.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, (await ReadAsync("northwind", "core-equity")).ValueKind);
    }

    private async Task<JsonElement> ReadAsync(string tenant, string id)
    {
        var answer = await _subgraph.ExecuteAsync(Read, new { representations = (object[])[new { __typename = "Portfolio", id }] }, null, tenant);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("_entities")[0].GetProperty("reinvestmentPlan");
    }

    private static object Input(string portfolioId, string mode, string minimumTicketAmount, bool allowFractional = false)
        => new { input = new { portfolioId, mode, minimumTicketAmount, allowFractional } };
}
