using static Gateway.Planning.Tests.Harness.PlanHarness;

namespace Gateway.Planning.Tests;

public sealed class OverrideTests
{
    private static readonly string Sdl = Header("old fresh") + """
        type Query @join__type(graph: OLD) @join__type(graph: FRESH) { quote: Quote @join__field(graph: OLD) }
        type Quote @join__type(graph: OLD, key: "id") @join__type(graph: FRESH, key: "id") {
          id: ID!
          bid: Int @join__field(graph: OLD, usedOverridden: true) @join__field(graph: FRESH, override: "old")
          ask: Int @join__field(graph: OLD) @join__field(graph: FRESH, override: "old", overrideLabel: "percent(50)")
        }
        """;

    [Fact]
    public void An_overridden_field_is_taken_from_its_new_owner()
        => AssertPlan(Sdl, "{ quote { bid } }", """
            query
            fetch 0 from old
              { quote { id } }
            fetch 1 from fresh after 0
              quote as Quote { id }
                { ... on Quote { bid } }
            """);

    [Fact]
    public void A_progressive_override_counts_only_while_its_label_is_active()
    {
        AssertPlan(Sdl, "{ quote { ask } }", """
            query
            fetch 0 from old
              { quote { ask } }
            """);

        var active = Plan(Sdl, "{ quote { ask } }", new PlannerOptions { ActiveOverrideLabels = new HashSet<string> { "percent(50)" } });

        Assert.Equal(["old", "fresh"], active.Plan!.Fetches.Select(fetch => fetch.Subgraph));
    }
}
