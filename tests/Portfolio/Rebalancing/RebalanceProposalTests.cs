using System.Text.Json;
using Subgraphs.Markets;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Portfolio.Tests.Rebalancing;

[Collection(nameof(RebalancingCollection))]
public sealed class RebalanceProposalTests(RebalancingServer server)
{
    private const string Fields = """
        id status createdAt createdBy approvedBy rejectedBy note decidedAt businessDate pricesAsOf turnover maxDriftBefore maxDriftAfter
        cashBefore { amount currency } cashAfter { amount currency }
        orders { instrument { isin } isin side quantity reason notBefore estimatedPrice { amount currency } estimatedValueBase { amount currency } }
        excluded { isin side reason } findings { ruleId outcome severity observedBefore observedAfter threshold explanation }
        """;

    private const string Place = "mutation($in: PlaceRebalanceProposalInput!) { placeRebalanceProposal(input: $in) { " + Fields + " } }";
    private const string Approve = "mutation($id: ID!) { approveRebalanceProposal(id: $id) { status approvedBy } }";
    private const string Reject = "mutation($id: ID!) { rejectRebalanceProposal(id: $id, note: \"No.\") { status rejectedBy note } }";
    private const string Cancel = "mutation($id: ID!) { cancelRebalanceProposal(id: $id) { status note } }";

    private static int _keys;

    [Fact]
    public async Task A_proposal_sells_first_pays_for_what_it_buys_and_tells_compliance_what_would_be()
    {
        server.Answer("northwind", "CLEAR");
        var held = await DriftAsync("northwind", "core-equity");

        var proposal = await PlaceAsync("northwind", "core-equity");

        var orders = proposal.GetProperty("orders").EnumerateArray().ToList();
        Assert.Equal("DRAFT", proposal.GetProperty("status").GetString());
        Assert.Equal("pm", proposal.GetProperty("createdBy").GetString());
        Assert.Equal("2025-12-31T21:00:00Z", proposal.GetProperty("pricesAsOf").GetString());
        Assert.Equal("SELL", orders[0].GetProperty("side").GetString());
        Assert.Equal(held[0].Isin, orders[0].GetProperty("isin").GetString());
        Assert.Contains(orders, order => order.GetProperty("side").GetString() == "BUY");
        Assert.Equal(orders.Select(order => order.GetProperty("side").GetString()), orders.Select(order => order.GetProperty("side").GetString()).OrderDescending(StringComparer.Ordinal));

        var sold = Value(orders, "SELL");
        var bought = Value(orders, "BUY");
        var before = Targets.Number(proposal.GetProperty("cashBefore").GetProperty("amount"));
        var after = Targets.Number(proposal.GetProperty("cashAfter").GetProperty("amount"));
        Assert.InRange(after - (before + sold - bought - ((sold + bought) * 0.0002m)), -0.001m, 0.001m);
        Assert.True(after >= 0);
        Assert.True(Targets.Number(proposal.GetProperty("maxDriftAfter")) < Targets.Number(proposal.GetProperty("maxDriftBefore")));

        var (caller, request) = server.Compliance.Last!.Value;
        Assert.Equal(("pm", TenantIds.FromSlug("northwind"), new DateOnly(2025, 12, 31)), (caller.Subject, caller.TenantId, caller.BusinessDate));
        Assert.Equal(("core-equity", "DISCRETIONARY"), (request["portfolioId"]!.GetValue<string>(), request["kind"]!.GetValue<string>()));
        Assert.Equal(orders.Count, request["orders"]!.AsArray().Count);
        var netAssets = request["netAssets"]!.GetValue<decimal>();
        Assert.InRange(((sold + bought) / 2 / netAssets) - Targets.Number(proposal.GetProperty("turnover")), -0.0000001m, 0.0000001m);
        Assert.InRange(Sum(request["after"]!) - Sum(request["before"]!) - (bought - sold), -0.001m, 0.001m);
    }

    [Fact]
    public async Task One_key_makes_one_proposal_however_often_and_by_however_many_it_is_sent()
    {
        await DriftAsync("northwind", "core-equity");
        var input = Input("core-equity");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => server.RunAsync("northwind", "pm", Place, new { @in = input })));
        var later = await server.RunAsync("northwind", "pm", Place, new { @in = input });

        Assert.Single(answers.Append(later).Select(answer => answer.GetProperty("placeRebalanceProposal").GetRawText()).Distinct());
    }

    [Fact]
    public async Task One_key_with_another_input_is_a_conflict()
    {
        await DriftAsync("northwind", "core-equity");
        var key = Key();
        await server.RunAsync("northwind", "pm", Place, new { @in = new { portfolioId = "core-equity", idempotencyKey = key, maxTurnover = "0.10" } });

        // The same number written otherwise is the same input.
        await server.RunAsync("northwind", "pm", Place, new { @in = new { portfolioId = "core-equity", idempotencyKey = key, maxTurnover = "0.1" } });
        Assert.Equal(
            ("CONFLICT", "input.idempotencyKey"),
            await server.RefusalAsync("northwind", "pm", Place, new { @in = new { portfolioId = "core-equity", idempotencyKey = key, maxTurnover = "0.2" } }));
    }

    [Fact]
    public async Task Another_key_makes_another_proposal_of_the_same_orders()
    {
        await DriftAsync("northwind", "core-equity");

        var first = await PlaceAsync("northwind", "core-equity");
        var second = await PlaceAsync("northwind", "core-equity");

        Assert.NotEqual(first.GetProperty("id").GetString(), second.GetProperty("id").GetString());
        Assert.Equal(first.GetProperty("orders").GetRawText(), second.GetProperty("orders").GetRawText());
    }

    [Fact]
    public async Task Who_made_a_proposal_does_not_approve_it_and_a_second_person_does()
    {
        server.Answer("northwind", "CLEAR");
        await DriftAsync("northwind", "core-equity");
        var id = (await PlaceAsync("northwind", "core-equity")).GetProperty("id").GetString();

        Assert.Equal(("FOUR_EYES_VIOLATION", "id"), await server.RefusalAsync("northwind", "pm", Approve, new { id }));
        var approved = (await server.RunAsync("northwind", "supervisor", Approve, new { id })).GetProperty("approveRebalanceProposal").GetRawText();
        var again = (await server.RunAsync("northwind", "supervisor", Approve, new { id })).GetProperty("approveRebalanceProposal").GetRawText();

        Assert.Equal("""{"status":"APPROVED","approvedBy":"supervisor"}""", approved);
        Assert.Equal(approved, again);
        Assert.Equal(("PROPOSAL_DECIDED", "id"), await server.RefusalAsync("northwind", "other", Approve, new { id }));
        Assert.Equal(("PROPOSAL_DECIDED", "id"), await server.RefusalAsync("northwind", "pm", Cancel, new { id }));
    }

    [Fact]
    public async Task A_proposal_is_rejected_by_another_and_cancelled_by_its_maker()
    {
        await DriftAsync("northwind", "core-equity");
        var rejected = (await PlaceAsync("northwind", "core-equity")).GetProperty("id").GetString();
        var cancelled = (await PlaceAsync("northwind", "core-equity")).GetProperty("id").GetString();

        Assert.Equal(("FOUR_EYES_VIOLATION", "id"), await server.RefusalAsync("northwind", "pm", Reject, new { id = rejected }));
        Assert.Equal(
            """{"rejectRebalanceProposal":{"status":"REJECTED","rejectedBy":"supervisor","note":"No."}}""",
            (await server.RunAsync("northwind", "supervisor", Reject, new { id = rejected })).GetRawText());
        Assert.Equal(("NOT_THE_CREATOR", "id"), await server.RefusalAsync("northwind", "supervisor", Cancel, new { id = cancelled }));
        Assert.Equal(
            """{"cancelRebalanceProposal":{"status":"CANCELLED","note":null}}""", (await server.RunAsync("northwind", "pm", Cancel, new { id = cancelled })).GetRawText());
        Assert.Equal(("PROPOSAL_DECIDED", "id"), await server.RefusalAsync("northwind", "supervisor", Approve, new { id = cancelled }));
    }

    [Fact]
    public async Task What_would_break_a_rule_is_blocked_with_the_check()
    {
        server.Answer("hanbit", "BLOCKED");
        await DriftAsync("hanbit", "kr-balanced");
        var proposal = await PlaceAsync("hanbit", "kr-balanced");

        Assert.Equal("BLOCKED", proposal.GetProperty("status").GetString());
        var finding = Assert.Single(proposal.GetProperty("findings").EnumerateArray());
        Assert.Equal("KR-FUND-10 WORSE 0.09 0.12", $"{finding.GetProperty("ruleId")} {finding.GetProperty("outcome")} {finding.GetProperty("observedBefore")} {finding.GetProperty("observedAfter")}");
        Assert.Equal(("COMPLIANCE_BLOCKED", "id"), await server.RefusalAsync("hanbit", "supervisor", Approve, new { id = proposal.GetProperty("id").GetString() }));
        server.Answer("hanbit", "CLEAR");
    }

    [Fact]
    public async Task What_cannot_be_told_waits_and_what_is_found_at_the_approval_stays()
    {
        server.Answer("aldgate", "INDETERMINATE");
        await DriftAsync("aldgate", "diversified");
        var proposal = await PlaceAsync("aldgate", "diversified");
        var id = proposal.GetProperty("id").GetString();

        Assert.Equal("PENDING_COMPLIANCE", proposal.GetProperty("status").GetString());
        Assert.Equal(("COMPLIANCE_INDETERMINATE", "id"), await server.RefusalAsync("aldgate", "supervisor", Approve, new { id }));
        server.Answer("aldgate", "BLOCKED");
        Assert.Equal(("COMPLIANCE_BLOCKED", "id"), await server.RefusalAsync("aldgate", "supervisor", Approve, new { id }));
        Assert.Equal("BLOCKED", (await LatestAsync("aldgate", "diversified")).GetProperty("status").GetString());
        server.Answer("aldgate", "CLEAR");
    }

    [Fact]
    public async Task A_proposal_expires_with_its_trading_day()
    {
        server.Answer("hanbit", "CLEAR");
        await DriftAsync("hanbit", "kr-growth", "2025-12-29");
        var proposal = await PlaceAsync("hanbit", "kr-growth", businessDate: "2025-12-29");
        var id = proposal.GetProperty("id").GetString();

        Assert.Equal("DRAFT", proposal.GetProperty("status").GetString());
        Assert.Equal("EXPIRED", (await LatestAsync("hanbit", "kr-growth", "2025-12-30")).GetProperty("status").GetString());
        Assert.Equal(("PROPOSAL_EXPIRED", "id"), await server.RefusalAsync("hanbit", "supervisor", Approve, new { id }, "2025-12-30"));
    }

    [Fact]
    public async Task Orders_of_an_instrument_that_goes_ex_soon_wait_for_the_ex_date()
    {
        server.Answer("northwind", "CLEAR");
        var held = (await Targets.ReadAsync(server, "northwind", "core-equity", "2024-06-28")).Positions;
        var exDates = MarketSource.Open(null).ReadDividends(new RowErrors())
            .Where(dividend => held.Any(line => line.Isin == dividend.Isin) && dividend.ExDate > new DateOnly(2024, 6, 28) && dividend.ExDate < new DateOnly(2025, 6, 1))
            .Select(dividend => (dividend.Isin, dividend.ExDate))
            .OrderBy(pair => pair)
            .First();
        var day = exDates.ExDate.AddDays(-4).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var positions = (await Targets.ReadAsync(server, "northwind", "core-equity", day)).Positions;
        var other = positions.First(position => position.Isin != exDates.Isin).Isin;

        // Towards a weight that the portfolio's limit on positions allows.
        var shift = positions.Single(position => position.Isin == exDates.Isin).Weight > 0.2m ? -0.06m : 0.06m;
        await Targets.SetAsync(
            server,
            "northwind",
            "core-equity",
            positions.Select(position => (position.Isin, decimal.Round(position.Weight, 4) + (position.Isin == exDates.Isin ? shift : position.Isin == other ? -shift : 0))),
            day);

        var waiting = await PlaceAsync("northwind", "core-equity", businessDate: day);
        var atOnce = await PlaceAsync("northwind", "core-equity", businessDate: day, respectExDates: false);

        Assert.Equal(exDates.ExDate.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Order(waiting, exDates.Isin).GetProperty("notBefore").GetString());
        Assert.All(atOnce.GetProperty("orders").EnumerateArray(), order => Assert.Equal(JsonValueKind.Null, order.GetProperty("notBefore").ValueKind));
    }

    [Theory]
    [InlineData("maxTurnover", "0", "input.maxTurnover")]
    [InlineData("deployCashAbove", "-1", "input.deployCashAbove")]
    [InlineData("exDateWindowDays", 61, "input.exDateWindowDays")]
    public async Task An_input_that_means_nothing_is_refused_by_its_path(string field, object value, string path)
        => Assert.Equal(
            ("BAD_USER_INPUT", path),
            await server.RefusalAsync("northwind", "pm", Place, new { @in = new Dictionary<string, object> { ["portfolioId"] = "core-equity", ["idempotencyKey"] = Key(), [field] = value } }));

    [Fact]
    public async Task What_another_tenant_has_is_unknown()
    {
        await DriftAsync("northwind", "core-equity");
        var id = (await PlaceAsync("northwind", "core-equity")).GetProperty("id").GetString();

        Assert.Equal(("NOT_FOUND", "input.portfolioId"), await server.RefusalAsync("northwind", "pm", Place, new { @in = Input("kr-growth") }));
        foreach (var mutation in new[] { Approve, Reject, Cancel })
        {
            Assert.Equal(("NOT_FOUND", "id"), await server.RefusalAsync("hanbit", "supervisor", mutation, new { id }));
            Assert.Equal(("NOT_FOUND", "id"), await server.RefusalAsync("hanbit", "supervisor", mutation, new { id = "no-such" }));
        }
    }

    [Fact]
    public async Task The_entity_and_the_list_tell_the_same_of_a_proposal()
    {
        await DriftAsync("northwind", "core-equity");
        var placed = await PlaceAsync("northwind", "core-equity");
        var id = placed.GetProperty("id").GetString();

        var entity = await server.RunAsync(
            "northwind", "pm", $$"""query($r: [_Any!]!) { _entities(representations: $r) { ... on RebalanceProposal { {{Fields}} } } }""", new { r = new[] { new { __typename = "RebalanceProposal", id } } });

        Assert.Equal(placed.GetRawText(), entity.GetProperty("_entities")[0].GetRawText());
        Assert.Equal(placed.GetRawText(), (await LatestAsync("northwind", "core-equity")).GetRawText());
    }

    private static decimal Value(IEnumerable<JsonElement> orders, string side)
        => orders.Where(order => order.GetProperty("side").GetString() == side).Sum(order => Targets.Number(order.GetProperty("estimatedValueBase").GetProperty("amount")));

    private static decimal Sum(System.Text.Json.Nodes.JsonNode holdings) => holdings.AsArray().Sum(holding => holding!["value"]!.GetValue<decimal>());

    private static JsonElement Order(JsonElement proposal, string isin) => proposal.GetProperty("orders").EnumerateArray().Single(order => order.GetProperty("isin").GetString() == isin);

    private static string Key() => FormattableString.Invariant($"key-{Interlocked.Increment(ref _keys)}");

    private static object Input(string portfolioId) => new { portfolioId, idempotencyKey = Key() };

    /// <summary>Wants less of what is held most and more of what is held least.</summary>
    private async Task<IReadOnlyList<(string Isin, decimal Weight)>> DriftAsync(string tenant, string portfolioId, string? businessDate = null)
    {
        var (_, positions) = await Targets.ReadAsync(server, tenant, portfolioId, businessDate);
        var weights = positions.Select((position, index) => (position.Isin, Weight: decimal.Round(position.Weight, 4)
            + (index == 0 ? -0.06m : index == positions.Count - 1 ? 0.06m : 0))).ToList();
        await Targets.SetAsync(server, tenant, portfolioId, weights, businessDate);
        return positions;
    }

    private async Task<JsonElement> PlaceAsync(string tenant, string portfolioId, string? businessDate = null, bool respectExDates = true)
        => (await server.RunAsync(tenant, "pm", Place, new { @in = new { portfolioId, idempotencyKey = Key(), respectExDates } }, businessDate)).GetProperty("placeRebalanceProposal");

    private async Task<JsonElement> LatestAsync(string tenant, string portfolioId, string? businessDate = null)
        => (await server.RunAsync(
            tenant, "pm", $$"""query($id: ID!) { portfolio(id: $id) { rebalanceProposals(first: 1) { {{Fields}} } } }""", new { id = portfolioId }, businessDate))
            .GetProperty("portfolio").GetProperty("rebalanceProposals")[0];
}
