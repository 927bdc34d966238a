using static Gateway.Planning.Tests.Harness.PlanHarness;

namespace Gateway.Planning.Tests;

/// <summary>Keys that can turn out null: others are fetched along where that costs no request.</summary>
public sealed class NullKeyTests
{
    private static readonly string Sdl = Header("holdings prices names certain") + """
        type Query @join__type(graph: HOLDINGS) @join__type(graph: PRICES) @join__type(graph: NAMES) @join__type(graph: CERTAIN) {
          lots: [Lot] @join__field(graph: HOLDINGS)
          certain: Lot @join__field(graph: CERTAIN)
        }
        type Lot
          @join__type(graph: HOLDINGS, key: "isin", resolvable: false) @join__type(graph: HOLDINGS, key: "book { code }", resolvable: false)
          @join__type(graph: PRICES, key: "isin") @join__type(graph: PRICES, key: "book { code }") @join__type(graph: PRICES, key: "figi")
          @join__type(graph: NAMES, key: "isin") @join__type(graph: NAMES, key: "number")
          @join__type(graph: CERTAIN, key: "isin") @join__type(graph: CERTAIN, key: "number")
        {
          isin: ID
            @join__field(graph: HOLDINGS, type: "ID") @join__field(graph: PRICES, type: "ID!") @join__field(graph: NAMES, type: "ID")
            @join__field(graph: CERTAIN, type: "ID!")
          book: Book @join__field(graph: HOLDINGS) @join__field(graph: PRICES)
          figi: ID @join__field(graph: PRICES)
          number: Int! @join__field(graph: NAMES) @join__field(graph: CERTAIN)
          price: Int @join__field(graph: PRICES)
          name: String @join__field(graph: NAMES)
        }
        type Book @join__type(graph: HOLDINGS) @join__type(graph: PRICES) {
          code: String @join__field(graph: HOLDINGS, type: "String") @join__field(graph: PRICES, type: "String!")
        }
        """;

    [Fact]
    public void A_second_key_from_the_same_fetch_goes_along()
        => AssertPlan(Sdl, "{ lots { price } }", """
            query
            fetch 0 from holdings
              { lots { isin book { code } } }
            fetch 1 from prices after 0
              lots.@ as Lot { isin } else { book { code } }
                { ... on Lot { price } }
            """);

    [Fact]
    public void A_second_key_that_another_subgraph_would_have_to_give_is_not_fetched()
        => AssertPlan(Sdl, "{ lots { name } }", """
            query
            fetch 0 from holdings
              { lots { isin } }
            fetch 1 from names after 0
              lots.@ as Lot { isin }
                { ... on Lot { name } }
            """);

    [Fact]
    public void A_key_that_its_subgraph_never_gives_as_null_needs_no_other()
        => AssertPlan(Sdl, "{ certain { price } }", """
            query
            fetch 0 from certain
              { certain { isin } }
            fetch 1 from prices after 0
              certain as Lot { isin }
                { ... on Lot { price } }
            """);

    [Fact]
    public void Of_keys_that_cost_the_same_one_that_is_never_null_is_sent()
        => AssertPlan(Sdl, "{ certain { name } }", """
            query
            fetch 0 from certain
              { certain { number } }
            fetch 1 from names after 0
              certain as Lot { number }
                { ... on Lot { name } }
            """);

    /// <summary>Holdings know lots by a key that can be null and by one that prices does not know; the registry knows both that one and another of prices'.</summary>
    private static readonly string Third = Header("holdings registry prices") + """
        type Query @join__type(graph: HOLDINGS) @join__type(graph: REGISTRY) @join__type(graph: PRICES) { lots: [Lot] @join__field(graph: HOLDINGS) }
        type Lot
          @join__type(graph: HOLDINGS, key: "isin", resolvable: false) @join__type(graph: HOLDINGS, key: "number")
          @join__type(graph: REGISTRY, key: "number") @join__type(graph: REGISTRY, key: "sedol")
          @join__type(graph: PRICES, key: "isin") @join__type(graph: PRICES, key: "sedol")
        {
          isin: ID @join__field(graph: HOLDINGS) @join__field(graph: PRICES)
          number: Int! @join__field(graph: HOLDINGS) @join__field(graph: REGISTRY)
          sedol: ID! @join__field(graph: REGISTRY) @join__field(graph: PRICES)
          country: String @join__field(graph: REGISTRY)
          quantity: Int @join__field(graph: HOLDINGS) @join__field(graph: PRICES, external: true)
          value: Int @join__field(graph: PRICES, requires: "quantity")
          quote: Quote @join__field(graph: PRICES)
        }
        type Quote @join__type(graph: PRICES, key: "id") @join__type(graph: REGISTRY, key: "id") {
          id: ID!
          price: Int @join__field(graph: PRICES)
          source: String @join__field(graph: REGISTRY)
        }
        """;

    [Fact]
    public void A_key_that_a_third_subgraph_gives_is_fetched_for_the_objects_that_lack_the_first()
        => AssertPlan(Third, "{ lots { quote { price } } }", """
            query
            fetch 0 from holdings
              { lots { isin number } }
            fetch 1 from prices after 0
              lots.@ as Lot { isin }
                { ... on Lot { quote { price } } }
            fetch 2 from registry after 1
              lots.@ as Lot { number } where { isin } is null
                { ... on Lot { sedol } }
            fetch 3 from prices after 2
              lots.@ as Lot { sedol } where { isin } is null
                { ... on Lot { quote { price } } }
            """);

    [Fact]
    public void What_is_required_goes_with_the_key_of_the_third_subgraph_too()
        => AssertPlan(Third, "{ lots { value } }", """
            query
            fetch 0 from holdings
              { lots { isin quantity number } }
            fetch 1 from prices after 0
              lots.@ as Lot { isin quantity }
                { ... on Lot { value } }
            fetch 2 from registry after 1
              lots.@ as Lot { number } where { isin quantity } is null
                { ... on Lot { sedol } }
            fetch 3 from prices after 2
              lots.@ as Lot { sedol quantity } where { isin quantity } is null
                { ... on Lot { value } }
            """);

    [Fact]
    public void What_waits_for_the_first_waits_for_the_second()
        => AssertPlan(Third, "{ lots { country quote { source } } }", """
            query
            fetch 0 from holdings
              { lots { isin number } }
            fetch 1 from prices after 0
              lots.@ as Lot { isin }
                { ... on Lot { sedol quote { id } } }
            fetch 2 from registry after 1
              lots.@ as Lot { number } where { isin } is null
                { ... on Lot { sedol } }
            fetch 3 from prices after 2
              lots.@ as Lot { sedol } where { isin } is null
                { ... on Lot { sedol quote { id } } }
            fetch 4 from registry after 3
              lots.@ as Lot { sedol }
                { ... on Lot { country } }
              lots.@.quote as Quote { id }
                { ... on Quote { source } }
            """);

    [Fact]
    public void A_fetch_that_is_there_gives_the_other_key()
        => AssertPlan(Third, "{ lots { country quote { price } } }", """
            query
            fetch 0 from holdings
              { lots { number isin } }
            fetch 1 from registry after 0
              lots.@ as Lot { number }
                { ... on Lot { country sedol } }
            fetch 2 from prices after 0
              lots.@ as Lot { isin }
                { ... on Lot { quote { price } } }
            fetch 3 from prices after 1, 2
              lots.@ as Lot { sedol } where { isin } is null
                { ... on Lot { quote { price } } }
            """);

    [Fact]
    public void A_lookup_knows_where_the_subgraph_takes_no_null()
    {
        var lookup = Assert.Single(PlanOrFail(Sdl, "{ lots { price } }").Fetches[1].Lookups);

        Assert.Equal(["isin"], lookup.NotNull);
        Assert.Equal(["book.code"], Assert.Single(lookup.Alternatives).NotNull);
    }
}
