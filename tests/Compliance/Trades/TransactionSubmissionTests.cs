using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.TransactionReports;
using Subgraphs.Markets.Identifiers;
using Subgraphs.Tenancy.Encryption;
using Subgraphs.Tenancy.Tenants;
using Tests.Kit.Sql;

namespace Subgraphs.Compliance.Tests.Trades;

/// <summary>What became of transaction reports: sent, accepted or rejected, as who sends says.</summary>
[Collection(TradeCollection.Name)]
public sealed class TransactionSubmissionTests
{
    private const string Report = "compliance:report";
    private const string Fields = "tradeId status submittedAt submissionReference submittedInTime rejectionReason";
    private const string Submit = "mutation($in: TransactionSubmissionInput!) { recordTransactionSubmission(input: $in) { " + Fields + " } }";
    private const string Answer = "mutation($in: TransactionAnswerInput!) { recordTransactionAnswer(input: $in) { " + Fields + " } }";

    private readonly ComplianceSubgraph _subgraph;
    private readonly TradeCopy _copy;

    public TransactionSubmissionTests(TradeTenants tenants)
    {
        _subgraph = tenants.Subgraph;
        _copy = new TradeCopy(_subgraph, tenants.Next());
    }

    private string Isin => _subgraph.Isins["NGSC"];

    [Fact]
    public async Task A_ready_report_is_sent_once_answered_and_told_in_time_or_late()
    {
        await ReadyAsync("a", "b");

        var sent = await RunAsync(Submit, Sent("2025-12-18T17:00:00Z", "FILE-1", "a"));
        var again = await RunAsync(Submit, Sent("2025-12-18T17:00:00Z", "FILE-1", "a"));
        var late = await RunAsync(Submit, Sent("2025-12-19T08:00:00Z", "FILE-2", "b"));
        var accepted = await RunAsync(Answer, new { tradeIds = new[] { "a" }, accepted = true });
        var rejected = await RunAsync(Answer, new { tradeIds = new[] { "b" }, accepted = false, reason = "CON-412" });
        var resent = await RunAsync(Submit, Sent("2025-12-19T10:00:00Z", "FILE-3", "b"));

        Assert.Equal("""[{"tradeId":"a","status":"SUBMITTED","submittedAt":"2025-12-18T17:00:00Z","submissionReference":"FILE-1","submittedInTime":true,"rejectionReason":null}]""", sent);
        Assert.Equal(sent, again);
        Assert.Contains("\"submittedInTime\":false", late, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"ACCEPTED\"", accepted, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"REJECTED\"", rejected, StringComparison.Ordinal);
        Assert.Contains("\"rejectionReason\":\"CON-412\"", rejected, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"SUBMITTED\",\"submittedAt\":\"2025-12-19T10:00:00Z\",\"submissionReference\":\"FILE-3\"", resent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trade_that_is_corrected_behind_its_report_is_to_be_reported_anew_and_one_that_settles_is_not()
    {
        await ReadyAsync("a", "b");
        await RunAsync(Submit, Sent("2025-12-18T17:00:00Z", "FILE-1", "a", "b"));
        _copy.Feed.Store(Deals.Of("a", Isin, quantity: 90));
        _copy.Feed.Store(Deals.Of("b", Isin) with { Status = Domain.Trades.TradeStatus.Settled, Fees = 2 });
        await _copy.TakeAllAsync();

        Assert.Equal("READY", (await _copy.TradeAsync("a", "transactionReport { status }", Report)).GetProperty("transactionReport").GetProperty("status").GetString());
        Assert.Equal("SUBMITTED", (await _copy.TradeAsync("b", "transactionReport { status }", Report)).GetProperty("transactionReport").GetProperty("status").GetString());
        Assert.Contains("FILE-2", await RunAsync(Submit, Sent("2025-12-19T10:00:00Z", "FILE-2", "a")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_have_been_sent_is_refused_by_its_path_and_nothing_of_the_call_is_kept()
    {
        await ReadyAsync("a", "b");
        _copy.Feed.Store(Deals.Of("open", Isin) with { Status = Domain.Trades.TradeStatus.PartiallyFilled });
        await _copy.TakeAllAsync();

        Assert.Equal(("TRANSACTION_NOT_READY", "input.tradeIds.1"), await RefusalAsync(Submit, Sent("2025-12-18T17:00:00Z", "FILE-1", "a", "open")));
        Assert.Equal(("NOT_FOUND", "input.tradeIds.0"), await RefusalAsync(Submit, Sent("2025-12-18T17:00:00Z", "FILE-1", "nobodys")));
        Assert.Equal(("BAD_USER_INPUT", "input.submittedAt"), await RefusalAsync(Submit, Sent("2025-12-16T17:00:00Z", "FILE-1", "a")));
        Assert.Equal(("BAD_USER_INPUT", "input.tradeIds"), await RefusalAsync(Submit, Sent("2025-12-18T17:00:00Z", "FILE-1", "a", "a")));
        Assert.Equal(("NOT_FOUND", "input.tradeIds.0"), await RefusalAsync(Answer, new { tradeIds = new[] { "a" }, accepted = true }));
        await RunAsync(Submit, Sent("2025-12-18T17:00:00Z", "FILE-1", "a"));
        Assert.Equal(("CONFLICT", "input.tradeIds.0"), await RefusalAsync(Submit, Sent("2025-12-18T18:00:00Z", "FILE-9", "a", "b")));
        Assert.Equal("READY", (await _copy.TradeAsync("b", "transactionReport { status }", Report)).GetProperty("transactionReport").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Many_reports_are_sent_answered_and_sent_again_with_the_statements_of_one()
    {
        string[] ids = [.. Enumerable.Range(0, 40).Select(number => $"n{number:00}")];
        await ReadyAsync(["one", .. ids]);

        var one = await CountAsync("ONE", "one");
        var many = await CountAsync("MANY", ids);

        Assert.Equal(one, many);
        Assert.All(many, count => Assert.InRange(count, 1, 14));
        Assert.Equal("ACCEPTED", (await _copy.TradeAsync("n39", "transactionReport { status }", Report)).GetProperty("transactionReport").GetProperty("status").GetString());

        async Task<int[]> CountAsync(string reference, params string[] tradeIds) =>
        [
            await StatementsAsync(Submit, Sent("2025-12-18T17:00:00Z", reference + "-1", tradeIds)),
            await StatementsAsync(Answer, new { tradeIds, accepted = false, reason = "CON-412" }),
            await StatementsAsync(Submit, Sent("2025-12-19T10:00:00Z", reference + "-2", tradeIds)),
            await StatementsAsync(Answer, new { tradeIds, accepted = true }),
        ];

        async Task<int> StatementsAsync(string mutation, object input)
        {
            using var commands = CommandRecorder.OfFlow();
            await RunAsync(mutation, input);
            return commands.Texts.Count;
        }
    }

    private static object Sent(string submittedAt, string reference, params string[] tradeIds) => new { tradeIds, submittedAt, reference };

    private async Task ReadyAsync(params string[] ids)
    {
        await using (var db = _copy.Open())
        {
            db.ReportingParties.Add(new ReportingParty
            {
                TenantId = TenantIds.FromSlug(_copy.Tenant),
                PortfolioId = "",
                Lei = Lei.Complete("SMPL00000000FIRM00"),
                IsInvestmentFirm = true,
                DecisionMaker = SealedText.Of("ALGO-1"),
                DecisionMakerKind = Domain.Trades.PartyCodeKind.Algorithm,
                Execution = SealedText.Of("ALGO-1"),
                ExecutionKind = Domain.Trades.PartyCodeKind.Algorithm,
            });
            db.Activations.Add(new RegimeActivation { TenantId = TenantIds.FromSlug(_copy.Tenant), RegimeCode = TransactionReporting.Regime, ActiveFrom = new DateOnly(2025, 1, 1) });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        foreach (var id in ids)
        {
            _copy.Feed.Store(Deals.Of(id, Isin));
        }

        await _copy.TakeAllAsync();
    }

    private async Task<string> RunAsync(string mutation, object input)
    {
        var answer = await _subgraph.ExecuteAsync(_copy.Tenant, mutation, new { @in = input }, Report, "compliance:write");
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").EnumerateObject().Single().Value.GetRawText();
    }

    private async Task<(string?, string?)> RefusalAsync(string mutation, object input)
    {
        var answer = await _subgraph.ExecuteAsync(_copy.Tenant, mutation, new { @in = input }, Report, "compliance:write");
        var extensions = Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("extensions");
        return (extensions.GetProperty("code").GetString(), extensions.GetProperty("inputPath").GetString());
    }
}
