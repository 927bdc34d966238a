using System.Text.Json.Nodes;
using Tests.Kit;

namespace Tests.EndToEnd;

/// <summary>The operations that must work end to end, through the gateway on the simulated market.</summary>
public sealed class OperationTests(SampleMarketHost market)
{
    private const string Approve = "mutation ($id: ID!) { approveRebalanceProposal(id: $id) { status createdBy approvedBy } }";

    private AppHostProcess Host => market.Host;

    [Theory]
    [InlineData("northwind", "core-equity")]
    [InlineData("hanbit", "kr-growth")]
    [InlineData("aldgate", "diversified")]
    public async Task The_risk_dashboard_answers_completely_from_all_four_subgraphs(string tenant, string id)
    {
        var answer = (await Host.QueryAsync(Host.Token(tenant, "enterprise"), await OperationAsync("risk-dashboard.graphql"), new JsonObject { ["id"] = id })).WithoutErrors();

        var portfolio = answer.At("data.portfolio")!;
        Assert.True(portfolio.Number("netAssetValue.amount") > 0);
        Assert.True(portfolio.Number("risk.historicalVar.amount") > 0);
        Assert.True(portfolio.Number("risk.expectedShortfall.amount") >= portfolio.Number("risk.historicalVar.amount"));
        Assert.True(portfolio.Text("risk.backtest.zone") is "GREEN" or "YELLOW" or "RED");
        Assert.Equal(3, portfolio.Items("stress").Count());
        Assert.All(portfolio.Items("stress"), result => Assert.True(result.Number("pnl.amount") < 0));
        Assert.NotEmpty(portfolio.Items("complianceStatus.checks"));
        Assert.NotEmpty(portfolio.Items("dividendCalendar"));
        Assert.All(portfolio.Items("dividendCalendar"), flow => Assert.NotEqual("null", flow.Text("instrument.symbol")));
        Assert.NotEmpty(portfolio.Items("positions.nodes"));
        Assert.All(portfolio.Items("positions.nodes"), position => Assert.True(position.Number("instrument.lastClose.price.amount") > 0));
    }

    [Fact]
    public async Task A_rebalance_is_proposed_checked_by_compliance_and_approved_by_a_second_person()
    {
        var manager = Host.Token("northwind", "enterprise");
        var operation = await OperationAsync("rebalance.graphql");
        await Targets.ShiftAsync(Host, manager, "core-equity", 0.06m);
        var input = new JsonObject { ["in"] = new JsonObject { ["portfolioId"] = "core-equity", ["idempotencyKey"] = "end-to-end" } };

        var proposal = (await Host.QueryAsync(manager, operation, input)).WithoutErrors().At("data.placeRebalanceProposal")!;
        var again = (await Host.QueryAsync(manager, operation, input)).WithoutErrors().At("data.placeRebalanceProposal")!;

        // Compliance was asked, in its own process: without it the proposal would be pending.
        Assert.Equal("DRAFT", proposal.Text("status"));
        Assert.Equal(proposal.ToJsonString(), again.ToJsonString());
        Assert.Contains(proposal.Items("orders"), order => order.Text("side") == "SELL");
        Assert.Contains(proposal.Items("orders"), order => order.Text("side") == "BUY");
        Assert.All(proposal.Items("orders"), order => Assert.NotEqual("null", order.Text("instrument.symbol")));
        Assert.True(proposal.Number("maxDriftAfter") < proposal.Number("maxDriftBefore"));
        Assert.True(proposal.Number("cashAfter.amount") >= 0);

        var id = new JsonObject { ["id"] = proposal.Text("id") };
        var withoutRole = await Host.QueryAsync(manager, Approve, id);
        var samePerson = await Host.QueryAsync(await DeveloperToken.IssueAsync("--tenant", "northwind", "--plan", "enterprise", "--subject", "developer", "--role", "supervisor"), Approve, id);
        var second = (await Host.QueryAsync(await DeveloperToken.IssueAsync("--tenant", "northwind", "--plan", "enterprise", "--subject", "supervisor", "--role", "supervisor"), Approve, id)).WithoutErrors();

        Assert.Equal("UNAUTHORIZED_FIELD_OR_TYPE", withoutRole.Text("errors.0.extensions.code"));

        // The role is not enough: the subgraph saw that the two are one person.
        Assert.Null(samePerson.At("data.approveRebalanceProposal"));
        Assert.Equal("FOUR_EYES_VIOLATION", samePerson.Text("errors.0.extensions.code"));
        Assert.Equal("""{"status":"APPROVED","createdBy":"developer","approvedBy":"supervisor"}""", second.At("data.approveRebalanceProposal")!.ToJsonString());
    }

    [Fact]
    public async Task What_would_break_a_rule_of_the_tenants_regime_is_blocked_with_the_rule()
    {
        var manager = Host.Token("hanbit", "enterprise");
        await Targets.ShiftAsync(Host, manager, "kr-balanced", -0.04m);

        var proposal = (await Host.QueryAsync(
            manager,
            "mutation ($in: PlaceRebalanceProposalInput!) { placeRebalanceProposal(input: $in) { status findings { ruleId outcome severity observedAfter threshold } } }",
            new JsonObject { ["in"] = new JsonObject { ["portfolioId"] = "kr-balanced", ["idempotencyKey"] = "end-to-end-blocked" } })).WithoutErrors().At("data.placeRebalanceProposal")!;

        Assert.Equal("BLOCKED", proposal.Text("status"));
        Assert.Contains(proposal.Items("findings"), finding => finding.Text("ruleId") == "KR-FUND-10" && finding.Text("outcome") == "WORSE" && finding.Number("observedAfter") > finding.Number("threshold"));
    }

    private static async Task<string> OperationAsync(string name) => await File.ReadAllTextAsync(SharedData.Require("domain", "operations", name));
}
