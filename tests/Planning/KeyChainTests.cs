using GraphQL.Language;
using static Gateway.Planning.Tests.Harness.PlanHarness;

namespace Gateway.Planning.Tests;

/// <summary>Keys that nobody has at hand: chains through third subgraphs, and keys of other shapes than one field.</summary>
public sealed class KeyChainTests
{
    private static readonly string Sdl = Header("orders venues figis prices lots") + """
        type Query @join__type(graph: ORDERS) @join__type(graph: VENUES) @join__type(graph: FIGIS) @join__type(graph: PRICES) @join__type(graph: LOTS) {
          orders: [Listing!]! @join__field(graph: ORDERS)
          priced: Listing @join__field(graph: PRICES)
        }
        type Listing
          @join__type(graph: ORDERS, key: "ticker")
          @join__type(graph: VENUES, key: "ticker") @join__type(graph: VENUES, key: "isin mic")
          @join__type(graph: FIGIS, key: "isin mic") @join__type(graph: FIGIS, key: "figi", resolvable: false)
          @join__type(graph: PRICES, key: "figi")
          @join__type(graph: LOTS, key: "tags")
        {
          ticker: String! @join__field(graph: ORDERS) @join__field(graph: VENUES)
          isin: ID! @join__field(graph: VENUES) @join__field(graph: FIGIS)
          mic: String! @join__field(graph: VENUES) @join__field(graph: FIGIS)
          figi: ID! @join__field(graph: FIGIS) @join__field(graph: PRICES)
          tags: [String!]! @join__field(graph: FIGIS) @join__field(graph: LOTS)
          close: Float @join__field(graph: PRICES)
          open: Float @join__field(graph: PRICES)
          lot: Int @join__field(graph: LOTS)
        }
        """;

    [Fact]
    public void A_chain_leads_through_every_subgraph_that_knows_the_next_key()
        => AssertPlan(Sdl, "{ orders { close } }", """
            query
            fetch 0 from orders
              { orders { ticker } }
            fetch 1 from venues after 0
              orders.@ as Listing { ticker }
                { ... on Listing { isin mic } }
            fetch 2 from figis after 1
              orders.@ as Listing { isin mic }
                { ... on Listing { figi } }
            fetch 3 from prices after 2
              orders.@ as Listing { figi }
                { ... on Listing { close } }
            """);

    [Fact]
    public void Two_chains_share_their_links()
        => AssertPlan(Sdl, "{ orders { close lot open } }", """
            query
            fetch 0 from orders
              { orders { ticker } }
            fetch 1 from venues after 0
              orders.@ as Listing { ticker }
                { ... on Listing { isin mic } }
            fetch 2 from figis after 1
              orders.@ as Listing { isin mic }
                { ... on Listing { figi tags } }
            fetch 3 from prices after 2
              orders.@ as Listing { figi }
                { ... on Listing { close open } }
            fetch 4 from lots after 2
              orders.@ as Listing { tags }
                { ... on Listing { lot } }
            """);

    [Fact]
    public void A_key_that_is_not_resolvable_is_no_way_in()
    {
        // Prices gives figi, and figis names it as a key by which it cannot be entered.
        Assert.Equal(PlanErrorCodes.FieldUnreachable, Assert.Single(Plan(Sdl, "{ priced { isin } }").Errors).Code);
    }

    [Fact]
    public void A_key_that_is_a_list_is_sent_as_one()
        => Assert.Equal("{tags}", PlanOrFail(Sdl, "{ orders { lot } }").Fetches[^1].Lookups[0].Representation.Print(indented: false));
}
