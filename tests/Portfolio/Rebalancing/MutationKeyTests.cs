using System.Text.Json;

namespace Subgraphs.Portfolio.Tests.Rebalancing;

/// <summary>What is sent again under a key changes nothing, also where others have gone on since.</summary>
[Collection(nameof(RebalancingCollection))]
public sealed class MutationKeyTests(RebalancingServer server)
{
    private const string Tenant = "aldgate";
    private const string Portfolio = "diversified";
    private const string SetLimit = "mutation($in: RiskLimitInput!) { setRiskLimit(input: $in) { id threshold } }";
    private const string Schedule = "mutation($in: ScheduleReportInput!) { scheduleReport(input: $in) { id businessDaysAfter } }";
    private const string CancelSchedule = "mutation($id: ID!, $key: ID) { cancelReportSchedule(id: $id, idempotencyKey: $key) { id nextDueOn } }";

    private static readonly string[] Scopes = [.. PortfolioServer.AllScopes, "portfolio:write", "portfolio:approve", "report:read", "report:create"];

    [Fact]
    public async Task A_target_that_is_set_again_under_its_key_is_the_version_that_it_made_then()
    {
        var (version, positions) = await Targets.ReadAsync(server, Tenant, Portfolio);
        var first = Input(version, positions[0].Isin, "0.50", "target-1");

        var set = await RunAsync(Targets.Set, first);
        await RunAsync(Targets.Set, Input(version + 1, positions[0].Isin, "0.40", "target-2"));
        var again = await RunAsync(Targets.Set, first);

        Assert.Equal(set.GetRawText(), again.GetRawText());
        Assert.Equal(version + 2, (await Targets.ReadAsync(server, Tenant, Portfolio)).Version);

        // 0.5 is 0.50; other input, another mutation and another person are something else.
        Assert.Equal(set.GetRawText(), (await RunAsync(Targets.Set, Input(version, positions[0].Isin, "0.5", "target-1"))).GetRawText());
        Assert.Equal(("CONFLICT", "input.idempotencyKey"), await RefusedAsync(Targets.Set, Input(version, positions[0].Isin, "0.45", "target-1")));
        Assert.Equal(("CONFLICT", "input.idempotencyKey"), await RefusedAsync(SetLimit, Limit("0.5", "target-1")));
        Assert.Equal(("CONFLICT", "input.idempotencyKey"), await RefusedAsync(Targets.Set, first, "somebody-else"));
        Assert.Equal(("BAD_USER_INPUT", "input.idempotencyKey"), await RefusedAsync(Targets.Set, Input(version + 2, positions[0].Isin, "0.3", "")));
    }

    [Fact]
    public async Task Of_many_that_come_at_a_time_under_one_key_one_is_carried_out_and_all_have_its_answer()
    {
        var (version, positions) = await Targets.ReadAsync(server, Tenant, Portfolio);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => RunAsync(Targets.Set, Input(version, positions[0].Isin, "0.35", "at-a-time"))));

        Assert.Single(answers.Select(answer => answer.GetRawText()).Distinct());
        Assert.Equal(version + 1, (await Targets.ReadAsync(server, Tenant, Portfolio)).Version);
    }

    [Fact]
    public async Task What_is_refused_leaves_no_key()
    {
        var (version, positions) = await Targets.ReadAsync(server, Tenant, Portfolio);
        var refused = await RefusedAsync(Targets.Set, Input(version + 7, positions[0].Isin, "0.30", "refused"));

        var set = await RunAsync(Targets.Set, Input(version, positions[0].Isin, "0.30", "refused"));

        Assert.Equal(("CONFLICT", "input.expectedVersion"), refused);
        Assert.Equal(version + 1, set.GetProperty("setTargetAllocation").GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task A_limit_and_a_schedule_that_are_set_again_do_not_undo_what_somebody_else_has_set_since()
    {
        await RunAsync(SetLimit, Limit("0.5", "limit-1"));
        await RunAsync(SetLimit, Limit("0.6", "limit-2"));
        var limit = await RunAsync(SetLimit, Limit("0.5", "limit-1"));
        await RunAsync(Schedule, Wish(1, "schedule-1"));
        await RunAsync(Schedule, Wish(2, "schedule-2"));
        var schedule = (await RunAsync(Schedule, Wish(1, "schedule-1"))).GetProperty("scheduleReport");

        Assert.Equal("0.6", limit.GetProperty("setRiskLimit").GetProperty("threshold").GetString());
        Assert.Equal(2, schedule.GetProperty("businessDaysAfter").GetInt32());

        // Ended, begun anew, and ended again by mistake: the schedule that was begun anew stays.
        var ended = new { id = schedule.GetProperty("id").GetString(), key = "end-1" };
        Assert.Equal(JsonValueKind.Null, (await RunAsync(CancelSchedule, ended)).GetProperty("cancelReportSchedule").GetProperty("nextDueOn").ValueKind);
        await RunAsync(Schedule, Wish(3, "schedule-3"));
        Assert.NotEqual(JsonValueKind.Null, (await RunAsync(CancelSchedule, ended)).GetProperty("cancelReportSchedule").GetProperty("nextDueOn").ValueKind);
    }

    [Fact]
    public async Task A_decision_under_a_key_is_one_decision()
    {
        const string Place = "mutation($in: PlaceRebalanceProposalInput!) { placeRebalanceProposal(input: $in) { id } }";
        const string Cancel = "mutation($id: ID!, $key: ID) { cancelRebalanceProposal(id: $id, note: \"No more.\", idempotencyKey: $key) { status note } }";
        const string Approve = "mutation($id: ID!, $key: ID) { approveRebalanceProposal(id: $id, idempotencyKey: $key) { status } }";
        server.Answer(Tenant, "CLEAR");
        var id = (await RunAsync(Place, new { @in = new { portfolioId = Portfolio, idempotencyKey = "decision" } })).GetProperty("placeRebalanceProposal").GetProperty("id").GetString();

        var cancelled = await RunAsync(Cancel, new { id, key = "cancel-1" });
        var again = await RunAsync(Cancel, new { id, key = "cancel-1" });

        Assert.Equal("""{"cancelRebalanceProposal":{"status":"CANCELLED","note":"No more."}}""", cancelled.GetRawText());
        Assert.Equal(cancelled.GetRawText(), again.GetRawText());
        Assert.Equal(("CONFLICT", "idempotencyKey"), await RefusedAsync(Approve, new { id, key = "cancel-1" }));

        // Refused twice: no key stands in the way.
        Assert.Equal(("PROPOSAL_DECIDED", "id"), await RefusedAsync(Approve, new { id, key = "approve-1" }, "supervisor"));
        Assert.Equal(("PROPOSAL_DECIDED", "id"), await RefusedAsync(Approve, new { id, key = "approve-1" }, "supervisor"));
    }

    private static object Input(int version, string isin, string weight, string key) => new
    {
        @in = new
        {
            portfolioId = Portfolio,
            expectedVersion = version,
            cashTarget = Targets.Text(1 - decimal.Parse(weight, System.Globalization.CultureInfo.InvariantCulture)),
            lines = new[] { new { isin, weight } },
            idempotencyKey = key,
        },
    };

    private static object Limit(string threshold, string key)
        => new { @in = new { portfolioId = Portfolio, metric = "DRAWDOWN", threshold, idempotencyKey = key } };

    private static object Wish(int days, string key)
        => new { @in = new { portfolioId = Portfolio, kind = "RISK", frequency = "MONTHLY", businessDaysAfter = days, idempotencyKey = key } };

    private async Task<JsonElement> RunAsync(string operation, object variables)
    {
        var response = JsonDocument.Parse(await server.Portfolio.QueryAsync(Tenant, operation, variables, Scopes)).RootElement;
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data");
    }

    private async Task<(string? Code, string? Path)> RefusedAsync(string operation, object variables, string person = "pm")
    {
        var response = JsonDocument.Parse(await server.Portfolio.QueryAsync(Tenant, operation, variables, Scopes, person: person)).RootElement;
        var extensions = Assert.Single(response.GetProperty("errors").EnumerateArray()).GetProperty("extensions");
        return (extensions.GetProperty("code").GetString(), extensions.TryGetProperty("inputPath", out var path) ? path.GetString() : null);
    }
}
