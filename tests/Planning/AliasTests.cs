using static Gateway.Planning.Tests.Harness.PlanHarness;

namespace Gateway.Planning.Tests;

public sealed class AliasTests
{
    private static readonly string Sdl = Header("a b") + """
        type Query @join__type(graph: A) @join__type(graph: B) { found: Either @join__field(graph: A) thing: Thing @join__field(graph: A) }
        union Either @join__type(graph: A) @join__unionMember(graph: A, member: "Thing") @join__unionMember(graph: A, member: "Part") = Thing | Part
        type Thing @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") {
          id: ID @join__field(graph: A, type: "ID!") @join__field(graph: B, type: "ID!")
          y: Int @join__field(graph: B)
          w: Int @join__field(graph: A)
        }
        type Part @join__type(graph: A) { id: ID w: Int }
        """;

    [Fact]
    public void A_key_that_a_subgraph_declares_with_two_shapes_is_read_under_two_names()
    {
        const string operation = "{ found { ... on Thing { id w } ... on Part { id w } } }";
        AssertPlan(Sdl, operation, """
            query
            fetch 0 from a
              { found { __typename ... on Thing { w id } ... on Part { _1_id: id w } } }
            """);

        var fields = PlanOrFail(Sdl, operation).Selections.Fields[0].Selections!.Fields;
        Assert.Equal([("id", "id"), ("w", "w"), ("id", "_1_id"), ("w", "w")], fields.Select(field => (field.ResponseKey, field.SourceKey)));
    }

    [Fact]
    public void A_response_key_that_hides_a_key_field_moves_the_planner_s_own()
        => AssertPlan(Sdl, "{ thing { id: w y } }", """
            query
            fetch 0 from a
              { thing { id: w _1_id: id } }
            fetch 1 from b after 0
              thing as Thing { _1_id: id }
                { ... on Thing { y } }
            """);

    [Fact]
    public void A_response_key_named_typename_is_read_under_another_name()
    {
        var plan = PlanOrFail(Sdl, "{ thing { __typename: w } }");

        Assert.Equal("{thing{w}}", plan.Fetches[0].OperationText);
        Assert.Equal("w", plan.Selections.Fields[0].Selections!.Fields[0].SourceKey);
    }
}
