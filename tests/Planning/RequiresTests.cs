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
          isClassified: Boolean @join__field(graph: DIVIDENDS, requires: "issuer { sector { __typename } }")
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
    public void Where_only_the_existence_of_an_object_is_required_it_is_fetched_and_sent_all_the_same()
        => AssertPlan(Sdl, "{ instrument { isClassified } }", """
            query
            fetch 0 from market
              { instrument { isin issuer { sector { __typename } } } }
            fetch 1 from dividends after 0
              instrument as Instrument { isin issuer { sector { __typename } } }
                { ... on Instrument { isClassified } }
            """);

    /// <summary>No subgraph that knows what there is gives <c>code</c> of the interface: it is fetched and sent for each type.</summary>
    [Fact]
    public void What_is_required_of_an_interface_is_sent_type_by_type_where_nobody_gives_it_of_the_interface()
    {
        var sdl = Header("desks risk codes") + """
            type Query @join__type(graph: DESKS) @join__type(graph: RISK) @join__type(graph: CODES) { desk: Desk @join__field(graph: DESKS) }
            type Desk @join__type(graph: DESKS, key: "id") @join__type(graph: RISK, key: "id") {
              id: ID!
              asset: Asset @join__field(graph: DESKS) @join__field(graph: RISK, external: true)
              risk: Int @join__field(graph: RISK, requires: "... { asset { code } }")
            }
            interface Asset @join__type(graph: DESKS) @join__type(graph: RISK) {
              id: ID! @join__field(graph: DESKS)
              code: String @join__field(graph: RISK)
            }
            type Bond implements Asset
              @join__implements(graph: DESKS, interface: "Asset") @join__implements(graph: RISK, interface: "Asset")
              @join__type(graph: DESKS, key: "id") @join__type(graph: RISK, key: "id") @join__type(graph: CODES, key: "id")
            { id: ID! code: String @join__field(graph: RISK, external: true) @join__field(graph: CODES) }
            type Fund implements Asset
              @join__implements(graph: DESKS, interface: "Asset") @join__implements(graph: RISK, interface: "Asset")
              @join__type(graph: DESKS, key: "id") @join__type(graph: RISK, key: "id") @join__type(graph: CODES, key: "id")
            { id: ID! code: String @join__field(graph: RISK, external: true) @join__field(graph: CODES) }
            """;

        AssertPlan(sdl, "{ desk { risk } }", """
            query
            fetch 0 from desks
              { desk { id asset { __typename ... on Bond { id } ... on Fund { id } } } }
            fetch 1 from codes after 0
              desk.asset|[Bond] as Bond { id }
                { ... on Bond { code } }
              desk.asset|[Fund] as Fund { id }
                { ... on Fund { code } }
            fetch 2 from risk after 1
              desk as Desk { id asset { __typename ... on Bond { code } ... on Fund { code } } }
                { ... on Desk { risk } }
            """);
    }

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
