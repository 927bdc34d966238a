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
    public void A_response_key_that_names_a_key_field_leaves_it_to_the_lookup()
        => AssertPlan(Sdl, "{ thing { id: w y } }", """
            query
            fetch 0 from a
              { thing { w id } }
            fetch 1 from b after 0
              thing as Thing { id }
                { ... on Thing { y } }
            """);

    [Theory]
    [InlineData("{ thing { w y } }")]
    [InlineData("query Named { thing { a: w b: y } }")]
    [InlineData("{ other: thing { ...F } } fragment F on Thing { y: w w: y }")]
    public void Operations_that_differ_in_aliases_names_and_layout_have_the_same_fetches(string operation)
    {
        var planner = Planner(Sdl);
        var first = Plan(planner, "{ thing { w y } }");
        var plan = Plan(planner, operation);

        Assert.Equal(first.Fetches.Select(fetch => fetch.OperationText), plan.Fetches.Select(fetch => fetch.OperationText));
        Assert.Equal(QueryPlanPrinter.Print(PlanOrFail(Sdl, operation)), QueryPlanPrinter.Print(plan));
        Assert.Same(first, plan.Origin);
    }

    [Theory]
    [InlineData("{ thing { w y id } }")]
    [InlineData("{ thing { w w2: w y } }")]
    [InlineData("query($c: Boolean!) { thing { w y @include(if: $c) } }")]
    [InlineData("{ found { ... on Part { w } } }")]
    [InlineData("{ thing { w y } __typename }")]
    [InlineData("query($v: Int) { thing { w y } }")]
    [InlineData("{ thing { w y } __schema { queryType { name } } }")]
    public void Operations_that_differ_in_anything_else_are_planned_each(string operation)
    {
        var planner = Planner(Sdl);
        var first = Plan(planner, "{ thing { w y } }");

        Assert.NotSame(first, Plan(planner, operation).Origin);
    }

    [Fact]
    public void A_plan_that_is_taken_over_reads_the_answer_under_the_operation_s_own_keys()
    {
        var planner = Planner(Sdl);
        _ = Plan(planner, "{ found { ... on Thing { id w } ... on Part { id w } } }");
        var plan = Plan(planner, "{ found { ... on Thing { a: id b: w } ... on Part { a: id b: w } } }");

        Assert.NotNull(plan.Origin);
        var fields = plan.Selections.Fields[0].Selections!.Fields;
        Assert.Equal([("a", "id"), ("b", "w"), ("a", "_1_id"), ("b", "w")], fields.Select(field => (field.ResponseKey, field.SourceKey)));
    }

    [Fact]
    public void A_response_key_named_typename_is_read_under_another_name()
    {
        var plan = PlanOrFail(Sdl, "{ thing { __typename: w } }");

        Assert.Equal("{thing{w}}", plan.Fetches[0].OperationText);
        Assert.Equal("w", plan.Selections.Fields[0].Selections!.Fields[0].SourceKey);
    }

    private static QueryPlan Plan(QueryPlanner planner, string operation)
    {
        var document = GraphQL.Language.Utf8GraphQLParser.Parse(operation);
        var result = planner.Plan(
            document, document.Definitions.OfType<GraphQL.Language.OperationDefinitionNode>().First(), TestContext.Current.CancellationToken);
        Assert.Empty(result.Errors);
        return result.Plan!;
    }
}
