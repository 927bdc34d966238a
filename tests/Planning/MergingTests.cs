using static Gateway.Planning.Tests.Harness.PlanHarness;

namespace Gateway.Planning.Tests;

public sealed class MergingTests
{
    private static readonly string Sdl = Header("a b c") + """
        type Query @join__type(graph: A) @join__type(graph: B) @join__type(graph: C) {
          left: Thing @join__field(graph: A)
          right: Thing @join__field(graph: A)
          far: Thing @join__field(graph: C)
        }
        type Thing @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") @join__type(graph: C, key: "id") {
          id: ID!
          x: Int @join__field(graph: A)
          y: Int @join__field(graph: B)
          next: Thing @join__field(graph: B)
          z: Int @join__field(graph: C, requires: "y")
          y2: Int @join__field(graph: B)
        }
        """;

    [Fact]
    public void Lookups_that_become_ready_together_travel_together()
    {
        AssertPlan(Sdl, "{ left { y } right { y } far { y } }", """
            query
            fetch 0 from a
              { left { id } right { id } }
            fetch 1 from c
              { far { id } }
            fetch 2 from b after 0, 1
              left as Thing { id }
                { ... on Thing { y } }
              right as Thing { id }
                { ... on Thing { y } }
              far as Thing { id }
                { ... on Thing { y } }
            """);
        Assert.Equal(
            "query($_r0:[_Any!]!$_r1:[_Any!]!){_e0:_entities(representations:$_r0){...on Thing{y}}_e1:_entities(representations:$_r1){...on Thing{y}}}",
            PlanOrFail(Sdl, "{ left { y } right { y } }").Fetches[1].OperationText);
    }

    [Fact]
    public void A_lookup_that_nothing_waits_for_travels_with_a_later_one()
        => AssertPlan(Sdl, "{ left { next { x } } right { y } far { next { next { x } } } }", """
            query
            fetch 0 from a
              { left { id } right { id } }
            fetch 1 from c
              { far { id } }
            fetch 2 from b after 0, 1
              left as Thing { id }
                { ... on Thing { next { id } } }
              right as Thing { id }
                { ... on Thing { y } }
              far as Thing { id }
                { ... on Thing { next { next { id } } } }
            fetch 3 from a after 2
              left.next as Thing { id }
                { ... on Thing { x } }
              far.next.next as Thing { id }
                { ... on Thing { x } }
            """);

    [Fact]
    public void What_a_dependency_waits_for_is_not_named_again()
        => AssertPlan(Sdl, "{ left { z } far { z } }", """
            query
            fetch 0 from a
              { left { id } }
            fetch 1 from c
              { far { id } }
            fetch 2 from b after 0, 1
              left as Thing { id }
                { ... on Thing { y } }
              far as Thing { id }
                { ... on Thing { y } }
            fetch 3 from c after 2
              left as Thing { id y }
                { ... on Thing { z } }
              far as Thing { id y }
                { ... on Thing { z } }
            """);
}
