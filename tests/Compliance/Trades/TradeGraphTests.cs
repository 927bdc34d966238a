using System.Text.Json;
using Subgraphs.Compliance.Domain.Trades;
using Subgraphs.Compliance.Domain.TransactionReports;
using Subgraphs.Markets.Identifiers;
using Subgraphs.Tenancy.Encryption;
using Subgraphs.Tenancy.Tenants;
using Tests.Kit.Sql;

namespace Subgraphs.Compliance.Tests.Trades;

/// <summary>What the graph says of a trade: its report, the evidence of its execution, and in how many statements.</summary>
[Collection(TradeCollection.Name)]
public sealed class TradeGraphTests
{
    private const string Report = "compliance:report";
    private const string Personal = "pii:read";

    private const string Fields =
        "transactionReport { id tradeId transactionReferenceNumber executingEntityLei investmentFirmCovered tradingDateTime tradingCapacity quantity price priceCurrency venue instrumentIsin status missingFields dueOn }";

    private const string Parties = "transactionReport { buyerId sellerId decisionMakerId executionWithinFirmId }";

    private static readonly string FirmLei = Lei.Complete("SMPL00000000FIRM00");

    private readonly ComplianceSubgraph _subgraph;
    private readonly TradeCopy _copy;

    public TradeGraphTests(TradeTenants tenants)
    {
        _subgraph = tenants.Subgraph;
        _copy = new TradeCopy(_subgraph, tenants.Next());
    }

    private string Isin => _subgraph.Isins["NGSC"];

    [Fact]
    public async Task A_report_says_what_the_trade_was_and_is_a_draft_until_the_tenant_is_held_to_report()
    {
        await SayWhoReportsAsync();
        _copy.Feed.Store(Deals.Of("t", Isin));
        await _copy.TakeAllAsync();

        var draft = (await _copy.TradeAsync("t", Fields, Report)).GetProperty("transactionReport");
        await ActivateAsync();
        var ready = (await _copy.TradeAsync("t", Fields, Report)).GetProperty("transactionReport");

        Assert.Equal("DRAFT", draft.GetProperty("status").GetString());
        Assert.Equal(
            $$"""
            {"id":"TR:t","tradeId":"t","transactionReferenceNumber":"{{TransactionReferences.Of("t")}}","executingEntityLei":"{{FirmLei}}","investmentFirmCovered":true,"tradingDateTime":"2025-12-17T15:30:00Z","tradingCapacity":"DEAL","quantity":"100","price":"50","priceCurrency":"USD","venue":"XNYS","instrumentIsin":"{{Isin}}","status":"READY","missingFields":[],"dueOn":"2025-12-18"}
            """.Trim(),
            ready.GetRawText());
    }

    [Fact]
    public async Task Who_bought_is_told_for_a_purpose_only_and_who_asked_is_kept_without_the_answer()
    {
        await SayWhoReportsAsync();
        _copy.Feed.Store(Deals.Of("t", Isin) with { PortfolioId = "client-book" });
        await _copy.TakeAllAsync();

        var told = await AskAsync("t", "answer to the authority", Report, Personal);
        var withoutPurpose = await AskAsync("t", null, Report, Personal);
        var withoutScope = await AskAsync("t", "answer to the authority", Report);

        Assert.Equal(
            """{"buyerId":"GB19700101ALEXASMITH","sellerId":"549300RYC9NELN2ICA34","decisionMakerId":"ALGO-1","executionWithinFirmId":"ALGO-1"}""",
            Entity(told).GetProperty("transactionReport").GetRawText());
        Assert.All(
            [withoutPurpose, withoutScope],
            answer =>
            {
                Assert.Equal("""{"buyerId":null,"sellerId":null,"decisionMakerId":null,"executionWithinFirmId":null}""", Entity(answer).GetProperty("transactionReport").GetRawText());
                Assert.All(answer.GetProperty("errors").EnumerateArray(), error => Assert.Equal("UNAUTHORIZED_FIELD_OR_TYPE", error.GetProperty("extensions").GetProperty("code").GetString()));
            });
        var tenant = TenantIds.FromSlug(_copy.Tenant);
        var reads = (await _subgraph.ReadAuditLogAsync()).Where(record => record.Entry.TenantId == tenant && record.Entry.Coordinate == "TransactionReport.buyerId" && record.Entry.Code is null).ToArray();
        Assert.Equal([("TransactionReport:TR:t", "answer to the authority")], reads.Select(record => (record.Entry.EntityKey!, record.Entry.Purpose!)));
    }

    [Fact]
    public async Task Without_the_firms_LEI_there_is_no_report_and_the_error_says_what_to_do()
    {
        _copy.Feed.Store(Deals.Of("t", Isin));
        await _copy.TakeAllAsync();

        var answer = await AskAsync("t", null, Report);

        Assert.Equal(JsonValueKind.Null, Entity(answer).GetProperty("transactionReport").ValueKind);
        Assert.Equal("REPORTING_FIRM_UNKNOWN", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_fund_without_an_LEI_is_incomplete_and_says_so()
    {
        await SayWhoReportsAsync();
        await ActivateAsync();
        _copy.Feed.Store(Deals.Of("t", Isin) with { PortfolioId = "fund", VenueMic = "XOFF" });
        await _copy.TakeAllAsync();

        var report = (await _copy.TradeAsync("t", Fields, Report)).GetProperty("transactionReport");

        Assert.Equal(("INCOMPLETE", """["buyerId","sellerId"]"""), (report.GetProperty("status").GetString(), report.GetProperty("missingFields").GetRawText()));
    }

    [Fact]
    public async Task The_evidence_of_an_execution_holds_price_costs_and_venues()
    {
        _copy.Feed.Store(Deals.Of("t", Isin, 10, 1));
        await _copy.TakeAllAsync();

        var evidence = (await _copy.TradeAsync(
            "t", "bestExecution { benchmark benchmarkOn benchmarkPrice { amount currency } slippageBps venuesConsidered totalConsideration { amount currency } }", Report)).GetProperty("bestExecution");

        Assert.Equal(("SESSION_CLOSE", "2025-12-17"), (evidence.GetProperty("benchmark").GetString(), evidence.GetProperty("benchmarkOn").GetString()));
        var close = Number(evidence.GetProperty("benchmarkPrice").GetProperty("amount"));
        Assert.Equal(decimal.Round((1 - close) / close * 10_000, 10, MidpointRounding.ToEven), Number(evidence.GetProperty("slippageBps")));
        Assert.Equal("11", evidence.GetProperty("totalConsideration").GetProperty("amount").GetString());
        Assert.Equal("XNYS", evidence.GetProperty("venuesConsidered")[0].GetString());
    }

    [Fact]
    public async Task A_trade_that_was_not_told_and_one_of_another_tenant_have_nothing()
    {
        await SayWhoReportsAsync();

        var trade = await _copy.TradeAsync("unknown", Fields + " bestExecution { slippageBps } anomalies { id }", Report, "compliance:anomaly");

        Assert.Equal("""{"id":"unknown","transactionReport":null,"bestExecution":null,"anomalies":null}""", trade.GetRawText());
    }

    [Fact]
    public async Task The_number_of_statements_does_not_grow_with_the_trades()
    {
        await SayWhoReportsAsync();
        for (var i = 0; i < 60; i++)
        {
            _copy.Feed.Store(Deals.Of($"t{i}", Isin) with { PortfolioId = i % 2 == 0 ? "client-book" : "fund" });
        }

        await _copy.TakeAllAsync();

        var two = await CountAsync(2);
        Assert.Equal(two, await CountAsync(60));
        Assert.InRange(two, 1, 11);
    }

    [Fact]
    public async Task A_report_is_found_by_its_id()
    {
        await SayWhoReportsAsync();
        _copy.Feed.Store(Deals.Of("t", Isin));
        await _copy.TakeAllAsync();

        var answer = await _subgraph.ExecuteAsync(
            _copy.Tenant,
            "query ($r: [_Any!]!) { _entities(representations: $r) { ... on TransactionReport { id tradeId } } }",
            new { r = new object[] { new { __typename = "TransactionReport", id = "TR:t" }, new { __typename = "TransactionReport", id = "TR:none" } } },
            Report);

        Assert.Equal("""[{"id":"TR:t","tradeId":"t"},null]""", answer.GetProperty("data").GetProperty("_entities").GetRawText());
    }

    private async Task<int> CountAsync(int trades)
    {
        using var recorder = CommandRecorder.OfFlow();
        var answer = await _subgraph.ExecuteAsync(
            _copy.Tenant,
            "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Trade { id " + Fields + " bestExecution { slippageBps } anomalies { id } } } }",
            new { r = Enumerable.Range(0, trades).Select(i => new { __typename = "Trade", id = $"t{i}" }) },
            Report,
            "compliance:anomaly");
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.Equal(trades, answer.GetProperty("data").GetProperty("_entities").EnumerateArray().Count(trade => trade.GetProperty("transactionReport").ValueKind == JsonValueKind.Object));
        return recorder.Texts.Count;
    }

    private Task<JsonElement> AskAsync(string id, string? purpose, params string[] scopes)
        => _subgraph.ExecuteForAsync(
            _copy.Tenant,
            purpose,
            "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Trade { " + Parties + " } } }",
            new { r = new[] { new { __typename = "Trade", id } } },
            scopes);

    private async Task SayWhoReportsAsync()
    {
        await using var db = _copy.Open();
        db.ReportingParties.Add(new ReportingParty
        {
            TenantId = db.TenantId,
            PortfolioId = ReportingParty.Firm,
            Lei = FirmLei,
            IsInvestmentFirm = true,
            DecisionMaker = SealedText.Of("ALGO-1"),
            DecisionMakerKind = PartyCodeKind.Algorithm,
            Execution = SealedText.Of("ALGO-1"),
            ExecutionKind = PartyCodeKind.Algorithm,
        });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task ActivateAsync()
    {
        await using var db = _copy.Open();
        db.Activations.Add(new Domain.RegimeActivation { TenantId = db.TenantId, RegimeCode = TransactionReporting.Regime, ActiveFrom = new DateOnly(2020, 1, 1) });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static JsonElement Entity(JsonElement answer) => answer.GetProperty("data").GetProperty("_entities")[0];

    private static decimal Number(JsonElement element) => decimal.Parse(element.GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
