using static Gateway.Planning.Tests.Harness.PlanHarness;

namespace Gateway.Planning.Tests;

public sealed class ProvidesTests
{
    private static readonly string Sdl = Header("market news") + """
        type Query @join__type(graph: MARKET) @join__type(graph: NEWS) {
          headline: Story @join__field(graph: NEWS)
        }
        type Story @join__type(graph: NEWS) {
          subject: Instrument @join__field(graph: NEWS, provides: "symbol issuer { name }")
          related: Instrument
        }
        type Instrument @join__type(graph: MARKET, key: "isin") @join__type(graph: NEWS, key: "isin") {
          isin: ID!
          symbol: String @join__field(graph: MARKET) @join__field(graph: NEWS, external: true)
          issuer: Issuer @join__field(graph: MARKET) @join__field(graph: NEWS, external: true)
        }
        type Issuer @join__type(graph: MARKET) @join__type(graph: NEWS) {
          name: String @join__field(graph: MARKET) @join__field(graph: NEWS, external: true)
          country: String @join__field(graph: MARKET)
        }
        """;

    [Fact]
    public void Provided_fields_need_no_lookup()
        => AssertPlan(Sdl, "{ headline { subject { symbol issuer { name } } } }", """
            query
            fetch 0 from news
              { headline { subject { symbol issuer { name } } } }
            """);

    [Fact]
    public void Another_field_of_the_same_type_provides_nothing()
        => AssertPlan(Sdl, "{ headline { related { symbol } } }", """
            query
            fetch 0 from news
              { headline { related { isin } } }
            fetch 1 from market after 0
              headline.related as Instrument { isin }
                { ... on Instrument { symbol } }
            """);

    [Fact]
    public void What_is_not_provided_is_looked_up_below_the_same_object()
        => AssertPlan(Sdl, "{ headline { subject { issuer { name country } } } }", """
            query
            fetch 0 from news
              { headline { subject { isin } } }
            fetch 1 from market after 0
              headline.subject as Instrument { isin }
                { ... on Instrument { issuer { country name } } }
            """);
}
