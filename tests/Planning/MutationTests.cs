using static Gateway.Planning.Tests.Harness.PlanHarness;

namespace Gateway.Planning.Tests;

public sealed class MutationTests
{
    private static readonly string Sdl = Header("orders risk", "query: Query mutation: Mutation subscription: Subscription") + """
        type Query @join__type(graph: ORDERS) @join__type(graph: RISK) { ok: Boolean @join__field(graph: ORDERS) }
        type Mutation @join__type(graph: ORDERS) @join__type(graph: RISK) {
          place: Order @join__field(graph: ORDERS)
          cancel: Order @join__field(graph: ORDERS)
          approve: Boolean @join__field(graph: RISK)
          touch: Order
        }
        type Subscription @join__type(graph: ORDERS) { fills: Order @join__field(graph: ORDERS) }
        type Order @join__type(graph: ORDERS, key: "id") @join__type(graph: RISK, key: "id") {
          id: ID!
          exposure: Float @join__field(graph: RISK)
        }
        """;

    [Fact]
    public void Root_fields_of_one_subgraph_in_a_row_are_one_request()
        => AssertPlan(Sdl, "mutation { place { id } cancel { id } }", """
            mutation
            fetch 0 from orders
              { place { id } cancel { id } }
            """);

    [Fact]
    public void Each_root_field_waits_for_all_of_the_one_before()
        => AssertPlan(Sdl, "mutation { place { exposure } approve cancel { id } }", """
            mutation
            fetch 0 from orders
              { place { id } }
            fetch 1 from risk after 0
              place as Order { id }
                { ... on Order { exposure } }
            fetch 2 from risk after 1
              { approve }
            fetch 3 from orders after 2
              { cancel { id } }
            """);

    [Fact]
    public void A_root_field_travels_alone_where_the_one_before_reads_more_elsewhere()
        => AssertPlan(Sdl, "mutation { place { exposure } cancel { id } }", """
            mutation
            fetch 0 from orders
              { place { id } }
            fetch 1 from risk after 0
              place as Order { id }
                { ... on Order { exposure } }
            fetch 2 from orders after 1
              { cancel { id } }
            """);

    [Fact]
    public void The_last_of_the_root_fields_in_one_request_may_read_more_elsewhere()
        => AssertPlan(Sdl, "mutation { place { id } cancel { exposure } }", """
            mutation
            fetch 0 from orders
              { place { id } cancel { id } }
            fetch 1 from risk after 0
              cancel as Order { id }
                { ... on Order { exposure } }
            """);

    [Fact]
    public void A_shared_mutation_field_is_called_once()
        => AssertPlan(Sdl, "mutation { touch { id exposure } }", """
            mutation
            fetch 0 from risk
              { touch { exposure id } }
            """);

    [Fact]
    public void Lookups_of_a_mutation_are_queries()
    {
        var plan = PlanOrFail(Sdl, "mutation Place { place { exposure } }");

        Assert.Equal(["mutation{place{id}}", "query($representations:[_Any!]!){_entities(representations:$representations){...on Order{exposure}}}"], plan.Fetches.Select(fetch => fetch.OperationText));
        Assert.Equal("Place", plan.OperationName);
    }

    [Fact]
    public void A_subscription_is_one_root_fetch_and_its_lookups()
        => AssertPlan(Sdl, "subscription { fills { exposure } }", """
            subscription
            fetch 0 from orders
              { fills { id } }
            fetch 1 from risk after 0
              fills as Order { id }
                { ... on Order { exposure } }
            """);
}
