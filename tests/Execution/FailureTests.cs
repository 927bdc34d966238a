using System.Text.Json;
using Gateway.Execution.Failures;
using Gateway.Execution.Subgraphs;
using Gateway.Execution.Tests.Harness;

namespace Gateway.Execution.Tests;

/// <summary>What fails nulls only what it would have filled, each null has an error that explains it, and no internal text gets out.</summary>
public sealed class FailureTests
{
    private const string Sdl = """
        type Query { positions: [Position!] owner: Owner status: String must: String! }
        type Mutation { book: Order cancel: Order }
        type Order { id: ID! }
        type Owner { id: ID! name: String }
        type Position { quantity: Int instrument: Instrument }
        type Instrument { id: ID! name: String isin: String yield: Float! secret: String venue: Venue }
        type Venue { mic: String! city: String }
        """;

    private const string TwoPositions = """{"data":{"positions":[{"quantity":1,"instrument":{"id":"a"}},{"quantity":2,"instrument":{"id":"b"}}]}}""";

    [Theory]
    [InlineData(SubgraphFailure.Unavailable, "SUBGRAPH_UNAVAILABLE", "A service is not available to answer this field.")]
    [InlineData(SubgraphFailure.CircuitOpen, "SUBGRAPH_UNAVAILABLE", "A service is not available to answer this field.")]
    [InlineData(SubgraphFailure.Overloaded, "SUBGRAPH_UNAVAILABLE", "A service is not available to answer this field.")]
    [InlineData(SubgraphFailure.HttpStatus, "SUBGRAPH_UNAVAILABLE", "A service is not available to answer this field.")]
    [InlineData(SubgraphFailure.UnknownSubgraph, "SUBGRAPH_UNAVAILABLE", "A service is not available to answer this field.")]
    [InlineData(SubgraphFailure.Timeout, "SUBGRAPH_TIMEOUT", "A service did not answer this field in time.")]
    [InlineData(SubgraphFailure.ResponseTooLarge, "SUBGRAPH_RESPONSE_TOO_LARGE", "A service's answer to this field is too large.")]
    [InlineData(SubgraphFailure.Internal, "INTERNAL_ERROR", "The gateway could not answer this field.")]
    public async Task A_failed_fetch_nulls_its_fields_with_one_error_for_each_path(SubgraphFailure failure, string code, string message)
    {
        var observer = new RecordingObserver();
        var scenario = new ExecutionScenario(Sdl, "{ positions { quantity instrument { id name } } }") { Observer = observer }
            .Plan(plan => plan
                .Root("portfolio", "positions{quantity instrument{id}}")
                .Entities("market", "positions.@.instrument", "id", "...on Instrument{name}", 0))
            .Answer("portfolio", TwoPositions)
            .Fail("market", failure);

        var response = await scenario.RunAsync();
        var (errors, data) = Parse(response);

        Assert.Equal("""{"positions":[{"quantity":1,"instrument":{"id":"a","name":null}},{"quantity":2,"instrument":{"id":"b","name":null}}]}""", data);
        Assert.Equal([$"positions.0.instrument.name {code}", $"positions.1.instrument.name {code}"], errors);
        Assert.Contains($"\"message\":\"{message}\"", response, StringComparison.Ordinal);
        Assert.DoesNotContain("10.0.0.7", response, StringComparison.Ordinal);
        Assert.DoesNotContain("market", response, StringComparison.Ordinal);
        var fault = Assert.Single(observer.Faults);
        Assert.Equal(("market", failure, "http://10.0.0.7:4001 refused"), (fault.Subgraph, fault.Failure, fault.Detail));
    }

    [Fact]
    public async Task The_rest_of_the_answer_arrives_when_a_root_fetch_fails()
    {
        var scenario = new ExecutionScenario(Sdl, "{ owner { name } status }")
            .Plan(plan => plan.Root("a", "owner{name}").Root("b", "status"))
            .Fail("a", SubgraphFailure.Unavailable)
            .Answer("b", """{"data":{"status":"open"}}""");

        var (errors, data) = Parse(await scenario.RunAsync());

        Assert.Equal("""{"owner":null,"status":"open"}""", data);
        Assert.Equal(["owner SUBGRAPH_UNAVAILABLE"], errors);
    }

    [Fact]
    public async Task A_failure_that_cannot_be_null_explains_the_null_further_up_once()
    {
        var scenario = new ExecutionScenario(Sdl, "{ positions { quantity instrument { yield } } }")
            .Plan(plan => plan
                .Root("portfolio", "positions{quantity instrument{id}}")
                .Entities("dividends", "positions.@.instrument", "id", "...on Instrument{yield}", 0))
            .Answer("portfolio", TwoPositions)
            .Fail("dividends", SubgraphFailure.Timeout);

        var (errors, data) = Parse(await scenario.RunAsync());

        Assert.Equal("""{"positions":[{"quantity":1,"instrument":null},{"quantity":2,"instrument":null}]}""", data);
        Assert.Equal(["positions.0.instrument.yield SUBGRAPH_TIMEOUT", "positions.1.instrument.yield SUBGRAPH_TIMEOUT"], errors);
    }

    [Fact]
    public async Task Fields_that_wait_for_a_failed_fetch_are_explained_by_its_failure()
    {
        var scenario = new ExecutionScenario(Sdl, "{ positions { instrument { name yield venue { city } } } }")
            .Plan(plan => plan
                .Root("portfolio", "positions{instrument{id}}")
                .Entities("market", "positions.@.instrument", "id", "...on Instrument{name isin venue{mic}}", 0)
                .Entities("dividends", "positions.@.instrument", "isin", "...on Instrument{yield}", 1)
                .Entities("venues", "positions.@.instrument.venue", "mic", "...on Venue{city}", 1))
            .Answer("portfolio", """{"data":{"positions":[{"instrument":{"id":"a"}}]}}""")
            .Fail("market", SubgraphFailure.Unavailable);

        var (errors, data) = Parse(await scenario.RunAsync());

        Assert.Equal("""{"positions":[{"instrument":null}]}""", data);
        Assert.Equal(["positions.0.instrument.name SUBGRAPH_UNAVAILABLE", "positions.0.instrument.yield SUBGRAPH_UNAVAILABLE"], errors);
    }

    [Fact]
    public async Task Behind_a_limit_the_errors_of_a_failed_fetch_are_counted_for_each_field()
    {
        var positions = string.Join(',', Enumerable.Range(0, 150).Select(i => $"{{\"instrument\":{{\"id\":\"{i}\"}}}}"));
        var scenario = new ExecutionScenario(Sdl, "{ positions { instrument { title: name isin } } }")
            .Plan(plan => plan
                .Root("portfolio", "positions{instrument{id}}")
                .Entities("market", "positions.@.instrument", "id", "...on Instrument{title:name isin}", 0))
            .Answer("portfolio", $$$"""{"data":{"positions":[{{{positions}}}]}}""")
            .Fail("market", SubgraphFailure.Unavailable);

        using var response = JsonDocument.Parse(await scenario.RunAsync());
        var errors = response.RootElement.GetProperty("errors").EnumerateArray().ToArray();

        Assert.Equal(102, errors.Length);
        Assert.Equal("""["positions",49,"instrument","isin"]""", errors[99].GetProperty("path").GetRawText());
        Assert.Equal("""["positions"]""", errors[100].GetProperty("path").GetRawText());
        Assert.Equal("""{"code":"SUBGRAPH_UNAVAILABLE","count":100}""", errors[100].GetProperty("extensions").GetRawText());
        Assert.Equal(100, errors[101].GetProperty("extensions").GetProperty("count").GetInt32());
    }

    private const string InterfaceObjectSdl = """
        schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION) { query: Query }
        enum join__Graph { CATALOG @join__graph(name: "catalog", url: "") REVIEWS @join__graph(name: "reviews", url: "") }
        type Query @join__type(graph: CATALOG) @join__type(graph: REVIEWS) { asset: Asset @join__field(graph: REVIEWS) }
        interface Asset @join__type(graph: CATALOG, key: "id") @join__type(graph: REVIEWS, key: "id", isInterfaceObject: true) { id: ID! score: Int @join__field(graph: REVIEWS) }
        type Stock implements Asset @join__implements(graph: CATALOG, interface: "Asset") @join__type(graph: CATALOG, key: "id") {
          id: ID!
          ticker: String @join__field(graph: CATALOG)
          score: Int @join__field
        }
        type Fund implements Asset @join__implements(graph: CATALOG, interface: "Asset") @join__type(graph: CATALOG, key: "id") { id: ID! score: Int @join__field }
        """;

    [Theory]
    [InlineData("{ asset { score } }", """{"asset":{"score":7}}""")]
    [InlineData("{ asset { ... on Stock { score } } }", """{"asset":null}""", "asset SUBGRAPH_UNAVAILABLE")]
    [InlineData("{ asset { score ... on Stock { ticker } } }", """{"asset":null}""", "asset SUBGRAPH_UNAVAILABLE")]
    [InlineData("{ asset { score __typename } }", """{"asset":null}""", "asset.__typename SUBGRAPH_UNAVAILABLE")]
    public async Task An_object_whose_type_cannot_be_told_is_null_with_its_reason_where_its_fields_depend_on_its_type(string operation, string data, params string[] errors)
    {
        var scenario = ExecutionScenario.Planned(InterfaceObjectSdl, operation)
            .Answer("reviews", """{"data":{"asset":{"__typename":"Asset","id":"1","score":7}}}""")
            .Fail("catalog", SubgraphFailure.Unavailable);

        var (actualErrors, actual) = Parse(await scenario.RunAsync());

        Assert.Equal(data, actual);
        Assert.Equal(errors, actualErrors);
    }

    [Fact]
    public async Task An_object_whose_type_its_subgraph_does_not_know_is_null_where_its_fields_depend_on_its_type()
    {
        var scenario = ExecutionScenario.Planned(InterfaceObjectSdl, "{ asset { score ... on Stock { ticker } } }")
            .Answer("reviews", """{"data":{"asset":{"__typename":"Asset","id":"1","score":7}}}""")
            .Answer("catalog", """{"data":{"_entities":[null]}}""");

        var (errors, data) = Parse(await scenario.RunAsync());

        Assert.Equal("""{"asset":null}""", data);
        Assert.Equal(["asset INVALID_OBJECT_TYPE"], errors);
    }

    [Fact]
    public async Task A_subgraphs_error_is_placed_at_the_path_that_the_client_knows()
    {
        var scenario = new ExecutionScenario(Sdl, "{ holdings: positions { paper: instrument { title: name } } }")
            .Plan(plan => plan
                .Root("portfolio", "holdings:positions{paper:instrument{id}}")
                .Entities("market", "holdings.@.paper", "id", "...on Instrument{title:name}", 0))
            .Answer("portfolio", """{"data":{"holdings":[{"paper":{"id":"a"}},{"paper":{"id":"b"}},{"paper":{"id":"a"}}]}}""")
            .Answer("market", """{"errors":[{"message":"no row in prices_2021","path":["_entities",0,"title"],"extensions":{"code":"DB","sql":"select"}}],"data":{"_entities":[{"title":null},{"title":"B"}]}}""");

        var response = await scenario.RunAsync();
        var (errors, data) = Parse(response);

        Assert.Equal("""{"holdings":[{"paper":{"title":null}},{"paper":{"title":"B"}},{"paper":{"title":null}}]}""", data);
        Assert.Equal(["holdings.0.paper.title SUBGRAPH_ERROR", "holdings.2.paper.title SUBGRAPH_ERROR"], errors);
        Assert.DoesNotContain("prices", response, StringComparison.Ordinal);
        Assert.DoesNotContain("sql", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_of_a_whole_entity_explains_its_nulls()
    {
        var scenario = new ExecutionScenario(Sdl, "{ positions { instrument { name yield } } }")
            .Plan(plan => plan
                .Root("portfolio", "positions{instrument{id}}")
                .Entities("market", "positions.@.instrument", "id", "...on Instrument{name yield}", 0))
            .Answer("portfolio", TwoPositions)
            .Answer("market", """{"data":{"_entities":[{"name":"A","yield":1},null]},"errors":[{"message":"x","path":["_entities",1]}]}""");

        var (errors, data) = Parse(await scenario.RunAsync());

        Assert.Equal("""{"positions":[{"instrument":{"name":"A","yield":1}},{"instrument":null}]}""", data);
        Assert.Equal(["positions.1.instrument SUBGRAPH_ERROR"], errors);
    }

    [Fact]
    public async Task An_error_below_a_null_keeps_its_path_in_the_clients_keys()
    {
        var scenario = new ExecutionScenario(Sdl, "{ list: positions { paper: instrument { venue { code: mic } } } }")
            .Plan(plan => plan.Root("a", "list:positions{paper:instrument{venue{code:mic}}}"))
            .Answer("a", """{"data":{"list":[{"paper":{"venue":null}}]},"errors":[{"message":"x","path":["list",0,"paper","venue","code"]}]}""");

        var (errors, _) = Parse(await scenario.RunAsync());

        Assert.Equal(["list.0.paper.venue.code SUBGRAPH_ERROR"], errors);
    }

    [Fact]
    public async Task An_error_of_a_field_that_only_the_gateway_asked_for_is_reported_at_its_object()
    {
        var scenario = new ExecutionScenario(Sdl, "{ positions { instrument { name } } }")
            .Plan(plan => plan
                .Root("portfolio", "positions{instrument{id isin}}")
                .Entities("market", "positions.@.instrument", "isin", "...on Instrument{name}", 0))
            .Answer("portfolio", """{"data":{"positions":[{"instrument":{"id":"a","isin":null}}]},"errors":[{"message":"x","path":["positions",0,"instrument","isin"]}]}""")
            .Answer("market", """{"data":{"_entities":[{"name":null}]}}""");

        var (errors, data) = Parse(await scenario.RunAsync());

        Assert.Equal("""{"positions":[{"instrument":{"name":null}}]}""", data);
        Assert.Equal(["positions.0.instrument SUBGRAPH_ERROR"], errors);
    }

    [Fact]
    public async Task Errors_without_data_and_without_a_path_fail_the_fetch()
    {
        var scenario = new ExecutionScenario(Sdl, "{ owner { name } status }")
            .Plan(plan => plan.Root("a", "owner{name} status"))
            .Answer("a", """{"errors":[{"message":"Cannot query field 'name' on 'Owner' at http://inside"}],"data":null}""");

        var response = await scenario.RunAsync();
        var (errors, data) = Parse(response);

        Assert.Equal("""{"owner":null,"status":null}""", data);
        Assert.Equal(["owner SUBGRAPH_ERROR", "status SUBGRAPH_ERROR"], errors);
        Assert.DoesNotContain("inside", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_null_that_a_subgraph_let_travel_to_its_root_is_explained_where_it_began()
    {
        var scenario = new ExecutionScenario(Sdl, "{ owner { name } must }")
            .Plan(plan => plan.Root("a", "owner{name} must"))
            .Answer("a", """{"errors":[{"message":"x","path":["must"]}],"data":null}""");

        var (errors, data) = Parse(await scenario.RunAsync());

        Assert.Equal("null", data);
        Assert.Equal(["must SUBGRAPH_ERROR"], errors);
    }

    [Fact]
    public async Task A_message_passes_only_with_a_code_that_the_operator_listed()
    {
        var observer = new RecordingObserver();
        var scenario = new ExecutionScenario(Sdl, "{ owner { name } status }")
        {
            Options = new() { Errors = new ErrorPolicy(["NOT_OPEN"]), InitialSlots = 1 },
            Observer = observer,
        };
        scenario.Plan(plan => plan.Root("a", "owner{name} status"));
        scenario.Answer("a", """{"errors":[{"message":"Opens at 9:00","path":["status"],"extensions":{"code":"NOT_OPEN"}},{"message":"boom \ud800","path":["owner"],"extensions":{"code":"CRASH"}},7],"data":{"owner":null,"status":null}}""");

        var response = await scenario.RunAsync();

        Assert.Contains("""{"message":"Opens at 9:00","path":["status"],"extensions":{"code":"NOT_OPEN"}}""", response, StringComparison.Ordinal);
        Assert.DoesNotContain("boom", response, StringComparison.Ordinal);
        Assert.DoesNotContain("CRASH", response, StringComparison.Ordinal);
        Assert.Equal("NOT_OPEN", observer.Errors[0].Code);
    }

    [Theory]
    [InlineData("a", """{"message":"Weights make 1.02","path":["status"],"extensions":{"code":"TARGET_WEIGHTS","inputPath":"input.lines.2.weight"}}""")]
    [InlineData("*", """{"message":"Weights make 1.02","path":["status"],"extensions":{"code":"TARGET_WEIGHTS","inputPath":"input.lines.2.weight"}}""")]
    [InlineData("b", """{"message":"A service could not answer this field.","path":["status"],"extensions":{"code":"SUBGRAPH_ERROR"}}""")]
    public async Task Message_code_and_input_path_pass_from_subgraphs_that_write_for_clients(string trusted, string expected)
    {
        var scenario = new ExecutionScenario(Sdl, "{ status }") { Options = new() { Errors = new ErrorPolicy([], [trusted]) } };
        scenario.Plan(plan => plan.Root("a", "status"));
        scenario.Answer("a", """{"errors":[{"message":"Weights make 1.02","path":["status"],"extensions":{"code":"TARGET_WEIGHTS","inputPath":"input.lines.2.weight","stack":"at X"}}],"data":{"status":null}}""");

        Assert.Equal("{\"errors\":[" + expected + "],\"data\":{\"status\":null}}", await scenario.RunAsync());
    }

    [Theory]
    [InlineData("INTERNAL_SERVER_ERROR")]
    [InlineData("GRAPHQL_VALIDATION_FAILED")]
    [InlineData("UNAUTHENTICATED")]
    public async Task What_tells_how_the_gateway_spoke_to_a_subgraph_passes_from_none(string code)
    {
        var scenario = new ExecutionScenario(Sdl, "{ status }") { Options = new() { Errors = new ErrorPolicy([code], ["*"]) } };
        scenario.Plan(plan => plan.Root("a", "status"));
        scenario.Answer("a", $$$"""{"errors":[{"message":"inside","path":["status"],"extensions":{"code":"{{{code}}}"}}],"data":{"status":null}}""");

        Assert.DoesNotContain("inside", await scenario.RunAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_a_subgraph_left_out_is_an_error()
    {
        var scenario = new ExecutionScenario(Sdl, "{ owner { id name } }")
            .Plan(plan => plan.Root("a", "owner{id name}"))
            .Answer("a", """{"data":{"owner":{"id":"1"}}}""");

        var (errors, data) = Parse(await scenario.RunAsync());

        Assert.Equal("""{"owner":{"id":"1","name":null}}""", data);
        Assert.Equal(["owner.name SUBGRAPH_INVALID_RESPONSE"], errors);
    }

    [Fact]
    public async Task A_denied_field_is_null_with_one_error_down_to_its_nearest_list()
    {
        var scenario = new ExecutionScenario(Sdl, "{ positions { instrument { id secret again: secret } } owner { name } }")
            .Plan(plan => plan.Root("a", "positions{instrument{id}} owner{__typename}").Deny("Instrument.secret").Deny("Owner.name"))
            .Answer("a", """{"data":{"positions":[{"instrument":{"id":"a"}},{"instrument":{"id":"b"}}],"owner":{"__typename":"Owner"}}}""");

        Assert.Equal(
            """{"errors":[{"message":"Unauthorized field or type","path":["positions"],"extensions":{"code":"UNAUTHORIZED_FIELD_OR_TYPE","coordinate":"Instrument.secret"}},"""
            + """{"message":"Unauthorized field or type","path":["owner","name"],"extensions":{"code":"UNAUTHORIZED_FIELD_OR_TYPE","coordinate":"Owner.name"}}],"""
            + "\"data\":" + """{"positions":[{"instrument":{"id":"a","secret":null,"again":null}},{"instrument":{"id":"b","secret":null,"again":null}}],"owner":{"name":null}}}""",
            await scenario.RunAsync());
    }

    [Fact]
    public async Task A_denied_field_that_cannot_be_null_nulls_its_object_without_a_second_error()
    {
        var scenario = new ExecutionScenario(Sdl, "{ positions { instrument { id yield } } }")
            .Plan(plan => plan.Root("a", "positions{instrument{id}}").Deny("Instrument.yield"))
            .Answer("a", TwoPositions);

        var (errors, data) = Parse(await scenario.RunAsync());

        Assert.Equal("""{"positions":[{"instrument":null},{"instrument":null}]}""", data);
        Assert.Equal(["positions UNAUTHORIZED_FIELD_OR_TYPE"], errors);
    }

    [Fact]
    public async Task A_later_mutation_runs_although_an_earlier_one_failed()
    {
        var scenario = new ExecutionScenario(Sdl, "mutation { book { id } cancel { id } }")
            .Plan(plan => plan.Root("a", "book{id}").Root("b", "cancel{id}", dependsOn: [0]))
            .Fail("a", SubgraphFailure.Timeout)
            .Answer("b", """{"data":{"cancel":{"id":"2"}}}""");

        var (errors, data) = Parse(await scenario.RunAsync());

        Assert.Equal("""{"book":null,"cancel":{"id":"2"}}""", data);
        Assert.Equal(["book SUBGRAPH_TIMEOUT"], errors);
    }

    /// <summary>Errors as <c>path code</c>, and the text of <c>data</c>.</summary>
    private static (string[] Errors, string Data) Parse(string response)
    {
        using var document = JsonDocument.Parse(response);
        var errors = document.RootElement.TryGetProperty("errors", out var list) ? list.EnumerateArray().ToArray() : [];
        return (
            [.. errors.Select(error => $"{string.Join('.', error.GetProperty("path").EnumerateArray())} {error.GetProperty("extensions").GetProperty("code")}")],
            document.RootElement.GetProperty("data").GetRawText());
    }
}
