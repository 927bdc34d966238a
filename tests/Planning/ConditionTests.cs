using static Gateway.Planning.Tests.Harness.PlanHarness;

namespace Gateway.Planning.Tests;

public sealed class ConditionTests
{
    private static readonly string Sdl = Header("a b") + """
        type Query @join__type(graph: A) @join__type(graph: B) { thing(n: Int): Thing @join__field(graph: A) other: Int @join__field(graph: B) }
        type Thing @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") {
          id: ID!
          x: Int @join__field(graph: A)
          y: Int @join__field(graph: B)
          z: Int @join__field(graph: B)
        }
        """;

    [Fact]
    public void Literal_conditions_are_decided_while_planning()
        => AssertPlan(Sdl, "{ thing { x @skip(if: false) y @include(if: false) z @skip(if: true) } }", """
            query
            fetch 0 from a
              { thing { x } }
            """);

    [Fact]
    public void A_variable_becomes_a_condition_of_the_fetch_and_of_what_only_it_needs()
        => AssertPlan(Sdl, "query($v: Boolean!) { thing { x y @include(if: $v) } }", """
            query
            fetch 0 from a
              { thing { x id @include(if: $v) } }
            fetch 1 from b after 0 if $v
              thing as Thing { id }
                { ... on Thing { y } }
            """);

    [Fact]
    public void Different_conditions_of_one_fetch_stand_at_its_fields()
        => AssertPlan(Sdl, "query($v: Boolean!, $w: Boolean!) { thing { y @include(if: $v) z @skip(if: $w) } }", """
            query
            fetch 0 from a
              { thing { id __typename } }
            fetch 1 from b after 0
              thing as Thing { id }
                { ... on Thing { y @include(if: $v) z @skip(if: $w) } }
            """);

    [Fact]
    public void A_root_fetch_that_is_skipped_as_a_whole_is_left_out()
        => AssertPlan(Sdl, "query($v: Boolean!) { ... @include(if: $v) { other } thing { x } }", """
            query
            fetch 0 from b if $v
              { other }
            fetch 1 from a
              { thing { x } }
            """);

    [Fact]
    public void Conditions_around_and_at_a_field_hold_together()
    {
        var plan = PlanOrFail(Sdl, "query($v: Boolean!, $w: Boolean!) { ... @include(if: $v) { thing @skip(if: $w) { x @include(if: $v) } } }");

        var thing = plan.Selections.Fields[0];
        Assert.Equal([new PlanCondition("v", true), new PlanCondition("w", false)], thing.Conditions);
        Assert.Equal([new PlanCondition("v", true)], thing.Selections!.Fields[0].Conditions);
        Assert.Equal("{thing{x}}", plan.Fetches[0].OperationText);
    }

    /// <summary>Asked for in other cases too, a failure of it could take away the object that stands around it.</summary>
    [Fact]
    public void A_field_that_is_selected_in_two_ways_is_asked_for_in_just_these()
        => AssertPlan(Sdl, "query($v: Boolean!, $w: Boolean!) { other @include(if: $v) other @skip(if: $w) thing { id x @include(if: $v) x @skip(if: $w) } }", """
            query
            fetch 0 from b
              { other @include(if: $v) other @skip(if: $w) }
            fetch 1 from a
              { thing { x @include(if: $v) x @skip(if: $w) id } }
            """);

    [Fact]
    public void An_object_that_is_selected_in_two_ways_is_asked_for_in_just_these()
        => AssertPlan(Sdl, "query($v: Boolean!, $w: Boolean!) { thing @include(if: $v) { x } thing @skip(if: $w) { id x } }", """
            query
            fetch 0 from a
              { thing @include(if: $v) { x id @skip(if: $w) } thing @skip(if: $w) { x id } }
            """);

    [Fact]
    public void Contradictory_conditions_select_nothing()
        => AssertPlan(Sdl, "query($v: Boolean!) { thing { x y @include(if: $v) @skip(if: $v) } }", """
            query
            fetch 0 from a
              { thing { x } }
            """);

    [Fact]
    public void Only_variables_that_a_request_mentions_are_sent_with_it()
    {
        var plan = PlanOrFail(Sdl, "query($n: Int = 3, $v: Boolean!, $representations: Int) { thing(n: $n) { x y @include(if: $v) t: __typename } }");

        Assert.Equal("query($n:Int=3$v:Boolean!){thing(n:$n){x id@include(if:$v)}}", plan.Fetches[0].OperationText);
        Assert.Equal(["n", "v"], plan.Fetches[0].Variables);
        Assert.Equal("_representations", plan.Fetches[1].Lookups[0].Variable);
        Assert.Empty(plan.Fetches[1].Variables);
    }

    [Fact]
    public void An_object_all_of_whose_fields_are_skipped_is_asked_for_all_the_same()
        => AssertPlan(Sdl, "query($v: Boolean!) { thing { x @skip(if: $v) } }", """
            query
            fetch 0 from a
              { thing { x @skip(if: $v) __typename } }
            """);

    [Fact]
    public void A_field_stands_in_the_answer_where_its_first_kept_selection_does()
    {
        var plan = PlanOrFail(Sdl, "query($v: Boolean!) { thing { x @include(if: $v) y x z x @skip(if: $v) } }");

        var fields = plan.Selections.Fields[0].Selections!.Fields;
        Assert.Equal(["x", "y", "x", "z"], fields.Select(field => field.ResponseKey));
        Assert.Equal([new PlanCondition("v", true)], fields[0].Conditions);
        Assert.Empty(fields[2].Conditions);
    }

    [Fact]
    public void What_is_selected_under_a_condition_only_stands_where_that_selection_does()
    {
        var plan = PlanOrFail(Sdl, "query($v: Boolean!, $w: Boolean!) { thing @include(if: $v) { x } other thing @include(if: $w) { y } }");

        Assert.Equal(["thing", "other", "thing"], plan.Selections.Fields.Select(field => field.ResponseKey));
        Assert.Equal("x", Assert.Single(plan.Selections.Fields[0].Selections!.Fields).ResponseKey);
        Assert.Equal("y", Assert.Single(plan.Selections.Fields[2].Selections!.Fields).ResponseKey);
    }
}
