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

    [Fact]
    public void A_lookup_knows_where_the_subgraph_takes_no_null()
    {
        var lookup = Assert.Single(PlanOrFail(Sdl, "{ lots { price } }").Fetches[1].Lookups);

        Assert.Equal(["isin"], lookup.NotNull);
        Assert.Equal(["book.code"], Assert.Single(lookup.Alternatives).NotNull);
    }
}
