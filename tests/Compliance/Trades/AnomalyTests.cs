using System.Text.Json;
using Subgraphs.Compliance.Domain.Trades;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Compliance.Tests.Trades;

/// <summary>What stands out in the trades that were told, through the graph.</summary>
[Collection(TradeCollection.Name)]
public sealed class AnomalyTests
{
    private const string Anomaly = "compliance:anomaly";
    private const string Write = "compliance:write";

    private const string Findings =
        "anomalies { id feature method score threshold severity disposition insufficientBaseline baseline { observations median mad windowFrom windowTo } }";

    private const string Decide = "mutation ($id: ID!, $to: AnomalyDisposition!, $note: String) { setAnomalyDisposition(id: $id, disposition: $to, note: $note) { id disposition note decidedBy } }";

    private readonly ComplianceSubgraph _subgraph;
    private readonly TradeCopy _copy;
    private readonly string _other;

    public AnomalyTests(TradeTenants tenants)
    {
        _subgraph = tenants.Subgraph;
        _copy = new TradeCopy(_subgraph, tenants.Next());
        _other = tenants.Next();
    }

    private string Isin => _subgraph.Isins["NGSC"];

    [Fact]
    public async Task With_fewer_than_thirty_observations_there_is_no_verdict_and_that_is_said()
    {
        Usual(29);
        _copy.Feed.Store(Deals.Of("big", Isin, 1_000_000));
        await _copy.TakeAllAsync();

        var found = await FindingsAsync("big");

        Assert.True(found["NOTIONAL"].GetProperty("insufficientBaseline").GetBoolean());
        Assert.Equal(("INFO", 29), (found["NOTIONAL"].GetProperty("severity").GetString(), found["NOTIONAL"].GetProperty("baseline").GetProperty("observations").GetInt32()));
        Assert.DoesNotContain(await ListAsync("big"), row => row.GetProperty("feature").GetString() == "NOTIONAL");
    }

    [Fact]
    public async Task A_trade_far_above_the_usual_is_critical_in_amount_and_volume_and_ordinary_in_time()
    {
        Usual(40);
        _copy.Feed.Store(Deals.Of("big", Isin, 1_000_000));
        await _copy.TakeAllAsync();

        var found = await FindingsAsync("big");

        Assert.Equal("CRITICAL", found["NOTIONAL"].GetProperty("severity").GetString());
        Assert.Equal("ROBUST_Z", found["NOTIONAL"].GetProperty("method").GetString());
        Assert.Equal("3.5", found["NOTIONAL"].GetProperty("threshold").GetString());
        Assert.Equal(40, found["NOTIONAL"].GetProperty("baseline").GetProperty("observations").GetInt32());
        Assert.Equal("2025-09-18", found["NOTIONAL"].GetProperty("baseline").GetProperty("windowFrom").GetString());
        Assert.Contains("QUANTITY_VS_ADV", found.Keys);
        Assert.DoesNotContain("TIME_OF_DAY", found.Keys);
        Assert.DoesNotContain("NEW_INSTRUMENT", found.Keys);
    }

    [Fact]
    public async Task Off_the_close_off_the_hour_and_too_often_stand_out_by_themselves()
    {
        Usual(40);
        _copy.Feed.Store(Deals.Of("dear", Isin, 101, 5_000));
        _copy.Feed.Store(Deals.Of("late", Isin, 101) with { ExecutedAt = Deals.Morning.AddHours(5).AddMinutes(20) });
        for (var i = 0; i < 12; i++)
        {
            _copy.Feed.Store(Deals.Of($"burst{i}", Isin, 101) with { ExecutedAt = Deals.Morning.AddMinutes(i) });
        }

        await _copy.TakeAllAsync();

        Assert.Contains("PRICE_DEVIATION", (await FindingsAsync("dear")).Keys);
        Assert.Contains("TIME_OF_DAY", (await FindingsAsync("late")).Keys);
        Assert.Equal("EWMA", (await FindingsAsync("burst11"))["FREQUENCY"].GetProperty("method").GetString());
    }

    [Fact]
    public async Task The_first_trade_in_an_instrument_is_told_once()
    {
        _copy.Feed.Store(Deals.Of("first", Isin).Before(1));
        _copy.Feed.Store(Deals.Of("second", Isin));
        await _copy.TakeAllAsync();
        _copy.Feed.Store(Deals.Of("third", Isin));
        await _copy.TakeAllAsync();

        var all = await ListAsync();

        Assert.Equal(["first:NEW_INSTRUMENT"], all.Where(row => row.GetProperty("feature").GetString() == "NEW_INSTRUMENT").Select(row => row.GetProperty("id").GetString()));
        Assert.All(all, row => Assert.Equal(("RULE", "1", "INFO"), (row.GetProperty("method").GetString(), row.GetProperty("threshold").GetString(), row.GetProperty("severity").GetString())));
    }

    [Theory]
    [InlineData("other-client-book", 4, 50.04, true)]
    [InlineData("client-book", 5, 49.96, true)]
    [InlineData("client-book", 6, 50, false)]
    [InlineData("client-book", 1, 50.06, false)]
    [InlineData("book", 1, 50, false)]
    public async Task One_owner_on_both_sides_within_five_minutes_at_one_price_is_a_wash(string portfolio, int minutes, double price, bool expected)
    {
        _copy.Feed.Store(Deals.Of("buy", Isin) with { PortfolioId = "client-book" });
        _copy.Feed.Store(Deals.Of("sell", Isin, 100, (decimal)price) with { PortfolioId = portfolio, Side = TradeSide.Sell, ExecutedAt = Deals.Morning.AddMinutes(minutes) });
        await _copy.TakeAllAsync();

        Assert.Equal(expected, (await FindingsAsync("sell")).ContainsKey("WASH_PATTERN"));
        Assert.False((await FindingsAsync("buy")).ContainsKey("WASH_PATTERN"));
    }

    [Fact]
    public async Task A_wash_is_found_too_where_its_other_half_was_told_later()
    {
        _copy.Feed.Store(Deals.Of("sell", Isin) with { Side = TradeSide.Sell, ExecutedAt = Deals.Morning.AddMinutes(2) });
        await _copy.TakeAllAsync();
        _copy.Feed.Store(Deals.Of("buy", Isin));
        await _copy.TakeAllAsync();

        Assert.Equal("BREACH", (await FindingsAsync("buy"))["WASH_PATTERN"].GetProperty("severity").GetString());
    }

    [Fact]
    public async Task What_somebody_suspects_leaves_the_baseline_comes_back_where_nothing_was_wrong_and_is_gone_once_it_is_confirmed()
    {
        Usual(40);
        _copy.Feed.Store(Deals.Of("big", Isin, 1_000_000).Before(1));
        await _copy.TakeAllAsync();
        Assert.Equal(41, await BaselineAsync("after-open"));

        await DecideAsync("big:NOTIONAL", "ESCALATED");
        Assert.Equal(41, await BaselineAsync("after-escalated"));

        await DecideAsync("big:NOTIONAL", "FALSE_POSITIVE", "a client paid in");
        Assert.Equal(43, await BaselineAsync("after-false-positive"));

        await DecideAsync("big:NOTIONAL", "CONFIRMED");
        Assert.Equal(43, await BaselineAsync("after-confirmed"));
    }

    [Fact]
    public async Task A_decision_names_its_person_is_safe_to_repeat_and_what_was_confirmed_stays_so()
    {
        Usual(40);
        _copy.Feed.Store(Deals.Of("big", Isin, 1_000_000));
        await _copy.TakeAllAsync();

        var decided = await DecideAsync("big:NOTIONAL", "CONFIRMED", "fat finger");
        var again = await DecideAsync("big:NOTIONAL", "CONFIRMED", "fat finger");

        Assert.Equal("""{"id":"big:NOTIONAL","disposition":"CONFIRMED","note":"fat finger","decidedBy":"officer"}""", decided.GetRawText());
        Assert.Equal(decided.GetRawText(), again.GetRawText());
        Assert.Equal(("ANOMALY_CONFIRMED", "disposition"), await RefusalAsync(_copy.Tenant, "big:NOTIONAL", "OPEN"));
        Assert.Contains(await _subgraph.ReadAuditLogAsync(), record => record.Entry.Coordinate == "Mutation.setAnomalyDisposition" && record.Entry.EntityKey == "id=big:NOTIONAL");
    }

    [Fact]
    public async Task An_ordinary_observation_and_one_of_another_tenant_are_no_anomalies()
    {
        Usual(40);
        _copy.Feed.Store(Deals.Of("big", Isin, 1_000_000));
        await _copy.TakeAllAsync();

        Assert.Equal(("NOT_FOUND", "id"), await RefusalAsync(_copy.Tenant, "big:TIME_OF_DAY", "CONFIRMED"));
        Assert.Equal(("NOT_FOUND", "id"), await RefusalAsync(_other, "big:NOTIONAL", "CONFIRMED"));
        var foreign = await _subgraph.ExecuteAsync(_other, """{ anomalies(from: "2020-01-01", to: "2026-12-31") { id } }""", null, Anomaly);
        Assert.Equal("[]", foreign.GetProperty("data").GetProperty("anomalies").GetRawText());
    }

    [Fact]
    public async Task Anomalies_are_listed_by_period_and_score_with_a_bound_and_counted_by_month()
    {
        Usual(40);
        _copy.Feed.Store(Deals.Of("big", Isin, 1_000_000));
        await _copy.TakeAllAsync();

        var strong = (await QueryAsync("""{ anomalies(from: "2025-12-17", to: "2025-12-17", minScore: "10", first: 1) { id } }""")).GetProperty("anomalies");
        var none = (await QueryAsync("""{ anomalies(from: "2025-12-18", to: "2025-12-31") { id } }""")).GetProperty("anomalies");
        var rates = (await QueryAsync("""{ anomalyFlagRates(from: "2025-12-01", to: "2025-12-31") { month trades flagged rate } }""")).GetProperty("anomalyFlagRates");
        var wrong = await _subgraph.ExecuteAsync(_copy.Tenant, """{ anomalies(from: "2025-12-31", to: "2025-12-17") { id } }""", null, Anomaly);

        Assert.Equal("""[{"id":"big:NOTIONAL"}]""", strong.GetRawText());
        Assert.Equal("[]", none.GetRawText());
        var month = Assert.Single(rates.EnumerateArray());
        Assert.Equal(("2025-12-01", 1), (month.GetProperty("month").GetString(), month.GetProperty("flagged").GetInt32()));
        Assert.Equal("BAD_USER_INPUT", wrong.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    /// <summary>Trades of some hundred shares in the middle of the morning, one every other day.</summary>
    private void Usual(int count)
    {
        for (var i = count; i > 0; i--)
        {
            _copy.Feed.Store(Deals.Of($"u{i}", Isin, 100 + (i * 7 % 13)).Before(2 * i, i * 11 % 23));
        }
    }

    private async Task<int> BaselineAsync(string trade)
    {
        _copy.Feed.Store(Deals.Of(trade, Isin, 104));
        await _copy.TakeAllAsync();
        await using var db = _copy.Open();
        return db.TradeObservations.Single(row => row.Id == trade + ":NOTIONAL").Observations;
    }

    private async Task<Dictionary<string, JsonElement>> FindingsAsync(string trade)
        => (await _copy.TradeAsync(trade, Findings, Anomaly)).GetProperty("anomalies").EnumerateArray().ToDictionary(row => row.GetProperty("feature").GetString()!);

    private async Task<List<JsonElement>> ListAsync(string? trade = null)
        => [.. (await QueryAsync("""{ anomalies(from: "2020-01-01", to: "2026-12-31", first: 500) { id tradeId feature method threshold severity } }"""))
            .GetProperty("anomalies").EnumerateArray().Where(row => trade is null || row.GetProperty("tradeId").GetString() == trade)];

    [Fact]
    public async Task What_stood_out_behind_the_business_date_is_not_told_yet()
    {
        const string Query = """{ anomalies(from: "2025-01-01", to: "2026-12-31", first: 500) { tradeId } anomalyFlagRates(from: "2025-01-01", to: "2026-12-31") { month trades } }""";
        Usual(40);
        _copy.Feed.Store(Deals.Of("big", Isin, 1_000_000));
        await _copy.TakeAllAsync();

        var before = await QueryAsync(Query, Deals.Day.AddDays(-1));
        var now = await QueryAsync(Query, Deals.Day);

        Assert.DoesNotContain(before.GetProperty("anomalies").EnumerateArray(), row => row.GetProperty("tradeId").GetString() == "big");
        Assert.Contains(now.GetProperty("anomalies").EnumerateArray(), row => row.GetProperty("tradeId").GetString() == "big");
        Assert.Equal((40, 41), (Trades(before), Trades(now)));

        static int Trades(JsonElement data) => data.GetProperty("anomalyFlagRates").EnumerateArray().Sum(month => month.GetProperty("trades").GetInt32());
    }

    private async Task<JsonElement> QueryAsync(string query, DateOnly? businessDate = null)
    {
        var answer = await _subgraph.ExecuteAsAsync(
            new CallerContext { Subject = "officer", TenantId = TenantIds.FromSlug(_copy.Tenant), BusinessDate = businessDate, Scopes = new HashSet<string>([Anomaly]) }, query);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    private async Task<JsonElement> DecideAsync(string id, string to, string? note = null)
    {
        var answer = await _subgraph.ExecuteAsync(_copy.Tenant, Decide, new { id, to, note }, Anomaly, Write);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("setAnomalyDisposition");
    }

    private async Task<(string?, string?)> RefusalAsync(string tenant, string id, string to)
    {
        var answer = await _subgraph.ExecuteAsync(tenant, Decide, new { id, to }, Anomaly, Write);
        var extensions = Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("extensions");
        return (extensions.GetProperty("code").GetString(), extensions.GetProperty("inputPath").GetString());
    }
}
