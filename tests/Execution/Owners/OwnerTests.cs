using Gateway.Execution.Failures;
using Gateway.Execution.Subgraphs;

namespace Gateway.Execution.Tests.Owners;

/// <summary>No object that belongs to a tenant is answered unless its subgraph shows it to be the caller's own.</summary>
public sealed class OwnerTests
{
    private const string Kept = "This object was not shown to belong to the caller's tenant.";

    private readonly OwnedGraph _graph = new();

    [Fact]
    public async Task An_own_object_is_answered_and_its_owner_is_asked_for_and_not_shown()
    {
        _graph.Answer("a", """{"data":{"account":{"id":"1","name":"core","__tenant":"$mine"}}}""");

        Assert.Equal("""{"data":{"account":{"id":"1","name":"core"}}}""", await _graph.RunAsync("""{ account(id: "1") { id name } }"""));
        Assert.Equal(
            """
            query
            fetch 0 from a
              { account(id: "1") { name __tenant: tenantId id } }
            """,
            _graph.PlanText);
        Assert.Empty(_graph.Alarms);
    }

    [Fact]
    public async Task A_foreign_object_becomes_null_with_an_error_and_an_alarm()
    {
        _graph.Answer("a", """{"data":{"account":{"id":"1","name":"secret","__tenant":"$theirs"}}}""");

        Assert.Equal(
            Error("\"mine\"") + ""","data":{"mine":null}}""",
            await _graph.RunAsync("""{ mine: account(id: "1") { id name } }"""));
        Assert.Equal([new TenantViolation("a", "Account", IsForeign: true)], _graph.Alarms);
    }

    [Theory]
    [InlineData("""{"id":"1","name":"secret"}""")]
    [InlineData("""{"id":"1","name":"secret","__tenant":null}""")]
    [InlineData("""{"id":"1","name":"secret","__tenant":7}""")]
    [InlineData("""{"id":"1","name":"secret","__tenant":""}""")]
    [InlineData("""{"id":"1","name":"secret","__tenant":["$mine"]}""")]
    [InlineData("""{"id":"1","name":"secret","__tenant":{"id":"$mine"}}""")]
    [InlineData("""{"id":"1","name":"secret","__tenant":"$mine "}""")]
    public async Task An_object_without_an_owner_that_can_be_compared_becomes_null(string account)
    {
        _graph.Answer("a", "{\"data\":{\"account\":" + account + "}}");

        Assert.Equal(Error("\"account\"") + ""","data":{"account":null}}""", await _graph.RunAsync("""{ account(id: "1") { id name } }"""));
        Assert.Single(_graph.Alarms);
    }

    [Fact]
    public async Task An_owner_in_capitals_is_the_same_owner()
    {
        _graph.Answer("a", """{"data":{"account":{"name":"core","__tenant":"$mine"}}}""".Replace("$mine", "AAAAAAAA-2222-4333-8444-555555555555", StringComparison.Ordinal));

        Assert.Equal(
            """{"data":{"account":{"name":"core"}}}""",
            await _graph.RunAsync("""{ account(id: "1") { name } }""", tenant: "aaaaaaaa-2222-4333-8444-555555555555"));
    }

    [Fact]
    public async Task A_caller_without_a_tenant_is_answered_nothing_that_belongs_to_one()
    {
        _graph.Answer("a", """{"data":{"label":"open","account":{"id":"1","__tenant":"$mine"}}}""");

        Assert.Equal(Error("\"account\"") + ""","data":{"label":"open","account":null}}""", await _graph.RunAsync("""{ label account(id: "1") { id } }""", tenant: null));
    }

    [Fact]
    public async Task Only_the_foreign_items_of_a_list_are_kept_back_and_null_goes_as_far_as_types_say()
    {
        _graph
            .Answer("a", """{"data":{"matrix":[[{"id":"1","__tenant":"$mine"},{"id":"2","__tenant":"$theirs"}],[null],[{"id":"3","__tenant":"$mine"}]]}}""")
            .Answer("a", """{"data":{"accounts":[{"id":"1","__tenant":"$mine"},{"id":"2","__tenant":"$theirs"}]}}""");

        Assert.Equal(Error("\"matrix\",0,1") + ""","data":{"matrix":[[{"id":"1"},null],[null],[{"id":"3"}]]}}""", await _graph.RunAsync("{ matrix { id } }"));
        Assert.Equal(Error("\"accounts\",1") + ""","data":null}""", await _graph.RunAsync("{ accounts { id } }"));
    }

    [Fact]
    public async Task Nested_objects_are_held_to_their_own_owner_under_its_own_field()
    {
        _graph.Answer(
            "a",
            """{"data":{"account":{"orders":[{"note":"mine","__tenant":"$mine"},{"note":"secret","__tenant":"$theirs"}],"__tenant":"$mine"}}}""");

        Assert.Equal(
            Error("\"account\",\"orders\",1") + ""","data":{"account":{"orders":[{"note":"mine"},null]}}}""",
            await _graph.RunAsync("""{ account(id: "1") { orders { note } } }"""));
        Assert.Contains("orders { note __tenant: owner } __tenant: tenantId", _graph.PlanText, StringComparison.Ordinal);
        Assert.Equal([new TenantViolation("a", "Order", IsForeign: true)], _graph.Alarms);
    }

    [Fact]
    public async Task Below_a_foreign_object_nothing_is_answered_whoever_it_belongs_to()
    {
        _graph.Answer("a", """{"data":{"account":{"orders":[{"note":"mine","__tenant":"$mine"}],"__tenant":"$theirs"}}}""");

        Assert.Equal(Error("\"account\"") + ""","data":{"account":null}}""", await _graph.RunAsync("""{ account(id: "1") { orders { note } } }"""));
    }

    [Theory]
    [InlineData("{ node { name } }")]
    [InlineData("{ node { __typename } }")]
    [InlineData("{ node { id ... on Fund { name } } }")]
    public async Task Through_an_interface_owners_are_asked_for_whatever_is_selected(string query)
    {
        _graph.Answer("a", """{"data":{"node":{"__typename":"Account","id":"1","name":"secret","__tenant":"$theirs"}}}""");

        Assert.Equal(Error("\"node\"") + ""","data":{"node":null}}""", await _graph.RunAsync(query));
        Assert.Contains("... on Account { __tenant: tenantId }", _graph.PlanText, StringComparison.Ordinal);
        Assert.Contains("__typename", _graph.PlanText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Through_interfaces_and_unions_types_without_owners_are_answered_and_the_others_held()
    {
        _graph
            .Answer("a", """{"data":{"nodes":[{"__typename":"Fund","name":"open"},{"__typename":"Account","name":"core","__tenant":"$mine"},{"__typename":"Account","name":"secret","__tenant":"$theirs"}]}}""")
            .Answer("a", """{"data":{"found":[{"__typename":"Fund"},{"__typename":"Account","name":"secret"}]}}""");

        Assert.Equal(
            Error("\"nodes\",2") + ""","data":{"nodes":[{"name":"open"},{"name":"core"},null]}}""",
            await _graph.RunAsync("{ nodes { name } }"));
        Assert.Equal(
            Error("\"found\",1") + ""","data":{"found":[{},null]}}""",
            await _graph.RunAsync("{ found { ... on Account { name } } }"));
    }

    [Theory]
    [InlineData("""{"name":"secret"}""")]
    [InlineData("""{"__typename":"Stranger","name":"secret"}""")]
    [InlineData("""{"__typename":"Node","name":"secret"}""")]
    public async Task An_object_that_does_not_say_what_it_is_counts_as_one_with_an_owner(string node)
    {
        _graph.Answer("a", "{\"data\":{\"node\":" + node + "}}");

        var response = await _graph.RunAsync("{ node { name } }");

        Assert.Contains("TENANT_ISOLATION", response, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entity_lookup_is_held_to_the_owner_too_and_costs_only_what_it_would_have_filled()
    {
        _graph
            .Answer("a", """{"data":{"account":{"name":"core","id":"1","__typename":"Account","__tenant":"$mine"}}}""")
            .Answer("c", """{"data":{"_entities":[{"score":7,"__tenant":"$theirs"}]}}""");

        Assert.Equal(Error("\"account\"") + ""","data":{"account":{"name":"core","score":null}}}""", await _graph.RunAsync("""{ account(id: "1") { name score } }"""));
        Assert.Contains("... on Account { score __tenant: tenantId }", _graph.PlanText, StringComparison.Ordinal);
        Assert.Equal([new TenantViolation("c", "Account", IsForeign: true)], _graph.Alarms);
    }

    [Fact]
    public async Task Nothing_is_asked_about_a_foreign_object()
    {
        _graph.Answer("a", """{"data":{"account":{"name":"secret","id":"1","__typename":"Account","__tenant":"$theirs"}}}""");

        Assert.Equal(Error("\"account\"") + ""","data":{"account":null}}""", await _graph.RunAsync("""{ account(id: "1") { name score } }"""));
        Assert.Single(_graph.Subgraphs.Requests);
    }

    [Fact]
    public async Task A_mere_reference_is_answered_once_a_subgraph_that_knows_the_owner_has_shown_it()
    {
        _graph
            .Answer("b", """{"data":{"alert":{"account":{"id":"1","__typename":"Account"}}}}""")
            .Answer("a", """{"data":{"_entities":[{"__tenant":"$mine"}]}}""")
            .Answer("c", """{"data":{"_entities":[{"__tenant":"$mine"}]}}""");

        Assert.Equal("""{"data":{"alert":{"account":{"id":"1"}}}}""", await _graph.RunAsync("{ alert { account { id } } }"));
        Assert.Contains("... on Account { __tenant: tenantId }", _graph.PlanText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":{"_entities":[{"__tenant":"$theirs"}]}}""")]
    [InlineData("""{"data":{"_entities":[null]}}""")]
    public async Task A_mere_reference_to_a_foreign_object_becomes_null(string answer)
    {
        _graph
            .Answer("b", """{"data":{"alert":{"text":"t","account":{"id":"1","__typename":"Account"}}}}""")
            .Answer("a", answer)
            .Answer("c", answer);

        Assert.Equal(Error("\"alert\",\"account\"") + ""","data":{"alert":{"text":"t","account":null}}}""", await _graph.RunAsync("{ alert { text account { id } } }"));
        Assert.Single(_graph.Alarms);
    }

    [Fact]
    public async Task Where_the_owner_cannot_be_asked_the_reference_is_kept_back_and_the_failure_is_the_reason()
    {
        _graph.Answer("b", """{"data":{"alert":{"account":{"id":"1","__typename":"Account"}}}}""");
        _graph.Subgraphs.Fail("a", SubgraphFailure.Unavailable);
        _graph.Subgraphs.Fail("c", SubgraphFailure.Unavailable);

        Assert.Equal(
            """{"errors":[{"message":"A service is not available to answer this field.","path":["alert","account"],"extensions":{"code":"SUBGRAPH_UNAVAILABLE"}}],"data":{"alert":{"account":null}}}""",
            await _graph.RunAsync("{ alert { account { id } } }"));
        Assert.Empty(_graph.Alarms);
    }

    [Fact]
    public async Task A_clients_alias_of_the_same_name_neither_shows_nor_replaces_the_owner()
    {
        _graph
            .Answer("a", """{"data":{"account":{"name":"$mine","__tenant":"$theirs"}}}""")
            .Answer("a", """{"data":{"account":{"name":"core","__tenant":"$mine"}}}""");

        Assert.Equal(Error("\"account\"") + ""","data":{"account":null}}""", await _graph.RunAsync("""{ account(id: "1") { __tenant: name } }"""));
        Assert.Equal("""{"data":{"account":{"__tenant":"core"}}}""", await _graph.RunAsync("""{ account(id: "1") { __tenant: name } }"""));
    }

    [Fact]
    public async Task The_owner_of_what_is_skipped_is_not_fetched()
    {
        await _graph.RunAsync("""{ account(id: "1") @skip(if: true) { id } __typename }""");

        Assert.Empty(_graph.Subgraphs.Requests);
    }

    /// <summary>Sharing of equal requests in flight hands one answer to several executions; each holds it to its own caller.</summary>
    [Fact]
    public async Task One_answer_that_reaches_two_tenants_is_answered_to_its_owner_alone()
    {
        const string Shared = """{"data":{"account":{"name":"core","__tenant":"$mine"}}}""";
        _graph.Answer("a", Shared).Answer("a", Shared);

        Assert.Equal("""{"data":{"account":{"name":"core"}}}""", await _graph.RunAsync("""{ account(id: "1") { name } }"""));
        Assert.Equal(Error("\"account\"") + ""","data":{"account":null}}""", await _graph.RunAsync("""{ account(id: "1") { name } }""", OwnedGraph.Theirs));
    }

    private static string Error(string path)
        => $$$"""{"errors":[{"message":"{{{Kept}}}","path":[{{{path}}}],"extensions":{"code":"TENANT_ISOLATION"}}]""";
}
