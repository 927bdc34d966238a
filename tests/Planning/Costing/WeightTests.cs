using Federation.Supergraphs;
using static Gateway.Planning.Tests.Costing.CostHarness;

namespace Gateway.Planning.Tests.Costing;

public sealed class WeightTests
{
    private const string Types = """
        type Query @join__type(graph: MARKET) {
          instrument: Instrument
          quote: Quote @cost(weight: 0)
          level: Level
          status: Status
          count: Int @cost(weight: 4)
          find(filter: Filter @cost(weight: 3), limit: Int, tags: [Tag!]): Instrument
          negative: Instrument @cost(weight: -5)
          old: Instrument @cost(weight: "2.5")
        }
        type Mutation @join__type(graph: MARKET) { buy: Order sell: Order @cost(weight: 7) }
        type Order @join__type(graph: MARKET) { id: ID }
        type Instrument @join__type(graph: MARKET) { isin: ID heavy: Quote @cost(weight: 9) quote: Quote }
        type Quote @join__type(graph: MARKET) @cost(weight: 5) { bid: Float }
        scalar Level @join__type(graph: MARKET) @cost(weight: 6)
        scalar Tag @join__type(graph: MARKET) @cost(weight: 1)
        enum Status @join__type(graph: MARKET) @cost(weight: 8) { OPEN @join__enumValue(graph: MARKET) }
        input Filter @join__type(graph: MARKET) { sector: String @cost(weight: 20) name: String level: Level inner: Filter all: [Filter!] }
        """;

    private static readonly string Sdl = Header("market", "query: Query mutation: Mutation") + Types;

    [Theory]
    [InlineData("{ instrument { isin } }", 1)]
    [InlineData("{ __typename instrument { __typename } }", 1)]
    [InlineData("{ quote { bid } }", 0)]
    [InlineData("{ instrument { quote { bid } } }", 1 + 5)]
    [InlineData("{ instrument { heavy { bid } } }", 1 + 9)]
    [InlineData("{ level status count }", 6 + 8 + 4)]
    [InlineData("{ a: instrument { isin } b: instrument { isin } }", 2)]
    [InlineData("{ instrument { isin } instrument { quote { bid } } }", 1 + 5)]
    [InlineData("{ __schema { types { name fields { name } } } __type(name: \"Quote\") { name } }", 0)]
    [InlineData("{ negative { isin } }", 0)]
    [InlineData("{ old { isin } }", 3)]
    [InlineData("mutation { buy { id } }", 10 + 1)]
    [InlineData("mutation { buy { id } sell { id } }", 10 + 1 + 7)]
    [InlineData("{ ...A } fragment A on Query { instrument { ...B } } fragment B on Instrument { isin quote { bid } }", 6)]
    public void A_weight_of_the_field_or_else_of_the_type_replaces_the_default(string operation, long expected) => Assert.Equal(expected, Cost(Load(Sdl), operation));

    [Theory]
    [InlineData("{ find { isin } }", "{}", 1)]
    [InlineData("{ find(limit: 3) { isin } }", "{}", 1)]
    [InlineData("{ find(filter: null) { isin } }", "{}", 1)]
    [InlineData("{ find(filter: {}) { isin } }", "{}", 1 + 3)]
    [InlineData("""{ find(tags: ["a", "b"]) { isin } }""", "{}", 1 + 1)]
    [InlineData("""{ find(filter: { sector: "x", name: "y", level: "z" }) { isin } }""", "{}", 1 + 3 + 20 + 6)]
    [InlineData("""{ find(filter: { sector: null, inner: { sector: "x" }, all: [{ sector: "x" }, { sector: "x" }] }) { isin } }""", "{}", 1 + 3 + 60)]
    [InlineData("query ($f: Filter) { find(filter: $f) { isin } }", """{"f": {"sector": "x", "name": null, "inner": {"sector": "x"}, "all": [{"sector": "x"}, {"name": "y"}]}}""", 1 + 3 + 60)]
    [InlineData("query ($f: Filter) { find(filter: $f) { isin } }", """{"f": {}}""", 1 + 3)]
    [InlineData("query ($f: [Filter!]) { find(filter: { all: $f }) { isin } }", """{"f": [{"sector": "x"}, {"sector": "y"}]}""", 1 + 3 + 40)]
    public void Arguments_cost_what_a_weight_says_and_nothing_without_one(string operation, string variables, long expected)
        => Assert.Equal(expected, Cost(Load(Sdl), operation, variables));

    [Theory]
    [InlineData("""@link(url: "https://specs.apollo.dev/cost/v0.1")""", "cost", "cost__listSize")]
    [InlineData("""@link(url: "https://specs.apollo.dev/cost/v0.1", as: "price")""", "price", "price__listSize")]
    [InlineData("""@link(url: "https://specs.apollo.dev/cost/v0.1", import: [{ name: "@cost", as: "@weigh" }, { name: "@listSize", as: "@long" }])""", "weigh", "long")]
    public void The_directives_are_read_under_the_names_that_the_supergraph_links(string link, string cost, string listSize)
    {
        var graph = Load(Header("market", link: link) + $$"""
            type Query @join__type(graph: MARKET) { quotes: [Quote] @{{cost}}(weight: 5) @{{listSize}}(assumedSize: 3) }
            type Quote @join__type(graph: MARKET) { bid: Float }
            """);

        Assert.True(graph.Costs.IsLinked);
        Assert.Equal(15, Cost(graph, "{ quotes { bid } }"));
    }

    [Fact]
    public void Directives_of_that_name_are_nothing_where_the_specification_is_not_linked()
    {
        var graph = Load(Header("market", link: "") + """
            type Query @join__type(graph: MARKET) { quote: Quote @cost(weight: 5) quotes: [Quote] @listSize(assumedSize: 3) }
            type Quote @join__type(graph: MARKET) { bid: Float }
            """);

        Assert.False(graph.Costs.IsLinked);
        Assert.Equal(101, Cost(graph, "{ quote { bid } quotes { bid } }"));
    }

    [Theory]
    [InlineData("@cost(weight: \"much\")", "@cost on \"Query.quotes\" cannot be read: \"weight\" must be a number.")]
    [InlineData("@cost", "@cost on \"Query.quotes\" cannot be read: \"weight\" must be a number.")]
    [InlineData("@listSize(assumedSize: -1)", "@listSize on \"Query.quotes\" cannot be read: \"assumedSize\" must be a whole number that is not negative.")]
    [InlineData("@listSize(slicingArguments: [1])", "@listSize on \"Query.quotes\" cannot be read: \"slicingArguments\" must be a list of strings.")]
    [InlineData("@listSize(sizedFields: [\"{\"])", "@listSize on \"Query.quotes\" cannot be read: the sized field \"{\" cannot be read")]
    public void A_directive_that_cannot_be_read_refuses_the_supergraph(string directive, string expected)
    {
        var result = Supergraph.Load(Header("market") + $$"""
            type Query @join__type(graph: MARKET) { quotes: [Quote] {{directive}} }
            type Quote @join__type(graph: MARKET) { bid: Float }
            """);

        var error = Assert.Single(result.Errors);
        Assert.Equal((SupergraphErrorCodes.CostInvalid, "Query.quotes"), (error.Code, error.Coordinate));
        Assert.StartsWith(expected, error.Message, StringComparison.Ordinal);
    }
}
