using Gateway.Planning.Overriding;
using GraphQL.Language;
using static Gateway.Planning.Tests.Harness.PlanHarness;

namespace Gateway.Planning.Tests;

public sealed class OverrideTests
{
    private static readonly string Sdl = Header("old fresh") + """
        type Query @join__type(graph: OLD) @join__type(graph: FRESH) { quote: Quote @join__field(graph: OLD) }
        type Quote @join__type(graph: OLD, key: "id") @join__type(graph: FRESH, key: "id") {
          id: ID!
          bid: Int @join__field(graph: OLD, usedOverridden: true) @join__field(graph: FRESH, override: "old")
          ask: Int @join__field(graph: OLD, overrideLabel: "percent(50)") @join__field(graph: FRESH, override: "old", overrideLabel: "percent(50)")
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

    /// <summary>As compositions write it: both sides carry the label, and who had the field may be marked as still used.</summary>
    [Theory]
    [InlineData("")]
    [InlineData(", usedOverridden: true")]
    public void While_the_label_is_off_who_had_the_field_has_it_although_its_entry_carries_the_label(string mark)
    {
        var sdl = Header("old fresh") + $$"""
            type Query @join__type(graph: OLD) @join__type(graph: FRESH) { quote: Quote @join__field(graph: OLD) }
            type Quote @join__type(graph: OLD, key: "id") @join__type(graph: FRESH, key: "id") {
              id: ID!
              ask: Int @join__field(graph: OLD, overrideLabel: "moving"{{mark}}) @join__field(graph: FRESH, override: "old", overrideLabel: "moving")
            }
            """;

        AssertPlan(sdl, "{ quote { ask } }", """
            query
            fetch 0 from old
              { quote { ask } }
            """);
        var active = Plan(sdl, "{ quote { ask } }", new PlannerOptions { ActiveOverrideLabels = new HashSet<string> { "moving" } });
        Assert.Equal(["old", "fresh"], active.Plan!.Fetches.Select(fetch => fetch.Subgraph));
    }

    [Fact]
    public void One_planner_plans_each_request_under_its_own_labels()
    {
        var planner = Planner(Sdl);
        var document = Utf8GraphQLParser.Parse("{ quote { ask } }");
        var operation = (OperationDefinitionNode)document.Definitions[0];
        IEnumerable<string?> Subgraphs(params string[] labels)
            => planner.Plan(document, operation, labels.ToHashSet(), TestContext.Current.CancellationToken).Plan!.Fetches.Select(fetch => fetch.Subgraph);

        Assert.Equal(["old"], Subgraphs());
        Assert.Equal(["old", "fresh"], Subgraphs("percent(50)"));
        Assert.Equal(["old"], Subgraphs("another"));
        Assert.Equal(["old", "fresh"], Subgraphs("percent(50)", "another"));
    }

    [Theory]
    [InlineData("{ quote { bid } }", "")]
    [InlineData("{ quote { ask } }", "percent(50)")]
    [InlineData("{ quote { ...F } } fragment F on Quote { renamed: ask }", "percent(50)")]
    public void Only_labels_that_a_plan_can_depend_on_are_asked_for(string operation, string expected)
        => Assert.Equal(expected, string.Join(',', Planner(Sdl).OverrideLabelsOf(Utf8GraphQLParser.Parse(operation))));

    [Fact]
    public void A_label_of_a_field_that_others_require_counts_for_every_operation()
    {
        var sdl = Header("old fresh") + """
            type Query @join__type(graph: OLD) @join__type(graph: FRESH) { quote: Quote @join__field(graph: OLD) other: Int @join__field(graph: OLD) }
            type Quote @join__type(graph: OLD, key: "id") @join__type(graph: FRESH, key: "id") {
              id: ID!
              ask: Int @join__field(graph: OLD) @join__field(graph: FRESH, override: "old", overrideLabel: "beta")
              spread: Int @join__field(graph: OLD, requires: "ask")
            }
            """;

        Assert.Equal(["beta"], Planner(sdl).OverrideLabelsOf(Utf8GraphQLParser.Parse("{ quote { spread } }")));
    }

    [Theory]
    [InlineData("percent(0)", true, 0)]
    [InlineData("percent(12.5)", true, 12.5)]
    [InlineData("percent(100)", true, 100)]
    [InlineData("percent(101)", false, 0)]
    [InlineData("percent(-1)", false, 0)]
    [InlineData("percent()", false, 0)]
    [InlineData("beta", false, 0)]
    public void A_label_can_say_for_how_many_requests_it_is_on(string label, bool expected, double percent)
    {
        Assert.Equal(expected, PercentLabel.TryRead(label, out var read));
        Assert.Equal(expected ? (decimal)percent : 0, expected ? read : 0);
    }
}
