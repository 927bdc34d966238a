using static Gateway.Planning.Tests.Harness.PlanHarness;

namespace Gateway.Planning.Tests;

public sealed class KeyTests
{
    private static readonly string Sdl = Header("market portfolio dividends compliance") + """
        type Query @join__type(graph: MARKET) @join__type(graph: PORTFOLIO) @join__type(graph: DIVIDENDS) @join__type(graph: COMPLIANCE) {
          portfolio: Portfolio @join__field(graph: PORTFOLIO)
        }
        type Portfolio @join__type(graph: PORTFOLIO, key: "id") @join__type(graph: COMPLIANCE, key: "id book { code lots { number } }") {
          id: ID!
          book: Book
          instruments: [Instrument!] @join__field(graph: PORTFOLIO)
          status: String @join__field(graph: COMPLIANCE)
        }
        type Book @join__type(graph: PORTFOLIO) @join__type(graph: COMPLIANCE) { code: String! lots: [Lot!]! }
        type Lot @join__type(graph: PORTFOLIO) @join__type(graph: COMPLIANCE) { number: Int! }
        type Instrument
          @join__type(graph: PORTFOLIO, key: "isin")
          @join__type(graph: MARKET, key: "isin") @join__type(graph: MARKET, key: "figi")
          @join__type(graph: DIVIDENDS, key: "figi")
          @join__type(graph: COMPLIANCE, key: "isin", resolvable: false)
        {
          isin: ID! @join__field(graph: PORTFOLIO) @join__field(graph: MARKET) @join__field(graph: COMPLIANCE)
          figi: ID! @join__field(graph: MARKET) @join__field(graph: DIVIDENDS)
          name: String @join__field(graph: MARKET)
          streak: Int @join__field(graph: DIVIDENDS)
        }
        """;

    [Fact]
    public void An_entity_is_looked_up_by_the_key_that_is_at_hand()
        => AssertPlan(Sdl, "{ portfolio { instruments { name } } }", """
            query
            fetch 0 from portfolio
              { portfolio { instruments { isin } } }
            fetch 1 from market after 0
              portfolio.instruments.@ as Instrument { isin }
                { ... on Instrument { name } }
            """);

    [Fact]
    public void A_key_that_no_one_has_at_hand_is_fetched_from_a_third_subgraph()
        => AssertPlan(Sdl, "{ portfolio { instruments { streak } } }", """
            query
            fetch 0 from portfolio
              { portfolio { instruments { isin } } }
            fetch 1 from market after 0
              portfolio.instruments.@ as Instrument { isin }
                { ... on Instrument { figi } }
            fetch 2 from dividends after 1
              portfolio.instruments.@ as Instrument { figi }
                { ... on Instrument { streak } }
            """);

    [Fact]
    public void A_composite_key_with_nested_lists_is_sent_whole()
        => AssertPlan(Sdl, "{ portfolio { status } }", """
            query
            fetch 0 from portfolio
              { portfolio { id book { code lots { number } } } }
            fetch 1 from compliance after 0
              portfolio as Portfolio { id book { code lots { number } } }
                { ... on Portfolio { status } }
            """);

    [Fact]
    public void The_client_s_alias_of_a_key_field_serves_the_lookup()
        => AssertPlan(Sdl, "{ portfolio { instruments { code: isin isin: name } } }", """
            query
            fetch 0 from portfolio
              { portfolio { instruments { isin } } }
            fetch 1 from market after 0
              portfolio.instruments.@ as Instrument { isin }
                { ... on Instrument { name } }
            """);

    [Fact]
    public void The_request_text_is_ready_to_send()
    {
        var fetch = PlanOrFail(Sdl, "{ portfolio { instruments { name } } }").Fetches[1];

        Assert.Equal(
            "query($representations:[_Any!]!){_entities(representations:$representations){...on Instrument{name}}}",
            fetch.OperationText);
        var lookup = Assert.Single(fetch.Lookups);
        Assert.Equal(("_entities", "representations", "portfolio.instruments.@"), (lookup.ResponseKey, lookup.Variable, lookup.Path.ToString()));
    }
}
