using Gateway.Execution.Tests.Harness;

namespace Gateway.Execution.Tests;

/// <summary>What is in an answer, by the weights of the static cost.</summary>
public sealed class AnswerCostTests
{
    private const string Sdl = """
        schema
          @link(url: "https://specs.apollo.dev/link/v1.0")
          @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
          @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@cost", "@listSize"])
        { query: Query mutation: Mutation }
        enum join__Graph { MARKET @join__graph(name: "market", url: "") }

        type Query @join__type(graph: MARKET) { asset: Asset assets: [Asset] strict: [Asset!] weighed: Asset @cost(weight: 30) ranks: [Int] @cost(weight: 2) level: Level matrix: [[Quote]] }
        type Mutation @join__type(graph: MARKET) { buy: Share }
        interface Asset @join__type(graph: MARKET) { id: ID! quote: Quote }
        type Share implements Asset @join__implements(graph: MARKET, interface: "Asset") @join__type(graph: MARKET) { id: ID! quote: Quote @cost(weight: 3) yield: Float @cost(weight: 4) }
        type Fund implements Asset @join__implements(graph: MARKET, interface: "Asset") @join__type(graph: MARKET) @cost(weight: 20) { id: ID! quote: Quote nav: Int! }
        type Quote @join__type(graph: MARKET) { bid: Float }
        scalar Level @join__type(graph: MARKET) @cost(weight: 6)
        """;

    [Theory]
    [InlineData("{ asset { id } }", """{"asset":{"__typename":"Share","id":"1"}}""", 1)]
    [InlineData("{ asset { __typename id } }", """{"asset":{"__typename":"Fund","id":"1"}}""", 20)]
    [InlineData("{ asset { id quote { bid } } }", """{"asset":{"id":"1","quote":{"bid":1}}}""", 1 + 1)] // Nobody asked for the type.
    [InlineData("{ asset { id } }", """{"asset":null}""", 0)]
    [InlineData("{ weighed { id } }", """{"weighed":{"__typename":"Fund","id":"1"}}""", 30)]
    [InlineData("{ asset { __typename quote { bid } } }", """{"asset":{"__typename":"Share","quote":{"bid":1}}}""", 1 + 3)]
    [InlineData("{ asset { __typename quote { bid } } }", """{"asset":{"__typename":"Fund","quote":{"bid":1}}}""", 20 + 1)]
    [InlineData("{ asset { ... on Share { yield } } }", """{"asset":{"__typename":"Share","yield":0.5}}""", 1 + 4)]
    [InlineData("{ asset { ... on Share { yield } } }", """{"asset":{"__typename":"Share","yield":null}}""", 1)]
    [InlineData("{ assets { __typename } }", """{"assets":[{"__typename":"Share"},null,{"__typename":"Fund"},{"__typename":"Share"}]}""", 1 + 20 + 1)]
    [InlineData("{ assets { __typename } }", """{"assets":[]}""", 0)]
    [InlineData("{ ranks level }", """{"ranks":[1,null,3],"level":"L"}""", 4 + 6)]
    [InlineData("{ matrix { bid } }", """{"matrix":[[{"bid":1},{"bid":2}],null,[{"bid":3},null]]}""", 3)]
    [InlineData("{ a: asset { __typename id } b: asset { __typename id } }", """{"asset":{"__typename":"Share","id":"1"},"asset_2":{"__typename":"Fund","id":"2"}}""", 1 + 20)]
    [InlineData("mutation { buy { id } }", """{"buy":{"id":"1"}}""", 10 + 1)]
    [InlineData("{ __typename __schema { queryType { name } } }", "{}", 0)]
    public async Task Each_object_and_value_counts_once_and_a_null_nothing(string operation, string answer, long expected)
    {
        var scenario = ExecutionScenario.Planned(Sdl, operation).Answer("market", $$"""{"data":{{answer}}}""");

        _ = await scenario.RunAsync();

        Assert.Equal(expected, scenario.Result.Cost);
    }

    [Theory]
    [InlineData("{ assets { ... on Fund { nav quote { bid } } } level }", """{"assets":[{"__typename":"Fund","nav":null,"quote":{"bid":1}}],"level":"L"}""", 6)]
    [InlineData("{ strict { ... on Fund { quote { bid } nav } } level }", """{"strict":[{"__typename":"Fund","nav":1,"quote":{"bid":1}},{"__typename":"Fund","nav":null,"quote":{"bid":1}}],"level":"L"}""", 6)]
    public async Task What_a_null_takes_with_it_is_not_in_the_answer(string operation, string answer, long expected)
    {
        var scenario = ExecutionScenario.Planned(Sdl, operation).Answer("market", $$"""{"data":{{answer}}}""");

        var response = await scenario.RunAsync();

        Assert.Contains("null", response, StringComparison.Ordinal);
        Assert.Equal(expected, scenario.Result.Cost);
    }
}
