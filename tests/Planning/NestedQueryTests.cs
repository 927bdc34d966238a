using static Gateway.Planning.Tests.Harness.PlanHarness;

namespace Gateway.Planning.Tests;

/// <summary>Fields of type Query below others: every subgraph's root can be asked anew there.</summary>
public sealed class NestedQueryTests
{
    private static readonly string Sdl = Header("orders prices", "query: Query mutation: Mutation") + """
        type Query @join__type(graph: ORDERS) @join__type(graph: PRICES) {
          order: Order @join__field(graph: ORDERS)
          orders: [Order] @join__field(graph: ORDERS)
          price(of: String): Int @join__field(graph: PRICES)
          quote: Quote @join__field(graph: PRICES)
        }
        type Mutation @join__type(graph: ORDERS) @join__type(graph: PRICES) { place: Placed @join__field(graph: ORDERS) fix: Int @join__field(graph: PRICES) }
        type Placed @join__type(graph: ORDERS) { query: Query }
        type Order @join__type(graph: ORDERS) { id: ID! query: Query! }
        type Quote @join__type(graph: PRICES) { bid: Int }
        """;

    [Fact]
    public void Another_subgraph_s_root_is_asked_and_merged_at_the_place()
        => AssertPlan(Sdl, """{ order { id query { price(of: "x") quote { bid } order { id } } } }""", """
            query
            fetch 0 from orders
              { order { id query { __typename order { id } } } }
            fetch 1 from prices after 0
              at order.query
              { price(of: "x") quote { bid } }
            """);

    [Fact]
    public void Below_a_list_one_request_answers_for_all()
        => AssertPlan(Sdl, "{ orders { query { price } } }", """
            query
            fetch 0 from orders
              { orders { query { __typename } } }
            fetch 1 from prices after 0
              at orders.@.query
              { price }
            """);

    [Fact]
    public void The_schema_is_told_below_the_root_too()
        => AssertPlan(Sdl, """{ orders { query { t: __type(name: "Order") { name } __schema { queryType { name } } price } } }""", """
            query
            fetch 0 from orders
              { orders { query { __typename } } }
            fetch 1 from prices after 0
              at orders.@.query
              { price }
            fetch 2 from the gateway after 0
              at orders.@.query
              { t: __type(name: "Order") { name } __schema { queryType { name } } }
            """);

    [Fact]
    public void An_alias_of_a_question_about_the_schema_is_no_field_s_key()
        => AssertPlan(Sdl, "{ order: __schema { queryType { name } } it: order { id } }", """
            query
            fetch 0 from orders
              { order_2: order { id } }
            fetch 1 from the gateway
              { order: __schema { queryType { name } } }
            """);

    [Fact]
    public void Below_a_mutation_it_is_a_query_and_comes_before_the_next_root_field()
    {
        var plan = PlanOrFail(Sdl, "mutation { place { query { price } } fix }");

        Assert.Equal(["mutation{place{query{__typename}}}", "{price}", "mutation{fix}"], plan.Fetches.Select(fetch => fetch.OperationText));
        Assert.Equal([1], plan.Fetches[2].DependsOn);
    }
}
