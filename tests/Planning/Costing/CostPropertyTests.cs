using Federation.Supergraphs;
using Gateway.Planning.Costing;
using Gateway.Planning.Tests.Harness;
using GraphQL.Language;
using GraphQL.TypeSystem.Validation;
using Tests.Kit;

namespace Gateway.Planning.Tests.Costing;

/// <summary>What holds of every cost, over operations at random by fixed seeds on the project's own supergraph.</summary>
public sealed class CostPropertyTests
{
    private static readonly Supergraph Graph = CostHarness.Load(File.ReadAllText(RepositoryRoot.Combine("schema/graphs/supergraph.graphql")));

    private static readonly Supergraph Abstract = CostHarness.Load(CostHarness.Header("a") + """
        type Query @join__type(graph: A) { node: Node nodes(first: Int, ids: [ID!]): [Node] @listSize(slicingArguments: ["first"]) things: [Thing] }
        interface Node @join__type(graph: A) { id: ID next: Node all(first: Int = 3): [Node] @listSize(slicingArguments: ["first"]) }
        type X implements Node @join__implements(graph: A, interface: "Node") @join__type(graph: A) { id: ID next: Node @cost(weight: 3) all(first: Int = 3): [Node] @listSize(assumedSize: 2) x: Thing }
        type Y implements Node @join__implements(graph: A, interface: "Node") @join__type(graph: A) @cost(weight: 2) { id: ID next: Node all(first: Int = 3): [Node] y: [X] @cost(weight: 4) }
        union Thing @join__type(graph: A) @join__unionMember(graph: A, member: "X") @join__unionMember(graph: A, member: "Y") = X | Y
        """);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_cost_is_never_negative_and_never_over_the_most_and_grows_with_the_selection(int seed)
    {
        var compared = 0;
        foreach (var graph in new[] { Graph, Abstract })
        {
            for (var i = 0; i < 40; i++)
            {
                var text = RandomOperation.Write(graph.ApiSchema, (seed * 1000) + i);
                if (CostOf(graph, text) is not { } costs)
                {
                    continue;
                }

                Assert.All(costs, cost => Assert.InRange(cost, 0, CostUnits.Most));
                foreach (var (less, smaller) in Without(graph, text))
                {
                    compared++;
                    Assert.True(smaller[0] <= costs[0] && smaller[1] <= costs[1], $"{text}\ncosts {costs[0]} and\n{less}\n{smaller[0]}");
                }
            }
        }

        Assert.InRange(compared, 20, int.MaxValue);
    }

    [Theory]
    [InlineData("query ($n: Int!) { nodes(first: $n) { id next { all(first: $n) { id } } ... on Y { y { x { ... on Y { y { id } } } } } } }")]
    [InlineData("query ($n: Int!) { nodes(first: $n) { all(first: $n) { all(first: $n) { all(first: $n) { all(first: $n) { id } } } } } }")]
    public void A_cost_grows_with_a_slicing_argument(string operation)
    {
        long last = 0;
        foreach (var n in new[] { 0, 1, 2, 10, 99, 500, 10_000, 1_000_000, int.MaxValue })
        {
            var cost = CostHarness.Cost(Abstract, operation, $$"""{"n": {{n}}}""");
            Assert.InRange(cost, last, CostUnits.Most);
            last = cost;
        }

        Assert.InRange(last, int.MaxValue, CostUnits.Most);
    }

    /// <summary>With and without what <c>$v</c> includes; null where the text is no valid operation.</summary>
    private static long[]? CostOf(Supergraph graph, string text)
    {
        var document = Utf8GraphQLParser.Parse(text);
        if (DocumentValidator.Validate(graph.ApiSchema, document).Count > 0)
        {
            return null;
        }

        var operation = (OperationDefinitionNode)document.Definitions[0];
        return new QueryPlanner(graph, PlannerOptions.Default).Plan(document, operation, CancellationToken.None).Plan is { } plan
            ? [.. new[] { "{}", """{"v": false, "w": true}""" }.Select(variables => plan.StaticCost.Evaluate(CostHarness.Coerce(graph, operation, variables)))]
            : null;
    }

    /// <summary>The operation without each of its root selections in turn.</summary>
    private static IEnumerable<(string Text, long[] Costs)> Without(Supergraph graph, string text)
    {
        var operation = (OperationDefinitionNode)Utf8GraphQLParser.Parse(text).Definitions[0];
        if (operation.SelectionSet.Selections.Count < 2)
        {
            yield break;
        }

        foreach (var left in operation.SelectionSet.Selections)
        {
            var rest = new SelectionSetNode(default, operation.SelectionSet.Selections.Where(selection => selection != left).ToSyntaxList());
            var less = $"query($v: Boolean! = true, $w: Boolean! = false) {rest.Print(indented: false)}";
            if (CostOf(graph, less) is { } costs)
            {
                yield return (less, costs);
            }
        }
    }
}
