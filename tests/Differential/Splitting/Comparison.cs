using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Gateway.Differential.Tests.Comparing;
using Gateway.Differential.Tests.Reference;
using Gateway.Execution;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;
using GraphQL.TypeSystem.Validation;

namespace Gateway.Differential.Tests.Splitting;

/// <summary>Answers an operation twice, by a single process and by the gateway over the subgraphs, and compares.</summary>
internal static class Comparison
{
    /// <summary>Builds the graph of a case and runs its operation.</summary>
    public static Outcome Run(DifferentialCase input)
    {
        try
        {
            var graph = SplitGraph.TryBuild(input.BaseSdl, input.Subgraphs, out var problem);
            return graph is null ? new Outcome(problem.Kind, problem.Detail) : Run(graph, input.Data, input.Operation, input.Variables, input.Circumstances);
        }
#pragma warning disable CA1031 // a case that was cut too far throws anywhere; the shrinker has to go on with another cut
        catch (Exception exception)
#pragma warning restore CA1031 // the only use
        {
            return new Outcome(DifferenceKind.Crash, exception.ToString());
        }
    }

    public static Outcome Run(SplitGraph graph, JsonObject data, string text, JsonObject variables, Circumstances circumstances)
    {
        var document = Utf8GraphQLParser.Parse(text);
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        var reference = Dataset.Load(data);
        var expected = new PlainExecutor(graph.ClientSchema, document, operation, variables, new SingleProcessResolver(graph.BaseSchema, reference)).Execute();

        if (DocumentValidator.Validate(graph.Supergraph.ApiSchema, document) is [var invalid, ..])
        {
            return new Outcome(DifferenceKind.NotPlanned, invalid.Message) { Expected = expected };
        }

        var planned = graph.Planner.Plan(document, operation, circumstances.ActiveLabels, CancellationToken.None);
        if (planned.Plan is not { } plan)
        {
            return new Outcome(DifferenceKind.NotPlanned, $"{planned.Errors[0].Code}: {planned.Errors[0].Message}") { Expected = expected };
        }

        OperationFeatures.Count(document, plan, expected, circumstances.DownSubgraph, graph.Features);
        return Run(graph, data, variables, circumstances, operation, plan, expected);
    }

    private static Outcome Run(
        SplitGraph graph, JsonObject data, JsonObject variables, Circumstances circumstances, OperationDefinitionNode operation, QueryPlan plan, JsonObject expected)
    {
        var planText = QueryPlanPrinter.Print(plan);
        var pool = new PoisoningPool();
        var subgraphs = new InProcessSubgraphs(graph, Dataset.Load(data), circumstances, pool);
        JsonObject actual;
        try
        {
            var coerced = VariableCoercion.Coerce(graph.Supergraph.ApiSchema, operation, Encoding.UTF8.GetBytes(variables.ToJsonString()));
            var output = new ArrayBufferWriter<byte>();
            var request = new ExecutionRequest { Variables = coerced.Variables!, Subgraphs = subgraphs };
            var options = new ExecutionOptions { InitialSlots = 1, InitialRequestBytes = 1 };
            var task = new PlanExecutor(options, pool).ExecuteAsync(ExecutablePlan.Compile(plan, graph.ExecutionSchema), request, output, CancellationToken.None);
            task.AsTask().GetAwaiter().GetResult();
            actual = JsonNode.Parse(output.WrittenSpan)!.AsObject();
        }
#pragma warning disable CA1031 // whatever it is that was thrown, the case that makes it throw is reported
        catch (Exception exception)
#pragma warning restore CA1031 // the end of it
        {
            return new Outcome(DifferenceKind.Crash, exception.ToString()) { Expected = expected, Plan = planText };
        }

        var (kind, detail) = subgraphs.Faults.Count > 0
            ? (DifferenceKind.Request, string.Join('\n', subgraphs.Faults.Distinct()))
            : subgraphs.RequestCount > plan.Fetches.Length
                ? (DifferenceKind.Requests, $"{subgraphs.RequestCount} requests for {plan.Fetches.Length} fetches")
                : pool.Outstanding != 0
                    ? (DifferenceKind.Crash, $"{pool.Outstanding} buffers are outstanding")
                    : AnswerEquivalence.Judge(expected, actual, circumstances.DownSubgraph is { } down ? LostFetches.Of(plan, down) : null, data.ToJsonString().Contains("$error", StringComparison.Ordinal));
        return new Outcome(kind, detail) { Expected = expected, Actual = actual, Plan = planText, RequestCount = subgraphs.RequestCount };
    }
}
