using Gateway.Planning.Tests.Cheapest;
using Gateway.Planning.Tests.Harness;
using GraphQL.Language;

namespace Gateway.Planning.Tests;

/// <summary>No plan is cheaper than the planner's: over small graphs all plans are enumerated by other means, with fixed seeds.</summary>
public sealed class CheapestPlanTests
{
    private const int Graphs = 150;
    private const int OperationsPerGraph = 3;

    /// <summary>Where the planner finds no plan there is none of up to so many requests either.</summary>
    private const int UnplannedBound = 4_500;

    [Fact]
    public void A_plan_costs_as_much_as_the_cheapest_of_all_plans()
    {
        var counts = new Counts();
        for (var seed = 0; seed < Graphs; seed++)
        {
            var graph = SmallGraph.Make(new Random(seed));
            var sdl = graph.WriteSupergraph();
            for (var i = 0; i < OperationsPerGraph; i++)
            {
                var text = graph.WriteOperation();
                var operation = (OperationDefinitionNode)Utf8GraphQLParser.Parse(text).Definitions[0];
                var result = PlanHarness.Plan(sdl, text, new PlannerOptions { ImprovingSteps = 20_000, MaxSearchSteps = 50_000 });
                var enumerator = new PlanEnumerator(graph, result.Plan is null ? UnplannedBound : result.Cost);
                var cheapest = enumerator.FindCheapest(operation.SelectionSet);
                counts.Add(result, enumerator.HasGivenUp);

                // Where there are too many plans to look at all, those that were looked at still must not be cheaper.
                var isRight = enumerator.HasGivenUp ? cheapest is null || cheapest >= result.Cost || !result.IsCheapest
                    : result.Plan is null ? cheapest is null
                    : cheapest == result.Cost || (!result.IsCheapest && cheapest < result.Cost);
                Assert.True(
                    isRight,
                    $"seed {seed}, operation {i}: {text}\nthe planner's {result.Cost} {string.Join(" ", result.Errors.Select(error => error.Message))}, the cheapest {cheapest}, gone through: {result.IsCheapest} in {result.SearchSteps} steps\n{(result.Plan is null ? "" : QueryPlanPrinter.Print(result.Plan))}\n{sdl}");
                counts.Dearer += cheapest < result.Cost ? 1 : 0;
            }
        }

        Assert.True(counts.Planned > Graphs * 2 && counts.Requests > counts.Planned * 1.4 && counts.Compared > counts.Planned * 0.7, counts.ToString());
        Assert.True(counts.Unproven < counts.Planned * 0.05 && counts.Dearer < counts.Planned * 0.01, counts.ToString());
        TestContext.Current.SendDiagnosticMessage(counts.ToString());
    }

    [Theory]
    [InlineData("{ e { x y } }", 3)]
    [InlineData("{ e { y x } }", 3)]
    public void A_key_comes_from_a_subgraph_that_is_asked_anyway(string operation, int requests)
    {
        // Both b and c know the key of d, and c alone has y: that c gives the key is seen only when y is planned too.
        var sdl = PlanHarness.Header("a b c d") + """
            type Query @join__type(graph: A) @join__type(graph: B) @join__type(graph: C) @join__type(graph: D) { e: E @join__field(graph: A) }
            type E @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") @join__type(graph: C, key: "id") @join__type(graph: D, key: "code") {
              id: ID! @join__field(graph: A) @join__field(graph: B) @join__field(graph: C)
              code: ID! @join__field(graph: B) @join__field(graph: C) @join__field(graph: D)
              x: Int @join__field(graph: D)
              y: Int @join__field(graph: C)
            }
            """;

        var result = PlanHarness.Plan(sdl, operation);

        Assert.Equal(["a", "c", "d"], result.Plan!.Fetches.Select(fetch => fetch.Subgraph));
        Assert.Equal(requests, result.Plan.Fetches.Length);
        Assert.True(result.IsCheapest);
    }

    [Fact]
    public void A_plan_that_cannot_be_proven_within_the_steps_is_taken_all_the_same_and_says_so()
    {
        var sdl = PlanHarness.Header("a b c") + """
            type Query @join__type(graph: A) @join__type(graph: B) @join__type(graph: C) { e: E @join__field(graph: A) }
            type E @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") @join__type(graph: C, key: "id") {
              id: ID!
              x: Int @join__field(graph: B) @join__field(graph: C)
              next: E @join__field(graph: B) @join__field(graph: C)
            }
            """;
        const string Operation = "{ e { x next { x next { x next { x } } } } }";

        var cut = PlanHarness.Plan(sdl, Operation, new PlannerOptions { ImprovingSteps = -1_000_000 });
        var proven = PlanHarness.Plan(sdl, Operation);

        Assert.False(cut.IsCheapest);
        Assert.True(proven.IsCheapest);
        Assert.InRange(proven.Cost, 1, cut.Cost);
    }

    private sealed class Counts
    {
        public int Planned { get; private set; }

        public int Compared { get; private set; }

        public int Unproven { get; private set; }

        public int Requests { get; private set; }

        public int Dearer { get; set; }

        public void Add(PlanResult result, bool hasGivenUp)
        {
            if (result.Plan is { } plan)
            {
                Planned++;
                Compared += hasGivenUp ? 0 : 1;
                Unproven += result.IsCheapest ? 0 : 1;
                Requests += plan.Fetches.Length;
            }
        }

        public override string ToString()
            => $"{Planned} planned with {Requests} requests, {Compared} compared with all plans, {Unproven} not proven, {Dearer} dearer than the cheapest";
    }
}
