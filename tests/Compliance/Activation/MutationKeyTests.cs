using Subgraphs.Compliance.Tests.Monitoring;

namespace Subgraphs.Compliance.Tests.Activation;

/// <summary>What is sent again under a key changes nothing, also where others have gone on since.</summary>
public sealed class MutationKeyTests(MonitoredSubgraph subgraph) : IClassFixture<MonitoredSubgraph>
{
    private const string Tenant = "northwind";
    private const string Profile = "mutation($in: DisclosureProfileInput!) { setDisclosureProfile(input: $in) { filerName } }";
    private const string Activate = "mutation($in: ActivateRegimeInput!) { activateRegime(input: $in) { deactivationRequestedBy } }";
    private const string Request = "mutation($key: ID) { requestRegimeDeactivation(regimeCode: \"JP-FIEA\", reason: \"No such funds\", idempotencyKey: $key) { deactivationRequestedBy } }";
    private const string Confirm = "mutation($key: ID) { confirmRegimeDeactivation(regimeCode: \"JP-FIEA\", idempotencyKey: $key) { activeTo } }";

    [Fact]
    public async Task A_profile_that_is_set_again_does_not_undo_the_one_that_somebody_else_has_set_since()
    {
        await subgraph.DataAsync(Tenant, Profile, Named("First", "profile-1"));
        await subgraph.DataAsync(Tenant, Profile, Named("Second", "profile-2"));

        var again = (await subgraph.DataAsync(Tenant, Profile, Named("First", "profile-1"))).GetRawText();

        Assert.Equal("""{"setDisclosureProfile":{"filerName":"Second"}}""", again);
        Assert.Equal(("CONFLICT", "input.idempotencyKey"), await subgraph.RefusalAsync(Tenant, Profile, Named("Third", "profile-1")));

        // Another tenant's keys are its own.
        Assert.Equal("""{"setDisclosureProfile":{"filerName":"Third"}}""", (await subgraph.DataAsync("aldgate", Profile, Named("Third", "profile-1"))).GetRawText());
    }

    [Fact]
    public async Task A_request_to_end_a_regime_that_comes_again_after_it_was_withdrawn_is_no_new_one()
    {
        var begin = new { @in = new { regimeCode = "JP-FIEA", activeFrom = "2025-01-01", idempotencyKey = "begin" } };
        await subgraph.DataAsync(Tenant, Activate, begin);
        var asked = (await subgraph.DataAsync(Tenant, Request, new { key = "end-1" }, "first")).GetRawText();
        await subgraph.DataAsync(Tenant, Activate, new { @in = new { regimeCode = "JP-FIEA", activeFrom = "2025-01-01", idempotencyKey = "withdrawn" } });

        var again = (await subgraph.DataAsync(Tenant, Request, new { key = "end-1" }, "first")).GetRawText();

        Assert.Equal("""{"requestRegimeDeactivation":{"deactivationRequestedBy":"first"}}""", asked);
        Assert.Equal("""{"requestRegimeDeactivation":{"deactivationRequestedBy":null}}""", again);

        // Nobody asks any more, so that there is nothing to confirm; what was refused can be sent again when somebody does.
        Assert.Equal(("DEACTIVATION_NOT_REQUESTED", "regimeCode"), await subgraph.RefusalAsync(Tenant, Confirm, new { key = "confirm-1" }, "second"));
        await subgraph.DataAsync(Tenant, Request, new { key = "end-2" }, "first");
        var ended = (await subgraph.DataAsync(Tenant, Confirm, new { key = "confirm-1" }, "second")).GetRawText();
        Assert.Equal(ended, (await subgraph.DataAsync(Tenant, Confirm, new { key = "confirm-1" }, "second")).GetRawText());
        Assert.Equal(("CONFLICT", "idempotencyKey"), await subgraph.RefusalAsync(Tenant, Confirm, new { key = "end-2" }, "second"));
    }

    private static object Named(string name, string key) => new { @in = new { purpose = "PASSIVE", filer = "QII", filerName = name, idempotencyKey = key } };
}
