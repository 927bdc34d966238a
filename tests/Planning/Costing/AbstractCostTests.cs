using static Gateway.Planning.Tests.Costing.CostHarness;

namespace Gateway.Planning.Tests.Costing;

/// <summary>A position of an interface or union costs as much as its dearest possible type.</summary>
public sealed class AbstractCostTests
{
    private static readonly string Sdl = Header("market") + """
        type Query @join__type(graph: MARKET) {
          asset: Asset
          assets: [Asset] @listSize(assumedSize: 10)
          weighed: Asset @cost(weight: 50)
          hit: Hit
        }
        interface Asset @join__type(graph: MARKET) { id: ID! quote: Quote holders(first: Int): [Holder] @listSize(slicingArguments: ["first"]) related: Asset }
        union Hit @join__type(graph: MARKET) @join__unionMember(graph: MARKET, member: "Share") @join__unionMember(graph: MARKET, member: "Holder") = Share | Holder
        type Share implements Asset @join__implements(graph: MARKET, interface: "Asset") @join__type(graph: MARKET) {
          id: ID! quote: Quote @cost(weight: 2) holders(first: Int): [Holder] related: Asset close: Quote
        }
        type Fund implements Asset @join__implements(graph: MARKET, interface: "Asset") @join__type(graph: MARKET) @cost(weight: 20) {
          id: ID! quote: Quote @cost(weight: 4) holders(first: Int): [Holder] @listSize(assumedSize: 7) related: Asset
        }
        type Quote @join__type(graph: MARKET) { bid: Float }
        type Holder @join__type(graph: MARKET) { name: String }
        """;

    [Theory]
    [InlineData("{ asset { id } }", 20)]
    [InlineData("{ asset { __typename } }", 20)]
    [InlineData("{ assets { id } }", 200)]
    [InlineData("{ asset { quote { bid } } }", 20 + 4)]
    [InlineData("{ asset { ... on Share { id } } }", 20)]
    [InlineData("{ asset { ... on Share { quote { bid } close { bid } } } }", 20)]
    [InlineData("{ weighed { ... on Share { quote { bid } close { bid } } } }", 50 + 3)]
    [InlineData("{ weighed { ... on Share { quote { bid } close { bid } } ... on Fund { quote { bid } } } }", 50 + 4)]
    [InlineData("{ asset { quote { bid } ... on Share { close { bid } } ... on Fund { holders { name } } } }", 20 + 4 + 7)]
    [InlineData("{ asset { holders(first: 3) { name } } }", 20 + 7)]
    [InlineData("{ asset { holders(first: 300) { name } } }", 300 + 1)]
    [InlineData("{ asset { related { related { id } } } }", 60)]
    [InlineData("{ hit { __typename } }", 1)]
    [InlineData("{ hit { ... on Holder { name } ... on Share { quote { bid } } } }", 1 + 2)]
    [InlineData("{ hit { ... on Asset { quote { bid } related { id } } } }", 1 + 2 + 20)]
    public void The_dearest_of_the_possible_types_counts(string operation, long expected) => Assert.Equal(expected, Cost(Load(Sdl), operation));

    [Fact]
    public void A_type_that_clients_do_not_see_does_not_show_in_the_cost()
    {
        var hidden = Sdl
            .Replace("{ query", "@link(url: \"https://specs.apollo.dev/inaccessible/v0.2\", for: SECURITY) { query", StringComparison.Ordinal)
            .Replace("@cost(weight: 20)", "@cost(weight: 20) @inaccessible", StringComparison.Ordinal);

        Assert.Equal(1 + 2, Cost(Load(hidden), "{ asset { quote { bid } } }"));
    }

    [Fact]
    public void It_is_told_which_type_that_is()
        => Assert.Equal(
            """
            240
              assets: 10 x (0 + 24) = 240
                ... on Fund: 20
                quote: 4

            """,
            Describe(Load(Sdl), "{ assets { quote { bid } ... on Share { close { bid } } } }"));
}
