using static Gateway.Planning.Tests.Costing.CostHarness;

namespace Gateway.Planning.Tests.Costing;

public sealed class RequiredCostTests
{
    [Fact]
    public void What_is_required_of_what_is_required_is_paid_too()
        => Assert.Equal(
            """
            21
              instrument: 1 + 20 = 21
                rank: 1
                yield (required by rank): 2
                close (required by yield): 7 + 10 = 17
                  ticks (required by yield): 10 x 1 = 10

            """,
            Describe(
                Load(Header("market dividends screening") + """
                    type Query @join__type(graph: MARKET) { instrument: Instrument }
                    type Instrument @join__type(graph: MARKET, key: "isin") @join__type(graph: DIVIDENDS, key: "isin") @join__type(graph: SCREENING, key: "isin") {
                      isin: ID!
                      close: Close @join__field(graph: MARKET) @join__field(graph: DIVIDENDS, external: true) @cost(weight: 7)
                      yield: Float @join__field(graph: DIVIDENDS, requires: "close { ticks(first: 10) { price } }") @join__field(graph: SCREENING, external: true) @cost(weight: 2)
                      rank: Int @join__field(graph: SCREENING, requires: "yield") @cost(weight: 1)
                    }
                    type Close @join__type(graph: MARKET) @join__type(graph: DIVIDENDS) {
                      ticks(first: Int): [Tick] @join__field(graph: MARKET) @join__field(graph: DIVIDENDS, external: true) @listSize(slicingArguments: ["first"])
                    }
                    type Tick @join__type(graph: MARKET) @join__type(graph: DIVIDENDS) { price: Float }
                    """),
                "{ instrument { rank } }"));

    [Theory]
    [InlineData("""{ instrument { yield close(currency: "USD") { price } } }""", 1 + 2 + 7)]
    [InlineData("""{ instrument { yield close(currency: "KRW") { price } } }""", 1 + 2 + 7 + 7)]
    [InlineData("{ instrument { yield close { price } } }", 1 + 2 + 7 + 7)]
    public void A_required_field_is_the_selected_one_where_its_arguments_are(string operation, long expected)
        => Assert.Equal(expected, Cost(
            Load(Header("market dividends") + """
                type Query @join__type(graph: MARKET) { instrument: Instrument }
                type Instrument @join__type(graph: MARKET, key: "isin") @join__type(graph: DIVIDENDS, key: "isin") {
                  isin: ID!
                  close(currency: String): Close @join__field(graph: MARKET) @join__field(graph: DIVIDENDS, external: true) @cost(weight: 7)
                  yield: Float @join__field(graph: DIVIDENDS, requires: "close(currency: \"USD\") { price }") @cost(weight: 2)
                }
                type Close @join__type(graph: MARKET) @join__type(graph: DIVIDENDS) { price: Float }
                """),
            operation));

    [Fact]
    public void Requirements_count_that_a_client_may_not_select_itself()
        => Assert.Equal(1 + 2 + 30, Cost(
            Load(Header("portfolio compliance").Replace("{ query", "@link(url: \"https://specs.apollo.dev/inaccessible/v0.2\", for: SECURITY) { query", StringComparison.Ordinal) + """
                type Query @join__type(graph: PORTFOLIO) { portfolio: Portfolio }
                type Portfolio @join__type(graph: PORTFOLIO, key: "id") @join__type(graph: COMPLIANCE, key: "id") {
                  id: ID!
                  holdings: [Holding] @join__field(graph: PORTFOLIO) @join__field(graph: COMPLIANCE, external: true) @inaccessible @listSize(assumedSize: 30)
                  status: Int @join__field(graph: COMPLIANCE, requires: "holdings { isin }") @cost(weight: 2)
                }
                type Holding @join__type(graph: PORTFOLIO) @join__type(graph: COMPLIANCE) { isin: ID }
                """),
            "{ portfolio { status } }"));

    [Fact]
    public void A_requirement_of_one_type_of_an_interface_is_that_types()
    {
        var graph = Load(Header("market dividends") + """
            type Query @join__type(graph: MARKET) { assets: [Asset] @listSize(assumedSize: 10) }
            interface Asset @join__type(graph: MARKET) { id: ID! }
            type Share implements Asset @join__implements(graph: MARKET, interface: "Asset") @join__type(graph: MARKET, key: "id") @join__type(graph: DIVIDENDS, key: "id") {
              id: ID!
              close: Close @join__field(graph: MARKET) @join__field(graph: DIVIDENDS, external: true) @cost(weight: 7)
              yield: Float @join__field(graph: DIVIDENDS, requires: "close { price }") @cost(weight: 2)
            }
            type Bond implements Asset @join__implements(graph: MARKET, interface: "Asset") @join__type(graph: MARKET, key: "id") @join__type(graph: DIVIDENDS, key: "id") {
              id: ID!
              coupon: Float @join__field(graph: MARKET) @cost(weight: 4)
            }
            type Close @join__type(graph: MARKET) @join__type(graph: DIVIDENDS) { price: Float }
            """);

        Assert.Equal(10 * (1 + 4), Cost(graph, "{ assets { ... on Bond { coupon } } }"));
        Assert.Equal(10 * (1 + 2 + 7), Cost(graph, "{ assets { ... on Bond { coupon } ... on Share { yield } } }"));
        Assert.Equal(10 * (1 + 2 + 7), Cost(graph, "{ assets { ... on Share { yield close { price } } } }"));
    }
}
