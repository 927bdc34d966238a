using static Gateway.Planning.Tests.Harness.PlanHarness;

namespace Gateway.Planning.Tests;

public sealed class ShareableTests
{
    private static readonly string Sdl = Header("a b") + """
        type Query @join__type(graph: A) @join__type(graph: B) {
          settings: Settings
          user: User @join__field(graph: A)
        }
        type Settings @join__type(graph: A) @join__type(graph: B) {
          theme: String
          currency: String @join__field(graph: A)
          locale: String @join__field(graph: B)
        }
        type User @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") {
          id: ID!
          address: Address
        }
        type Address @join__type(graph: A) @join__type(graph: B) {
          city: String
          street: String @join__field(graph: B)
        }
        """;

    [Fact]
    public void A_shared_root_field_is_asked_of_every_subgraph_that_is_needed_at_once()
        => AssertPlan(Sdl, "{ settings { theme currency locale } }", """
            query
            fetch 0 from a
              { settings { currency theme } }
            fetch 1 from b
              { settings { locale } }
            """);

    [Fact]
    public void One_subgraph_is_enough_where_it_has_all()
        => AssertPlan(Sdl, "{ settings { theme locale } }", """
            query
            fetch 0 from b
              { settings { locale theme } }
            """);

    [Fact]
    public void A_value_type_s_field_is_reached_through_its_parent_entity()
        => AssertPlan(Sdl, "{ user { address { city street } } }", """
            query
            fetch 0 from a
              { user { id } }
            fetch 1 from b after 0
              user as User { id }
                { ... on User { address { street city } } }
            """);
}
