using GraphQL.Language;
using static Gateway.Planning.Tests.Harness.PlanHarness;

namespace Gateway.Planning.Tests;

public sealed class InterfaceObjectTests
{
    private static readonly string Sdl = Header("core ratings") + """
        type Query @join__type(graph: CORE) @join__type(graph: RATINGS) {
          assets: [Asset] @join__field(graph: CORE)
          rated: [Asset] @join__field(graph: RATINGS)
        }
        interface Asset @join__type(graph: CORE, key: "id") @join__type(graph: RATINGS, key: "id", isInterfaceObject: true) {
          id: ID!
          name: String @join__field(graph: CORE)
          rating: String @join__field(graph: RATINGS)
        }
        type Fund implements Asset @join__implements(graph: CORE, interface: "Asset") @join__type(graph: CORE, key: "id") {
          id: ID!
          name: String
          fee: Float
          rating: String @join__field
        }
        type Stock implements Asset @join__implements(graph: CORE, interface: "Asset") @join__type(graph: CORE, key: "id") {
          id: ID!
          name: String
          rating: String @join__field
        }
        """;

    [Fact]
    public void The_interface_object_is_entered_under_the_interface_s_name()
        => AssertPlan(Sdl, "{ assets { rating } }", """
            query
            fetch 0 from core
              { assets { id } }
            fetch 1 from ratings after 0
              assets.@ as Asset { id }
                { ... on Asset { rating } }
            """);

    [Fact]
    public void The_object_s_type_is_resolved_where_it_is_known()
        => AssertPlan(Sdl, "{ rated { __typename rating } }", """
            query
            fetch 0 from ratings
              { rated { rating id } }
            fetch 1 from core after 0
              rated.@ as Asset { id }
                { ... on Asset { __typename } }
            """);

    [Fact]
    public void A_type_condition_on_an_interface_object_goes_to_the_subgraph_with_the_types()
        => AssertPlan(Sdl, "{ rated { ... on Fund { fee } } }", """
            query
            fetch 0 from ratings
              { rated { id } }
            fetch 1 from core after 0
              rated.@ as Asset { id }
                { ... on Asset { __typename ... on Fund { fee } } }
            """);

    [Fact]
    public void A_field_given_to_all_implementers_is_looked_up_for_the_type_that_asks()
        => AssertPlan(Sdl, "{ assets { ... on Fund { rating } } }", """
            query
            fetch 0 from core
              { assets { __typename ... on Fund { id } } }
            fetch 1 from ratings after 0
              assets.@|[Fund] as Asset { id }
                { ... on Asset { rating } }
            """);

    [Fact]
    public void What_a_type_s_field_requires_is_sent_as_that_type()
    {
        var sdl = Header("core ratings stock") + """
            type Query @join__type(graph: CORE) @join__type(graph: RATINGS) @join__type(graph: STOCK) { rated: [Asset] @join__field(graph: RATINGS) }
            interface Asset @join__type(graph: CORE, key: "id") @join__type(graph: RATINGS, key: "id", isInterfaceObject: true) { id: ID! }
            type Fund implements Asset
              @join__implements(graph: CORE, interface: "Asset") @join__type(graph: CORE, key: "id") @join__type(graph: STOCK, key: "id")
            {
              id: ID!
              units: Int @join__field(graph: CORE, external: true) @join__field(graph: STOCK)
              value: Int @join__field(graph: CORE, requires: "units")
            }
            """;

        var plan = PlanOrFail(sdl, "{ rated { __typename ... on Fund { value } } }");

        var sent = plan.Fetches.SelectMany(fetch => fetch.Lookups).Single(lookup => lookup.Selections.Print(indented: false).Contains("value", StringComparison.Ordinal));
        Assert.Contains("units", sent.Representation.Print(indented: false));
        Assert.NotEqual("Asset", sent.RepresentationTypeName);
    }

    /// <summary>Three interface objects of one interface; who gives the assets has a key on their type alone.</summary>
    private static readonly string Three = Header("core ratings risks") + """
        type Query @join__type(graph: CORE) @join__type(graph: RATINGS) @join__type(graph: RISKS) { assets: [Asset] @join__field(graph: CORE) }
        interface Asset
          @join__type(graph: CORE) @join__type(graph: RATINGS, key: "id", isInterfaceObject: true) @join__type(graph: RISKS, key: "id", isInterfaceObject: true)
        {
          id: ID!
          analyst: Analyst @join__field(graph: RATINGS)
          score: Int @join__field(graph: RATINGS) @join__field(graph: RISKS, external: true)
          risk: Int @join__field(graph: RISKS, requires: "score")
        }
        type Fund implements Asset @join__implements(graph: CORE, interface: "Asset") @join__type(graph: CORE, key: "id") {
          id: ID!
          analyst: Analyst @join__field
          score: Int @join__field
          risk: Int @join__field
        }
        type Analyst @join__type(graph: RATINGS) { name: String rank: Int }
        """;

    [Fact]
    public void What_is_selected_on_the_interface_and_on_a_type_is_one_field_of_the_interface_object()
        => AssertPlan(Three, "{ assets { analyst { name } ... on Fund { analyst { rank } } } }", """
            query
            fetch 0 from core
              { assets { id } }
            fetch 1 from ratings after 0
              assets.@ as Asset { id }
                { ... on Asset { analyst { name rank } } }
            """);

    [Fact]
    public void What_is_sent_of_one_type_goes_with_the_type_s_name()
        => AssertPlan(Three, "{ assets { ... on Fund { score } risk } }", """
            query
            fetch 0 from core
              { assets { id __typename } }
            fetch 1 from ratings after 0
              assets.@ as Asset { id }
                { ... on Asset { score } }
            fetch 2 from risks after 1
              assets.@ as Asset { id ... on Fund { score } }
                { ... on Asset { risk } }
            """);
}
