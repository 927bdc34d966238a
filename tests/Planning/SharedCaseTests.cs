using Federation.Supergraphs;
using Gateway.Planning.Tests.Harness;
using GraphQL.Language;
using GraphQL.TypeSystem.Validation;
using Tests.Kit;
using Tests.Kit.FederationCases;

namespace Gateway.Planning.Tests;

/// <summary>Every operation of the shared cases is planned, and every plan is checked in full.</summary>
public sealed class SharedCaseTests
{
    [Fact]
    public void Every_plan_of_the_federation_cases_holds_together()
    {
        SharedData.Require("federation-cases");
        var problems = new List<string>();
        var planned = 0;
        foreach (var name in FixtureSuite.Names)
        {
            var suite = FixtureSuite.Load(name);
            var supergraph = Supergraph.Load(suite.Supergraph("http://127.0.0.1")).Supergraph!;
            var planner = new QueryPlanner(supergraph, PlannerOptions.Default);
            var schemas = suite.Subgraphs.ToDictionary(subgraph => subgraph.Name, subgraph => subgraph.Schema, StringComparer.Ordinal);
            foreach (var (test, number) in suite.Tests().Select((test, number) => (test, number)))
            {
                var document = Utf8GraphQLParser.Parse(test.Query);
                var result = DocumentValidator.Validate(supergraph.ApiSchema, document).Count > 0
                    ? null
                    : planner.Plan(document, (OperationDefinitionNode)document.Definitions[0], CancellationToken.None);
                if (result?.Plan is { } plan)
                {
                    planned++;
                    problems.AddRange(PlanCheck.Run(plan, schemas).Select(problem => $"{name} {number}: {problem}"));
                }
                else if (!test.ExpectsErrors)
                {
                    problems.Add($"{name} {number}: no plan: {result?.Errors[0].Message ?? "invalid"}");
                }
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.InRange(planned, 110, int.MaxValue);
    }

    [Theory]
    [InlineData("heavy", 6)]
    [InlineData("large-list", 2)]
    [InlineData("small", 1)]
    [InlineData("two-hop", 2)]
    public void A_benchmark_scenario_needs_no_more_requests_than_this(string scenario, int requests)
    {
        var supergraph = File.ReadAllText(SharedData.Require("bench", "schema", "supergraph.graphql"));
        var operation = File.ReadAllText(SharedData.Require("bench", "scenarios", scenario + ".graphql"));

        var result = Supergraph.Load(supergraph).Supergraph!;
        var document = Utf8GraphQLParser.Parse(operation);
        var plan = new QueryPlanner(result, PlannerOptions.Default)
            .Plan(document, document.Definitions.OfType<OperationDefinitionNode>().Single(), CancellationToken.None).Plan!;

        Assert.True(plan.Fetches.Length <= requests, QueryPlanPrinter.Print(plan));
    }

    [Theory]
    [InlineData("dividend-growth-analysis", 2)]
    [InlineData("rebalance", 2)]
    [InlineData("risk-dashboard", 4)]
    [InlineData("ticks", 1)]
    public void An_operation_of_the_domain_needs_no_more_requests_than_this(string operation, int requests)
    {
        var supergraph = Supergraph.Load(File.ReadAllText(SharedData.Require("domain", "graphs", "supergraph.graphql"))).Supergraph!;
        var document = Utf8GraphQLParser.Parse(File.ReadAllText(SharedData.Require("domain", "operations", operation + ".graphql")));

        var plan = new QueryPlanner(supergraph, PlannerOptions.Default)
            .Plan(document, document.Definitions.OfType<OperationDefinitionNode>().Single(), CancellationToken.None).Plan!;

        Assert.True(plan.Fetches.Length <= requests, QueryPlanPrinter.Print(plan));
    }
}
