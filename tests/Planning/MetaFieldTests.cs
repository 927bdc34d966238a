using static Gateway.Planning.Tests.Harness.PlanHarness;

namespace Gateway.Planning.Tests;

public sealed class MetaFieldTests
{
    private static readonly string Sdl = Header("a b") + """
        type Query @join__type(graph: A) @join__type(graph: B) { thing: Thing @join__field(graph: A) }
        type Thing @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") {
          id: ID!
          y: Int @join__field(graph: B)
          part: Thing @join__field(graph: A)
        }
        """;

    [Fact]
    public void The_root_s_typename_needs_no_fetch()
    {
        var plan = PlanOrFail(Sdl, "{ __typename t: __typename }");

        Assert.Empty(plan.Fetches);
        Assert.All(plan.Selections.Fields, field => Assert.Equal("__typename", field.SourceKey));
    }

    [Fact]
    public void The_typename_of_an_object_type_is_asked_for_only_where_nothing_else_is()
    {
        AssertPlan(Sdl, "{ thing { __typename } }", """
            query
            fetch 0 from a
              { thing { __typename } }
            """);
        AssertPlan(Sdl, "{ thing { __typename id } }", """
            query
            fetch 0 from a
              { thing { id } }
            """);
    }

    [Fact]
    public void Introspection_is_a_fetch_from_the_gateway()
        => AssertPlan(Sdl, "{ thing { id } __schema { queryType { ...N } } i: __type(name: \"Thing\") { name } } fragment N on __Type { name }", """
            query
            fetch 0 from a
              { thing { id } }
            fetch 1 from the gateway
              { __schema { queryType { name } } i: __type(name: "Thing") { name } }
            """);

    [Fact]
    public void A_denied_field_is_not_fetched_and_its_parent_is()
    {
        var plan = PlanOrFail(Sdl, "{ thing { y @gateway__denied part @gateway__denied } }");

        Assert.Equal("{thing{__typename}}", Assert.Single(plan.Fetches).OperationText);
        Assert.All(plan.Selections.Fields[0].Selections!.Fields, field => Assert.True(field.IsDenied && field.Selections is null));
    }

    [Fact]
    public void A_denied_root_field_needs_no_fetch_at_all()
    {
        var plan = PlanOrFail(Sdl, "{ thing @gateway__denied }");

        Assert.Empty(plan.Fetches);
        Assert.True(plan.Selections.Fields[0].IsDenied);
    }
}
