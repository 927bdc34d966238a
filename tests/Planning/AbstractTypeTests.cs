using static Gateway.Planning.Tests.Harness.PlanHarness;

namespace Gateway.Planning.Tests;

public sealed class AbstractTypeTests
{
    private static readonly string Sdl = Header("market refs") + """
        type Query @join__type(graph: MARKET) @join__type(graph: REFS) {
          found: [Security] @join__field(graph: MARKET)
          either: Either @join__field(graph: MARKET)
        }
        interface Security @join__type(graph: MARKET) { id: ID! name: String issuer: Issuer }
        type Equity implements Security
          @join__implements(graph: MARKET, interface: "Security")
          @join__type(graph: MARKET, key: "id") @join__type(graph: REFS, key: "id")
        {
          id: ID!
          name: String @join__field(graph: REFS)
          issuer: Issuer @join__field(graph: MARKET)
          votes: Int @join__field(graph: REFS)
        }
        type Bond implements Security
          @join__implements(graph: MARKET, interface: "Security")
          @join__type(graph: MARKET, key: "id") @join__type(graph: REFS, key: "id")
        {
          id: ID!
          name: String @join__field(graph: REFS)
          issuer: Issuer @join__field(graph: MARKET)
          coupon: Float @join__field(graph: MARKET)
        }
        type Issuer @join__type(graph: MARKET) { lei: ID! }
        union Either @join__type(graph: MARKET) @join__type(graph: REFS)
          @join__unionMember(graph: MARKET, member: "Equity")
          @join__unionMember(graph: MARKET, member: "Bond")
          @join__unionMember(graph: REFS, member: "Note")
          = Equity | Bond | Note
        type Note @join__type(graph: REFS) { text: String }
        """;

    [Fact]
    public void A_field_of_the_interface_is_selected_on_it()
        => AssertPlan(Sdl, "{ found { id issuer { lei } } }", """
            query
            fetch 0 from market
              { found { id issuer { lei } } }
            """);

    [Fact]
    public void A_field_that_the_interface_s_subgraph_lacks_is_looked_up_type_by_type_in_one_request()
        => AssertPlan(Sdl, "{ found { name } }", """
            query
            fetch 0 from market
              { found { __typename ... on Bond { id } ... on Equity { id } } }
            fetch 1 from refs after 0
              found.@|[Bond] as Bond { id }
                { ... on Bond { name } }
              found.@|[Equity] as Equity { id }
                { ... on Equity { name } }
            """);

    [Fact]
    public void Type_conditions_stay_where_their_types_are()
        => AssertPlan(Sdl, "{ found { ... on Bond { coupon } ... on Equity { votes } } }", """
            query
            fetch 0 from market
              { found { __typename ... on Bond { coupon } ... on Equity { id } } }
            fetch 1 from refs after 0
              found.@|[Equity] as Equity { id }
                { ... on Equity { votes } }
            """);

    [Fact]
    public void A_member_that_the_subgraph_cannot_return_is_not_asked_for()
        => AssertPlan(Sdl, "{ either { ... on Note { text } ... on Bond { coupon } } }", """
            query
            fetch 0 from market
              { either { __typename ... on Bond { coupon } } }
            """);

    [Fact]
    public void The_answer_names_the_types_that_a_field_is_for()
    {
        var plan = PlanOrFail(Sdl, "{ found { kind: __typename id ... on Bond { coupon } ... on Security { n: id } } }");

        var fields = plan.Selections.Fields[0].Selections!.Fields;
        Assert.Equal(["kind", "id", "coupon", "n"], fields.Select(field => field.ResponseKey));
        Assert.Equal("__typename", fields[0].SourceKey);
        Assert.Null(fields[0].Definition);
        Assert.Equal(["Bond"], fields[2].TypeNames);
        Assert.Empty(fields[3].TypeNames);
    }

    [Fact]
    public void A_requirement_below_a_type_condition_is_sent_once()
    {
        var sdl = Header("a b") + """
            type Query @join__type(graph: A) @join__type(graph: B) { user: User @join__field(graph: B) }
            type User @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") {
              id: ID!
              address: Address @join__field(graph: A, external: true) @join__field(graph: B)
              city: String @join__field(graph: A, requires: "address { id }")
              country: String @join__field(graph: A, requires: "address { ... on Work { id floor } }")
            }
            interface Address @join__type(graph: A) @join__type(graph: B) { id: ID! }
            type Work implements Address
              @join__implements(graph: A, interface: "Address") @join__implements(graph: B, interface: "Address")
              @join__type(graph: A) @join__type(graph: B) { id: ID! floor: Int }
            type Home implements Address
              @join__implements(graph: A, interface: "Address") @join__implements(graph: B, interface: "Address")
              @join__type(graph: A) @join__type(graph: B) { id: ID! }
            """;

        AssertPlan(sdl, "{ user { city country } }", """
            query
            fetch 0 from b
              { user { id address { __typename id ... on Work { floor } } } }
            fetch 1 from a after 0
              user as User { id address { __typename id ... on Work { floor } } }
                { ... on User { city country } }
            """);
    }

    [Fact]
    public void The_position_s_own_type_inside_a_narrower_one_stays_narrow()
    {
        var plan = PlanOrFail(Sdl, "{ found { ... on Bond { ... on Security { id } } id } }");

        var fields = plan.Selections.Fields[0].Selections!.Fields;
        Assert.Equal(["Bond"], fields[0].TypeNames);
        Assert.Empty(fields[1].TypeNames);
    }

    [Fact]
    public void What_lies_below_a_type_that_cannot_occur_is_not_asked_for()
    {
        var sdl = Header("a b") + """
            type Query @join__type(graph: A) @join__type(graph: B) { any: [Any] @join__field(graph: A) other: Int @join__field(graph: B) }
            union Any @join__type(graph: A) @join__type(graph: B)
              @join__unionMember(graph: A, member: "Left") @join__unionMember(graph: B, member: "Right")
              = Left | Right
            type Left @join__type(graph: A) { x: Int }
            type Right @join__type(graph: B) { part: Part }
            type Part @join__type(graph: B, key: "id") { id: ID! n: Int }
            """;

        AssertPlan(sdl, "{ any { ... on Right { part { n } } } }", """
            query
            fetch 0 from a
              { any { __typename } }
            """);
    }

    /// <summary>The field is asked for type by type, and so is the one below it: the way leads through the interface twice.</summary>
    [Fact]
    public void An_interface_below_an_interface_is_taken_apart_as_well()
    {
        var sdl = Header("tree leaves") + """
            type Query @join__type(graph: TREE) @join__type(graph: LEAVES) { start: Node @join__field(graph: TREE) }
            interface Node @join__type(graph: TREE) @join__type(graph: LEAVES) { id: ID! @join__field(graph: TREE) next: [Node] @join__field(graph: LEAVES) }
            type Leaf implements Node
              @join__implements(graph: TREE, interface: "Node") @join__implements(graph: LEAVES, interface: "Node")
              @join__type(graph: TREE, key: "id") @join__type(graph: LEAVES, key: "id")
            { id: ID! next: [Node] @join__field(graph: LEAVES) }
            type Branch implements Node @join__implements(graph: TREE, interface: "Node") @join__type(graph: TREE, key: "id")
            { id: ID! next: [Node] @join__field(graph: TREE) }
            """;

        AssertPlan(sdl, "{ start { next { next { id } } } }", """
            query
            fetch 0 from tree
              { start { __typename ... on Branch { next { __typename ... on Branch { next { id } } ... on Leaf { id } } } ... on Leaf { id } } }
            fetch 1 from leaves after 0
              start|[Branch].next.@|[Leaf] as Leaf { id }
                { ... on Leaf { next { ... on Leaf { id } } } }
              start|[Leaf] as Leaf { id }
                { ... on Leaf { next { next { ... on Leaf { id } } } } }
            """);
    }

    /// <summary>A subgraph's interface without an implementation gives no object: there is nothing to bring for it.</summary>
    [Fact]
    public void For_objects_that_the_subgraph_cannot_return_it_only_says_that_there_are_none()
    {
        var sdl = Header("a b") + """
            type Query @join__type(graph: A) @join__type(graph: B) { asset: Asset @join__field(graph: A) }
            interface Asset @join__type(graph: A) @join__type(graph: B) { isin: ID! @join__field(graph: A) close: Int @join__field(graph: B) }
            type Bond implements Asset @join__implements(graph: B, interface: "Asset") @join__type(graph: B, key: "isin") { isin: ID! close: Int }
            """;

        AssertPlan(sdl, "{ asset { close } }", """
            query
            fetch 0 from a
              { asset { __typename } }
            """);
    }

    /// <summary>
    /// The interface says <c>Int</c>, the type <c>Int!</c>: a request has one of the two, so that they do not meet. What a null means is the type's
    /// to say, so it is asked for.
    /// </summary>
    [Fact]
    public void A_type_that_says_more_of_a_field_than_its_interface_can_stand_for_it()
    {
        var sdl = Header("a b") + """
            type Query @join__type(graph: A) @join__type(graph: B) { asset: Asset @join__field(graph: A) other: Asset @join__field(graph: B) }
            interface Asset @join__type(graph: A) @join__type(graph: B) { isin: ID! @join__field(graph: A) close: Int @join__field(graph: B) }
            type Bond implements Asset
              @join__implements(graph: A, interface: "Asset") @join__implements(graph: B, interface: "Asset")
              @join__type(graph: A, key: "isin") @join__type(graph: B, key: "isin")
            { isin: ID! close: Int! @join__field(graph: B) }
            """;

        AssertPlan(sdl, "{ asset { close } }", """
            query
            fetch 0 from a
              { asset { __typename ... on Bond { isin } } }
            fetch 1 from b after 0
              asset as Bond { isin }
                { ... on Bond { close } }
            """);
    }

    /// <summary>Who gives the assets knows neither the issuer nor, of the interface, anything: that is found out at once and not by trying every chain of keys.</summary>
    [Fact]
    public void A_field_below_a_field_that_the_origin_s_interface_lacks_is_planned_in_few_steps()
    {
        var sdl = Header("a b c") + """
            type Query @join__type(graph: A) @join__type(graph: B) @join__type(graph: C) { assets: [[Asset]] @join__field(graph: B) }
            interface Asset @join__type(graph: B) @join__type(graph: C) { name: String twins: [Bond] @join__field(graph: C) }
            type Bond implements Asset
              @join__implements(graph: B, interface: "Asset") @join__implements(graph: C, interface: "Asset")
              @join__type(graph: A, key: "isin") @join__type(graph: B, key: "isin") @join__type(graph: C, key: "isin")
            { isin: ID! name: String @join__field(graph: B) @join__field(graph: C) twins: [Bond]! @join__field(graph: C) }
            """;

        AssertPlan(sdl, "{ assets { twins { twins { isin } } } }", """
            query
            fetch 0 from b
              { assets { __typename ... on Bond { isin } } }
            fetch 1 from c after 0
              assets.@.@ as Bond { isin }
                { ... on Bond { twins { twins { isin } } } }
            """);
        Assert.InRange(Plan(sdl, "{ assets { twins { twins { isin } } } }").SearchSteps, 1, 1_500);
    }

    /// <summary>The funds come from where the manager is asked for: what of the interface that subgraph does not have comes type by type.</summary>
    [Fact]
    public void A_field_that_only_another_origin_would_have_is_not_searched_for_once_there_is_an_origin()
    {
        var subgraphs = "a b c";
        var sdl = Header(subgraphs) + """
            type Query @join__type(graph: A) @join__type(graph: B) @join__type(graph: C) { pool: Pool @join__field(graph: A) }
            type Pool @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") @join__type(graph: C, key: "id") {
              id: ID!
              assets: [Asset] @join__field(graph: B) @join__field(graph: C)
            }
            interface Asset @join__type(graph: B) @join__type(graph: C) {
              isin: ID!
              manager: Person @join__field(graph: B)
              auditor: Person @join__field(graph: C)
            }
            type Fund implements Asset
              @join__implements(graph: B, interface: "Asset") @join__implements(graph: C, interface: "Asset")
              @join__type(graph: B, key: "isin") @join__type(graph: C, key: "isin")
            { isin: ID! manager: Person @join__field(graph: B) auditor: Person @join__field(graph: C) }
            type Person @join__type(graph: B) @join__type(graph: C) { name: String }
            """;

        AssertPlan(sdl, "{ pool { assets { manager { name } auditor { name } } } }", """
            query
            fetch 0 from a
              { pool { id } }
            fetch 1 from b after 0
              pool as Pool { id }
                { ... on Pool { assets { manager { name } ... on Fund { isin } } } }
            fetch 2 from c after 1
              pool.assets.@ as Fund { isin }
                { ... on Fund { auditor { name } } }
            """);
        Assert.InRange(Plan(sdl, "{ pool { assets { manager { name } auditor { name } } } }").SearchSteps, 1, 2_500);
    }

    /// <summary>One subgraph says <c>Issuer</c> of one type and <c>Issuer!</c> of another: under one key a request could not ask for both.</summary>
    [Fact]
    public void Types_that_say_differently_whether_a_field_can_be_null_are_asked_under_a_key_each()
    {
        var sdl = Header("a b") + """
            type Query @join__type(graph: A) @join__type(graph: B) { assets: [Asset] @join__field(graph: A) }
            interface Asset @join__type(graph: A) @join__type(graph: B) { isin: ID! @join__field(graph: A) issuer: Issuer @join__field(graph: B) }
            type Bond implements Asset
              @join__implements(graph: A, interface: "Asset") @join__implements(graph: B, interface: "Asset")
              @join__type(graph: A, key: "isin") @join__type(graph: B, key: "isin") { isin: ID! issuer: Issuer! @join__field(graph: B) }
            type Fund implements Asset
              @join__implements(graph: A, interface: "Asset") @join__implements(graph: B, interface: "Asset")
              @join__type(graph: A, key: "isin") @join__type(graph: B, key: "isin") { isin: ID! issuer: Issuer @join__field(graph: B) }
            type Issuer @join__type(graph: B) { lei: ID! name: String }
            """;

        AssertPlan(sdl, "{ assets { issuer { lei } } }", """
            query
            fetch 0 from a
              { assets { __typename ... on Bond { isin } ... on Fund { isin } } }
            fetch 1 from b after 0
              assets.@|[Bond] as Bond { isin }
                { ... on Bond { issuer { lei } } }
              assets.@|[Fund] as Fund { isin }
                { ... on Fund { _1_issuer: issuer { lei } } }
            """);
    }
}
