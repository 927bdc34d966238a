using Gateway.Execution.Subgraphs;
using Gateway.Execution.Tests.Harness;

namespace Gateway.Execution.Tests;

/// <summary>Keys that turn out null: another key where there is one, never a representation that the subgraph cannot answer, an error otherwise.</summary>
public sealed class NullKeyTests
{
    private const string Sdl = """
        type Query { lots: [Lot] }
        type Lot { isin: ID figi: ID book: Book number: Int name: String price: Int }
        type Book { code: String owner: String }
        """;

    /// <summary>Holdings know lots by two keys, either of which can be null; prices takes both and declares them as never null.</summary>
    private const string TwoKeys = """
        schema
          @link(url: "https://specs.apollo.dev/link/v1.0")
          @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
        { query: Query }
        enum join__Graph { HOLDINGS @join__graph(name: "holdings", url: "") PRICES @join__graph(name: "prices", url: "") }
        type Query @join__type(graph: HOLDINGS) @join__type(graph: PRICES) { lots: [Lot] @join__field(graph: HOLDINGS) }
        type Lot
          @join__type(graph: HOLDINGS, key: "isin", resolvable: false) @join__type(graph: HOLDINGS, key: "venue number", resolvable: false)
          @join__type(graph: PRICES, key: "isin") @join__type(graph: PRICES, key: "venue number")
        {
          isin: ID @join__field(graph: HOLDINGS, type: "ID") @join__field(graph: PRICES, type: "ID!")
          venue: String @join__field(graph: HOLDINGS, type: "String") @join__field(graph: PRICES, type: "String!")
          number: Int
          quantity: Int @join__field(graph: HOLDINGS) @join__field(graph: PRICES, external: true)
          price: Int @join__field(graph: PRICES)
          value: Int @join__field(graph: PRICES, requires: "quantity")
        }
        """;

    [Fact]
    public async Task An_object_whose_first_key_is_null_is_asked_for_by_its_second()
    {
        var scenario = ExecutionScenario.Planned(TwoKeys, "{ lots { price } }")
            .Answer("holdings", """{"data":{"lots":[{"isin":"US1","venue":null,"number":null},{"isin":null,"venue":"XNYS","number":2},{"isin":null,"venue":"XNYS","number":null}]}}""")
            .Answer("prices", """{"data":{"_entities":[{"price":10},{"price":20},{"price":30}]}}""");

        Assert.Equal("""{"data":{"lots":[{"price":10},{"price":20},{"price":30}]}}""", await scenario.RunAsync());
        Assert.EndsWith(
            """[{"__typename":"Lot","isin":"US1"},{"__typename":"Lot","venue":"XNYS","number":2},{"__typename":"Lot","venue":"XNYS","number":null}]}}""",
            scenario.Requests[1].Body,
            StringComparison.Ordinal);
    }

    /// <summary>Prices takes two keys; holdings know one of them, which can be null, and the registry the other.</summary>
    private const string ThirdKey = """
        schema
          @link(url: "https://specs.apollo.dev/link/v1.0")
          @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
        { query: Query }
        enum join__Graph { HOLDINGS @join__graph(name: "holdings", url: "") REGISTRY @join__graph(name: "registry", url: "") PRICES @join__graph(name: "prices", url: "") }
        type Query @join__type(graph: HOLDINGS) @join__type(graph: REGISTRY) @join__type(graph: PRICES) { lots: [Lot] @join__field(graph: HOLDINGS) }
        type Lot
          @join__type(graph: HOLDINGS, key: "isin", resolvable: false) @join__type(graph: HOLDINGS, key: "number", resolvable: false)
          @join__type(graph: REGISTRY, key: "number")
          @join__type(graph: PRICES, key: "isin") @join__type(graph: PRICES, key: "sedol")
        {
          isin: ID @join__field(graph: HOLDINGS) @join__field(graph: PRICES)
          number: Int! @join__field(graph: HOLDINGS) @join__field(graph: REGISTRY)
          sedol: ID @join__field(graph: REGISTRY) @join__field(graph: PRICES)
          price: Int @join__field(graph: PRICES)
        }
        """;

    [Fact]
    public async Task An_object_whose_key_is_null_is_found_by_one_that_a_third_subgraph_knows()
    {
        var scenario = ExecutionScenario.Planned(ThirdKey, "{ lots { price } }")
            .Answer("holdings", """{"data":{"lots":[{"isin":"US1","number":1},{"isin":null,"number":2},null,{"isin":null,"number":3}]}}""")
            .Answer("prices", """{"data":{"_entities":[{"price":10}]}}""")
            .Answer("registry", """{"data":{"_entities":[{"sedol":"B2"},{"sedol":null}]}}""")
            .Answer("prices", """{"data":{"_entities":[{"price":20}]}}""");

        Assert.Equal(
            """{"errors":[{"message":"The object has no key by which a service could be asked for this field.","path":["lots",3,"price"],"extensions":{"code":"ENTITY_KEY_NULL"}}],"data":{"lots":[{"price":10},{"price":20},null,{"price":null}]}}""",
            await scenario.RunAsync());
        Assert.EndsWith("""[{"__typename":"Lot","number":2},{"__typename":"Lot","number":3}]}}""", scenario.Requests[2].Body, StringComparison.Ordinal);
        Assert.EndsWith("""[{"__typename":"Lot","sedol":"B2"}]}}""", scenario.Requests[3].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_key_is_null_nobody_is_asked_for_another()
    {
        var scenario = ExecutionScenario.Planned(ThirdKey, "{ lots { price } }")
            .Answer("holdings", """{"data":{"lots":[{"isin":"US1","number":1}]}}""")
            .Answer("prices", """{"data":{"_entities":[{"price":10}]}}""");

        Assert.Equal("""{"data":{"lots":[{"price":10}]}}""", await scenario.RunAsync());
        Assert.Equal(2, scenario.Requests.Count);
    }

    [Fact]
    public async Task Where_the_third_subgraph_fails_that_is_the_reason_for_the_objects_that_needed_it()
    {
        var scenario = ExecutionScenario.Planned(ThirdKey, "{ lots { price } }")
            .Answer("holdings", """{"data":{"lots":[{"isin":"US1","number":1},{"isin":null,"number":2}]}}""")
            .Answer("prices", """{"data":{"_entities":[{"price":10}]}}""")
            .Fail("registry", SubgraphFailure.Timeout);

        Assert.Equal(
            """{"errors":[{"message":"A service did not answer this field in time.","path":["lots",1,"price"],"extensions":{"code":"SUBGRAPH_TIMEOUT"}}],"data":{"lots":[{"price":10},{"price":null}]}}""",
            await scenario.RunAsync());
    }

    [Fact]
    public async Task An_object_whose_keys_the_subgraph_could_not_answer_is_not_asked_for_and_its_fields_say_why()
    {
        var scenario = ExecutionScenario.Planned(TwoKeys, "{ lots { price } }")
            .Answer("holdings", """{"data":{"lots":[{"isin":null,"venue":null,"number":7},{"isin":"US1","venue":null,"number":null}]}}""")
            .Answer("prices", """{"data":{"_entities":[{"price":10}]}}""");

        Assert.Equal(
            """{"errors":[{"message":"The object has no key by which a service could be asked for this field.","path":["lots",0,"price"],"extensions":{"code":"ENTITY_KEY_NULL"}}],"data":{"lots":[{"price":null},{"price":10}]}}""",
            await scenario.RunAsync());
        Assert.EndsWith("""[{"__typename":"Lot","isin":"US1"}]}}""", scenario.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_asked_where_no_object_has_a_key()
    {
        var scenario = ExecutionScenario.Planned(TwoKeys, "{ lots { price } }")
            .Answer("holdings", """{"data":{"lots":[{"isin":null,"venue":null,"number":null}]}}""");

        Assert.Equal(
            """{"errors":[{"message":"The object has no key by which a service could be asked for this field.","path":["lots",0,"price"],"extensions":{"code":"ENTITY_KEY_NULL"}}],"data":{"lots":[{"price":null}]}}""",
            await scenario.RunAsync());
        Assert.Single(scenario.Requests);
    }

    [Fact]
    public async Task What_a_field_requires_goes_with_the_second_key_too()
    {
        var scenario = ExecutionScenario.Planned(TwoKeys, "{ lots { value } }")
            .Answer("holdings", """{"data":{"lots":[{"isin":null,"venue":"XNYS","number":2,"quantity":null}]}}""")
            .Answer("prices", """{"data":{"_entities":[{"value":0}]}}""");

        Assert.Equal("""{"data":{"lots":[{"value":0}]}}""", await scenario.RunAsync());
        Assert.EndsWith("""[{"__typename":"Lot","venue":"XNYS","number":2,"quantity":null}]}}""", scenario.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_of_the_subgraph_that_explains_the_null_key_is_the_only_one()
    {
        var scenario = ExecutionScenario.Planned(TwoKeys, "{ lots { isin price } }")
            .Answer("holdings", """{"data":{"lots":[{"isin":null,"venue":null,"number":null}]},"errors":[{"message":"hidden","path":["lots",0,"isin"]}]}""");

        Assert.Equal(
            """{"errors":[{"message":"A service could not answer this field.","path":["lots",0,"isin"],"extensions":{"code":"SUBGRAPH_ERROR"}}],"data":{"lots":[{"isin":null,"price":null}]}}""",
            await scenario.RunAsync());
    }

    [Fact]
    public async Task Null_in_a_part_of_a_key_is_sent_where_the_subgraph_takes_it_and_not_where_it_does_not()
    {
        var scenario = new ExecutionScenario(Sdl, "{ lots { name price } }")
            .Plan(plan => plan
                .Root("holdings", "lots{book{code} number}")
                .Entities("names", [PlanBuilder.Lookup("_entities", "lots.@", "book{code} number", "...on Lot{name}")], 0)
                .Entities("prices", [PlanBuilder.Lookup("_entities", "lots.@", "book{code} number", "...on Lot{price}", notNull: ["book.code"])], 0))
            .Answer("holdings", """{"data":{"lots":[{"book":{"code":null},"number":1},{"book":null,"number":2},{"book":{"code":"c"},"number":null}]}}""")
            .Answer("names", """{"data":{"_entities":[{"name":"a"},{"name":"b"},{"name":"c"}]}}""")
            .Answer("prices", """{"data":{"_entities":[{"price":2},{"price":3}]}}""");

        Assert.EndsWith("""{"lots":[{"name":"a","price":null},{"name":"b","price":2},{"name":"c","price":3}]}}""", await scenario.RunAsync(), StringComparison.Ordinal);
        Assert.EndsWith(
            """[{"__typename":"Lot","book":null,"number":2},{"__typename":"Lot","book":{"code":"c"},"number":null}]}}""",
            scenario.Requests.Single(request => request.Subgraph == "prices").Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_key_serves_where_the_fetch_that_brings_the_first_failed()
    {
        var scenario = new ExecutionScenario(Sdl, "{ lots { price } }")
            .Plan(plan => plan
                .Root("holdings", "lots{isin}")
                .Entities("names", "lots.@", "isin", "...on Lot{figi}", 0)
                .Entities("prices", [PlanBuilder.Lookup("_entities", "lots.@", "figi", "...on Lot{price}", alternatives: ["isin"])], 0, 1))
            .Answer("holdings", """{"data":{"lots":[{"isin":"US1"}]}}""")
            .Fail("names", SubgraphFailure.Timeout)
            .Answer("prices", """{"data":{"_entities":[{"price":4}]}}""");

        Assert.Equal("""{"data":{"lots":[{"price":4}]}}""", await scenario.RunAsync());
    }

    [Fact]
    public async Task Equal_objects_by_different_keys_are_each_asked_for()
    {
        var scenario = new ExecutionScenario(Sdl, "{ lots { price } }")
            .Plan(plan => plan
                .Root("holdings", "lots{isin figi}")
                .Entities("prices", [PlanBuilder.Lookup("_entities", "lots.@", "figi", "...on Lot{price}", alternatives: ["isin"])], 0))
            .Answer("holdings", """{"data":{"lots":[{"isin":"US1","figi":null},{"isin":"US1","figi":"B1"},{"isin":"US1","figi":null}]}}""")
            .Answer("prices", """{"data":{"_entities":[{"price":4},{"price":5}]}}""");

        Assert.Equal("""{"data":{"lots":[{"price":4},{"price":5},{"price":4}]}}""", await scenario.RunAsync());
        Assert.EndsWith("""[{"__typename":"Lot","isin":"US1"},{"__typename":"Lot","figi":"B1"}]}}""", scenario.Requests[1].Body, StringComparison.Ordinal);
    }
}
