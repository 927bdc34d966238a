using static Gateway.Planning.Tests.Harness.PlanHarness;

namespace Gateway.Planning.Tests;

/// <summary>Unions and interfaces whose members differ from subgraph to subgraph.</summary>
public sealed class UnionTests
{
    private static readonly string Sdl = Header("desk research ratings") + """
        type Query @join__type(graph: DESK) @join__type(graph: RESEARCH) @join__type(graph: RATINGS) {
          holdings: [Holding] @join__field(graph: DESK)
          covered: [Holding] @join__field(graph: RESEARCH)
          account: Account @join__field(graph: DESK)
        }
        union Holding
          @join__type(graph: DESK) @join__unionMember(graph: DESK, member: "Bond") @join__unionMember(graph: DESK, member: "Stock")
          @join__type(graph: RESEARCH) @join__unionMember(graph: RESEARCH, member: "Stock") @join__unionMember(graph: RESEARCH, member: "Fund")
          = Bond | Stock | Fund
        interface Rated @join__type(graph: RATINGS) @join__type(graph: DESK) { grade: String @join__field(graph: RATINGS) isin: ID! }
        type Bond implements Rated @join__implements(graph: DESK, interface: "Rated") @join__implements(graph: RATINGS, interface: "Rated")
          @join__type(graph: DESK, key: "isin") @join__type(graph: RATINGS, key: "isin")
        { isin: ID! coupon: Float @join__field(graph: DESK) grade: String @join__field(graph: RATINGS) }
        type Stock implements Rated @join__implements(graph: DESK, interface: "Rated") @join__implements(graph: RATINGS, interface: "Rated")
          @join__type(graph: DESK, key: "isin") @join__type(graph: RESEARCH, key: "isin") @join__type(graph: RATINGS, key: "isin")
        { isin: ID! target: Float @join__field(graph: RESEARCH) grade: String @join__field(graph: RATINGS) }
        type Fund @join__type(graph: RESEARCH, key: "id") { id: ID! nav: Float }
        type Account @join__type(graph: DESK, key: "id") @join__type(graph: RESEARCH, key: "id") { id: ID! best: Holding }
        """;

    [Fact]
    public void A_member_that_the_origin_does_not_have_is_not_asked_for()
        => AssertPlan(Sdl, "{ holdings { ... on Bond { coupon } ... on Stock { target } ... on Fund { nav } } }", """
            query
            fetch 0 from desk
              { holdings { __typename ... on Bond { coupon } ... on Stock { isin } } }
            fetch 1 from research after 0
              holdings.@|[Stock] as Stock { isin }
                { ... on Stock { target } }
            """);

    [Fact]
    public void The_same_union_from_another_subgraph_has_that_one_s_members()
        => AssertPlan(Sdl, "{ covered { ... on Bond { coupon } ... on Stock { target } ... on Fund { nav } } }", """
            query
            fetch 0 from research
              { covered { __typename ... on Stock { target } ... on Fund { nav } } }
            """);

    [Fact]
    public void Below_a_shared_field_only_members_that_every_way_has_are_asked_for()
        => AssertPlan(Sdl, "{ account { best { __typename ... on Stock { isin } ... on Fund { nav } } } }", """
            query
            fetch 0 from desk
              { account { best { __typename ... on Stock { isin } } } }
            """);

    [Fact]
    public void An_interface_that_another_subgraph_completes_is_looked_up_for_its_members_in_one_request()
        => AssertPlan(Sdl, "{ holdings { ... on Rated { grade } } }", """
            query
            fetch 0 from desk
              { holdings { __typename ... on Bond { isin } ... on Stock { isin } } }
            fetch 1 from ratings after 0
              holdings.@|[Bond] as Bond { isin }
                { ... on Bond { grade } }
              holdings.@|[Stock] as Stock { isin }
                { ... on Stock { grade } }
            """);
}
