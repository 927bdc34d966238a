namespace Subgraphs.Portfolio.Tests.Rebalancing;

/// <summary>On a server of its own: calls that fail open its circuit breaker, which others' proposals would meet.</summary>
public sealed class ComplianceOutageTests
{
    private const string Tenant = "hanbit";
    private const string Portfolio = "kr-balanced";

    [Fact]
    public async Task Without_compliance_a_proposal_waits_and_is_not_approved_until_compliance_answers()
    {
        const string Place = "mutation($in: PlaceRebalanceProposalInput!) { placeRebalanceProposal(input: $in) { id status } }";
        const string Approve = "mutation($id: ID!) { approveRebalanceProposal(id: $id) { status } }";
        await using var server = new RebalancingServer();
        await server.InitializeAsync();
        server.Answer(Tenant, "DOWN");
        var (_, positions) = await Targets.ReadAsync(server, Tenant, Portfolio, null);
        await Targets.SetAsync(
            server,
            Tenant,
            Portfolio,
            [.. positions.Select((position, index) => (position.Isin, decimal.Round(position.Weight, 4) + (index == 0 ? -0.06m : index == positions.Count - 1 ? 0.06m : 0)))],
            null);

        var proposal = (await server.RunAsync(Tenant, "pm", Place, new { @in = new { portfolioId = Portfolio, idempotencyKey = "outage" } })).GetProperty("placeRebalanceProposal");
        var id = proposal.GetProperty("id").GetString();

        Assert.Equal("PENDING_COMPLIANCE", proposal.GetProperty("status").GetString());
        Assert.Equal(("COMPLIANCE_UNAVAILABLE", "id"), await server.RefusalAsync(Tenant, "supervisor", Approve, new { id }));

        server.Answer(Tenant, "CLEAR");
        Assert.Equal("APPROVED", (await server.RunAsync(Tenant, "supervisor", Approve, new { id })).GetProperty("approveRebalanceProposal").GetProperty("status").GetString());
    }
}
