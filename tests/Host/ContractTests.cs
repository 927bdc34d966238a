using System.Net;
using System.Text.Json.Nodes;
using Federation.Composition;
using Federation.Subgraphs;

namespace Gateway.Host.Tests;

/// <summary>What a contract hides cannot be told from what does not exist, in whatever corner one looks.</summary>
public sealed class ContractTests : IAsyncLifetime
{
    private const string Shown =
        """
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag", "@shareable", "@requiresScopes"])
        type Query { instrument(isin: ID, kind: Kind, filter: Filter): Instrument @tag(name: "partner") node: Node @tag(name: "partner") found: Found @tag(name: "partner") secretReport: String secretLedger(id: ID!): Ledger }
        type Mutation { rebalance: Boolean }
        interface Node { id: ID! internalCode: String @tag(name: "internal") }
        type Instrument implements Node @key(fields: "isin") { isin: ID! @tag(name: "partner") id: ID! @tag(name: "partner") name(full: Boolean, internalOnly: Boolean @tag(name: "internal")): String @tag(name: "partner") secretCost: String internalCode: String @tag(name: "internal") licensed: String @tag(name: "partner") @requiresScopes(scopes: [["licence"]]) }
        type Ledger implements Node { id: ID! secretBalance: String internalCode: String @tag(name: "internal") }
        union Found = Instrument | Ledger
        enum Kind { EQUITY SECRET @tag(name: "internal") }
        input Filter { name: String secretDesk: String @tag(name: "internal") kind: Kind = EQUITY }
        """;

    private FakeSubgraph _subgraph = null!;
    private TestGateway _gateway = null!;

    public async ValueTask InitializeAsync()
    {
        _subgraph = await FakeSubgraph.StartAsync(query => query.Contains("node", StringComparison.Ordinal)
            ? """{"data":{"node":{"__typename":"Ledger","id":"1"}}}"""
            : """{"data":{"instrument":{"__typename":"Instrument","isin":"1","name":"ACME","licensed":"yes"},"found":{"__typename":"Ledger"}}}""");
        var composed = Composer.Compose([new SubgraphSource("a", _subgraph.Url, Shown)]);
        Assert.Empty(composed.Errors);
        _gateway = await TestGateway.StartAsync(composed.SupergraphSdl!, [.. Contract, ("Authorization:DefaultContract", "whole")]);
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _subgraph.DisposeAsync();
    }

    private static (string Key, string Value)[] Contract =>
    [
        ("Contracts:0:Name", "partner"),
        ("Contracts:0:Match:plan", "partner"),
        ("Contracts:0:Include", "partner"),
        ("Contracts:0:Exclude", "internal"),
    ];

    /// <summary>An operation that names what is hidden, and the same with a name that nobody ever gave to anything.</summary>
    [Theory]
    [InlineData("{ secretReport }", "secretReport", "secretRepork")]
    [InlineData("{ secretReports }", "secretReports", "secretReporks")]
    [InlineData("{ instrument { secretCost } }", "secretCost", "secretKost")]
    [InlineData("{ instrument { internalCode } }", "internalCode", "internalKode")]
    [InlineData("{ node { internalCode } }", "internalCode", "internalKode")]
    [InlineData("{ node { ... on Ledger { id } } }", "Ledger", "Ledgar")]
    [InlineData("{ node { ...F } } fragment F on Ledger { id }", "Ledger", "Ledgar")]
    [InlineData("{ found { ... on Ledger { __typename } } }", "Ledger", "Ledgar")]
    [InlineData("query ($x: Ledger) { instrument { isin } }", "Ledger", "Ledgar")]
    [InlineData("{ instrument { name(internalOnly: true) } }", "internalOnly", "internalOnli")]
    [InlineData("{ instrument(kind: SECRET) { isin } }", "SECRET", "SECRAT")]
    [InlineData("{ instrument(filter: { secretDesk: \"a\" }) { isin } }", "secretDesk", "secretDesc")]
    [InlineData("{ instrument(filter: { kind: SECRET }) { isin } }", "SECRET", "SECRAT")]
    [InlineData("{ secretLedger { id } }", "secretLedger", "secretLedgar")]
    public async Task A_hidden_name_is_answered_like_one_that_does_not_exist(string operation, string hidden, string unknown)
    {
        var answerToHidden = await AskAsync(operation);
        var answerToUnknown = await AskAsync(operation.Replace(hidden, unknown, StringComparison.Ordinal));

        Assert.Equal(answerToUnknown.Replace(unknown, hidden, StringComparison.Ordinal), answerToHidden);
        Assert.Contains("errors", answerToHidden);
        Assert.Empty(_subgraph.Requests);
    }

    [Theory]
    [InlineData("mutation { rebalance }", "mutation")]
    [InlineData("{ instrument { secretCos } }", "secretCost")]
    [InlineData("{ secretRepor }", "secretReport")]
    [InlineData("{ node { ... on Ledge { id } } }", "Ledger")]
    [InlineData("{ instrument(kind: SECRE) { isin } }", "SECRET")]
    [InlineData("{ instrument(filter: { secretDes: 1 }) { isin } }", "secretDesk")]
    [InlineData("{ instrument { name(internalOnl: true) } }", "internalOnly")]
    public async Task No_message_suggests_what_is_hidden(string operation, string hidden)
        => Assert.DoesNotContain($"\"{hidden}\"".Replace("\"", "\\\"", StringComparison.Ordinal), await AskAsync(operation));

    [Theory]
    [InlineData("""{"k":"SECRET"}""", """{"k":"SECRAT"}""", "SECRET", "SECRAT")]
    [InlineData("""{"f":{"secretDesk":"a"}}""", """{"f":{"secretDesc":"a"}}""", "secretDesk", "secretDesc")]
    [InlineData("""{"f":{"kind":"SECRET"}}""", """{"f":{"kind":"SECRAT"}}""", "SECRET", "SECRAT")]
    public async Task Variables_are_coerced_by_what_is_shown(string variables, string others, string hidden, string unknown)
    {
        const string Operation = "query ($k: Kind, $f: Filter) { instrument(kind: $k, filter: $f) { isin } }";

        var answer = await AskAsync(Operation, variables);

        Assert.Equal((await AskAsync(Operation, others)).Replace(unknown, hidden, StringComparison.Ordinal), answer);
        Assert.Contains("errors", answer);
    }

    [Fact]
    public async Task Introspection_shows_the_contract_and_nothing_else()
    {
        var answer = await AskAsync(
            """
            { __schema { mutationType { name } types { name fields(includeDeprecated: true) { name args { name } } inputFields { name defaultValue } enumValues { name } possibleTypes { name } interfaces { name } } directives { name } }
              hidden: __type(name: "Ledger") { name } node: __type(name: "Node") { fields { name } possibleTypes { name } } }
            """);

        Assert.All(["secret", "SECRET", "internal", "Ledger", "Mutation", "tag", "inaccessible"], hidden => Assert.DoesNotContain(hidden, answer));
        var data = JsonNode.Parse(answer)!["data"]!;
        Assert.Null(data["hidden"]);
        Assert.Null(data["__schema"]!["mutationType"]);
        Assert.Equal("""[{"name":"Instrument"}]""", data["node"]!["possibleTypes"]!.ToJsonString());
        Assert.Contains("instrument", answer);
    }

    [Fact]
    public async Task What_is_shown_is_answered_and_the_rest_of_the_callers_see_the_whole()
    {
        var partner = JsonNode.Parse(await AskAsync("{ instrument { isin name } }"))!;
        var standard = JsonNode.Parse(await AskAsync("{ __type(name: \"Ledger\") { fields { name } } }", plan: "standard"))!;

        Assert.Equal("""{"instrument":{"isin":"1","name":"ACME"}}""", partner["data"]!.ToJsonString());
        Assert.Contains("secretBalance", standard["data"]!.ToJsonString());
    }

    [Fact]
    public async Task The_same_document_is_prepared_for_each_contract()
    {
        const string Operation = "{ secretReport }";

        Assert.DoesNotContain("errors", await AskAsync("{ instrument { isin } }", plan: "standard"));
        _ = await AskAsync(Operation, plan: "standard");
        Assert.Contains("Cannot query field", await AskAsync(Operation));
    }

    [Fact]
    public async Task An_object_whose_type_is_hidden_says_nothing_of_its_type()
    {
        var answer = await AskAsync("{ found { __typename } }");

        Assert.DoesNotContain("Ledger", answer);
        Assert.Null(JsonNode.Parse(answer)!["data"]!["found"]);
    }

    [Fact]
    public async Task Whom_no_contract_is_for_is_refused_unless_a_default_is_named()
    {
        var composed = Composer.Compose([new SubgraphSource("a", _subgraph.Url, Shown)]);
        await using var closed = await TestGateway.StartAsync(composed.SupergraphSdl!, Contract);

        using var response = await closed.PostAsync("""{"query":"{ instrument { isin } }"}""", token: closed.Token());

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("""Bearer error="insufficient_scope" """.TrimEnd(), response.Headers.WwwAuthenticate.ToString());
        Assert.Empty(_subgraph.Requests);
    }

    [Fact]
    public async Task Without_a_token_nothing_matches()
    {
        var composed = Composer.Compose([new SubgraphSource("a", _subgraph.Url, Shown)]);
        await using var open = await TestGateway.StartAsync(
            composed.SupergraphSdl!, [.. Contract, ("Identity:AllowAnonymous", "true"), ("Authorization:DefaultContract", "partner")]);

        using var response = await open.PostAsync("""{"query":"{ secretReport }"}""", token: null);

        Assert.Contains("Cannot query field", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Introspection_can_be_filtered_by_what_the_caller_holds()
    {
        var composed = Composer.Compose([new SubgraphSource("a", _subgraph.Url, Shown)]);
        await using var filtered = await TestGateway.StartAsync(composed.SupergraphSdl!, ("Authorization:FilterIntrospection", "true"));
        const string Fields = "{ __type(name: \"Instrument\") { fields { name } } }";

        var without = (await filtered.QueryAsync(Fields)).ToJsonString();
        var with = (await filtered.QueryAsync(Fields, scopes: "licence")).ToJsonString();
        var again = (await filtered.QueryAsync(Fields)).ToJsonString();
        var misspelt = (await filtered.QueryAsync("{ instrument { licensee } }")).ToJsonString();

        Assert.DoesNotContain("licensed", without);
        Assert.Contains("licensed", with);
        Assert.Equal(without, again);
        Assert.DoesNotContain("licensed", misspelt);
    }

    [Theory]
    [InlineData("Contracts:0:Include", "partners", "CONTRACT_UNKNOWN_TAG")]
    [InlineData("Contracts:0:ExcludeSubgraphs", "nobody", "CONTRACT_UNKNOWN_SUBGRAPH")]
    [InlineData("Authorization:DefaultContract", "partners", "Authorization:DefaultContract is 'partners'")]
    [InlineData("Contracts:0:Name", "", "Contracts:0:Name is missing")]
    [InlineData("Contracts:0:Match:plan", "", "Contracts:0:Match is missing")]
    public async Task A_contract_that_cannot_be_made_ends_the_start(string key, string value, string expected)
    {
        var composed = Composer.Compose([new SubgraphSource("a", _subgraph.Url, Shown)]);
        (string Key, string Value)[] settings = [.. Contract.Where(setting => setting.Key != key), (key, value)];

        var exception = await Assert.ThrowsAsync<CommandException>(() => TestGateway.StartAsync(composed.SupergraphSdl!, settings));

        Assert.Contains(expected, exception.Message);
    }

    private async Task<string> AskAsync(string operation, string variables = "{}", string plan = "partner")
    {
        var body = new JsonObject { ["query"] = operation, ["variables"] = JsonNode.Parse(variables) };
        using var response = await _gateway.PostAsync(body.ToJsonString(), token: _gateway.PlanToken(plan));
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
