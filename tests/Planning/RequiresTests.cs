using static Gateway.Planning.Tests.Harness.PlanHarness;

namespace Gateway.Planning.Tests;

public sealed class RequiresTests
{
    private static readonly string Sdl = Header("market dividends screening") + """
        type Query @join__type(graph: MARKET) @join__type(graph: DIVIDENDS) @join__type(graph: SCREENING) {
          instrument: Instrument @join__field(graph: MARKET)
          payer: Instrument @join__field(graph: DIVIDENDS)
          screened: Instrument @join__field(graph: SCREENING)
        }
        type Instrument
          @join__type(graph: MARKET, key: "isin") @join__type(graph: DIVIDENDS, key: "isin") @join__type(graph: SCREENING, key: "isin")
        {
          isin: ID!
          close(currency: String): Float @join__field(graph: MARKET) @join__field(graph: DIVIDENDS, external: true)
          issuer: Issuer @join__field(graph: MARKET) @join__field(graph: DIVIDENDS, external: true)
          trailingYield: Float @join__field(graph: DIVIDENDS, requires: "close(currency: \"USD\")") @join__field(graph: SCREENING, external: true)
          streak: Int @join__field(graph: DIVIDENDS)
          sectorYield: Float @join__field(graph: DIVIDENDS, requires: "issuer { sector { code } }")
          rank: Int @join__field(graph: SCREENING, requires: "trailingYield")
        }
        type Issuer @join__type(graph: MARKET) @join__type(graph: DIVIDENDS) {
          sector: Sector @join__field(graph: MARKET) @join__field(graph: DIVIDENDS, external: true)
        }
        type Sector @join__type(graph: MARKET) @join__type(graph: DIVIDENDS) {
          code: String @join__field(graph: MARKET) @join__field(graph: DIVIDENDS, external: true)
        }
        """;

    [Fact]
    public void What_a_field_requires_is_fetched_first_and_sent_with_the_key()
        => AssertPlan(Sdl, "{ instrument { trailingYield streak } }", """
            query
            fetch 0 from market
              { instrument { isin close(currency: "USD") } }
            fetch 1 from dividends after 0
              instrument as Instrument { isin close }
                { ... on Instrument { trailingYield streak } }
            """);

    [Fact]
    public void The_subgraph_that_gave_the_object_is_asked_again_with_what_it_requires()
        => AssertPlan(Sdl, "{ payer { trailingYield } }", """
            query
            fetch 0 from dividends
              { payer { isin } }
            fetch 1 from market after 0
              payer as Instrument { isin }
                { ... on Instrument { close(currency: "USD") } }
            fetch 2 from dividends after 1
              payer as Instrument { isin close }
                { ... on Instrument { trailingYield } }
            """);

    [Fact]
    public void Nested_requirements_are_sent_as_nested_objects()
        => AssertPlan(Sdl, "{ instrument { sectorYield } }", """
            query
            fetch 0 from market
              { instrument { isin issuer { sector { code } } } }
            fetch 1 from dividends after 0
              instrument as Instrument { isin issuer { sector { code } } }
                { ... on Instrument { sectorYield } }
            """);

    [Fact]
    public void A_requirement_can_have_requirements_itself()
        => AssertPlan(Sdl, "{ instrument { rank } }", """
            query
            fetch 0 from market
              { instrument { isin close(currency: "USD") } }
            fetch 1 from dividends after 0
              instrument as Instrument { isin close }
                { ... on Instrument { trailingYield } }
            fetch 2 from screening after 1
              instrument as Instrument { isin trailingYield }
                { ... on Instrument { rank } }
            """);

    [Fact]
    public void The_same_field_with_the_client_s_arguments_keeps_its_own_key()
        => AssertPlan(Sdl, """{ instrument { close(currency: "EUR") trailingYield } }""", """
            query
            fetch 0 from market
              { instrument { close(currency: "EUR") isin _1_close: close(currency: "USD") } }
            fetch 1 from dividends after 0
              instrument as Instrument { isin _1_close: close }
                { ... on Instrument { trailingYield } }
            """);

    [Fact]
    public void A_field_that_requires_nothing_shares_the_request_and_not_the_lookup()
        => AssertPlan(Sdl, "{ screened { trailingYield streak } }", """
            query
            fetch 0 from screening
              { screened { isin } }
            fetch 1 from market after 0
              screened as Instrument { isin }
                { ... on Instrument { close(currency: "USD") } }
            fetch 2 from dividends after 1
              screened as Instrument { isin close }
                { ... on Instrument { trailingYield } }
              screened as Instrument { isin }
                { ... on Instrument { streak } }
            """);
}
