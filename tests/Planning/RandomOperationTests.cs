using Federation.Supergraphs;
using Gateway.Planning.Tests.Harness;
using GraphQL.Language;
using GraphQL.TypeSystem.Validation;
using Tests.Kit;
using Tests.Kit.FederationCases;

namespace Gateway.Planning.Tests;

/// <summary>Operations at random, by fixed seeds: each valid one has a plan, and every plan holds together.</summary>
public sealed class RandomOperationTests
{
    private const int OperationsPerSuite = 60;

    // The suite's supergraph cannot answer every query: its subgraphs keep keys from each other on purpose.
    private const string Unsatisfiable = "corrupted-supergraph-node-id";

    public static TheoryData<string> Suites => [.. FixtureSuite.Names];

    [Theory]
    [MemberData(nameof(Suites))]
    public void Every_valid_operation_over_a_suite_has_a_plan_that_holds_together(string name)
    {
        SharedData.Require("federation-cases");
        var suite = FixtureSuite.Load(name);
        var supergraph = Supergraph.Load(suite.Supergraph("http://127.0.0.1")).Supergraph!;
        var schemas = suite.Subgraphs.ToDictionary(subgraph => subgraph.Name, subgraph => subgraph.Schema, StringComparer.Ordinal);

        var problems = new List<string>();
        var planned = Run(supergraph, OperationsPerSuite, name != Unsatisfiable, plan => PlanCheck.Run(plan, schemas), problems);

        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(10)));
        Assert.InRange(planned, 1, OperationsPerSuite);
    }

    [Fact]
    public void Every_valid_operation_over_the_domain_has_a_plan()
    {
        var supergraph = Supergraph.Load(File.ReadAllText(SharedData.Require("domain", "graphs", "supergraph.graphql"))).Supergraph!;

        var problems = new List<string>();
        var planned = Run(supergraph, 300, mustPlan: true, _ => [], problems);

        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(10)));
        Assert.InRange(planned, 100, 300);
    }

    private static int Run(
        Supergraph supergraph,
        int operations,
        bool mustPlan,
        Func<QueryPlan, IReadOnlyList<string>> check,
        List<string> problems)
    {
        var planner = new QueryPlanner(supergraph, PlannerOptions.Default);
        var planned = 0;
        for (var seed = 0; seed < operations; seed++)
        {
            var text = RandomOperation.Write(supergraph.ApiSchema, seed);
            var document = Utf8GraphQLParser.Parse(text);
            if (DocumentValidator.Validate(supergraph.ApiSchema, document).Count > 0)
            {
                continue;
            }

            var result = planner.Plan(document, (OperationDefinitionNode)document.Definitions[0], CancellationToken.None);
            if (result.Plan is { } plan)
            {
                planned++;
                problems.AddRange(check(plan).Select(problem => $"seed {seed}: {problem}\n{text}\n{QueryPlanPrinter.Print(plan)}"));
            }
            else if (mustPlan)
            {
                problems.Add($"seed {seed}: {result.Errors[0].Code} {result.Errors[0].Message}\n{text}");
            }
        }

        return planned;
    }
}
