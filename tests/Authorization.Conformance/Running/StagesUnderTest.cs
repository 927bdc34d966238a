using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Gateway.Execution;
using Gateway.Execution.Memory;
using Gateway.Execution.Subgraphs;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Authorization.Conformance.Tests.Running;

/// <summary>The gateway's stages from authorization to the answer, in one process; plans are kept under the key that the gateway keeps them under.</summary>
internal sealed class StagesUnderTest(GraphUnderTest graph)
{
    private readonly QueryPlanner _planner = new(graph.Supergraph, new PlannerOptions());
    private readonly ExecutionSchema _schema = new(graph.Supergraph.Schema, graph.Supergraph.ApiSchema);
    private readonly PlanExecutor _executor = new();
    private readonly Dictionary<(DocumentNode Document, string Entitlements), ExecutablePlan> _plans = [];

    /// <summary>How many plans were made.</summary>
    public int PlanCount => _plans.Count;

    /// <param name="grants">Decides about each policy that the operation mentions.</param>
    public async Task<JsonObject> AnswerAsync(
        DocumentNode document, OperationDefinitionNode operation, JsonObject variables, bool isAuthenticated, IReadOnlySet<string> scopes, Func<string, string, bool> grants)
    {
        var mentioned = MentionedEntitlementsCollector.Collect(graph.Supergraph, document, operation);
        var entitlements = new Entitlements(isAuthenticated, scopes, new PolicyGrants(mentioned.Policies.Where(use => grants(use.Policy, use.Coordinate))));
        var key = (document, mentioned.GetKey(entitlements));
        if (!_plans.TryGetValue(key, out var plan))
        {
            var authorized = OperationAuthorizer.Authorize(graph.Supergraph, document, operation, entitlements);
            var planned = _planner.Plan(authorized.Document, authorized.Operation, CancellationToken.None);
            plan = ExecutablePlan.Compile(planned.Plan ?? throw new InvalidOperationException(string.Join('\n', planned.Errors)), _schema);
            _plans.Add(key, plan);
        }

        var coerced = VariableCoercion.Coerce(graph.Supergraph.ApiSchema, operation, Encoding.UTF8.GetBytes(variables.ToJsonString()));
        var output = new ArrayBufferWriter<byte>();
        var request = new ExecutionRequest { Variables = coerced.Variables!, Subgraphs = new Client(graph) };
        _ = await _executor.ExecuteAsync(plan, request, output, CancellationToken.None);
        return JsonNode.Parse(output.WrittenSpan)!.AsObject();
    }

    private sealed class Client(GraphUnderTest graph) : ISubgraphClient
    {
        public ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
        {
            var subgraph = graph.Subgraphs.Single(candidate => candidate.Name == request.Subgraph);
            var response = subgraph.Execute(JsonNode.Parse(request.Body.Span)!.AsObject());
            return ValueTask.FromResult(SubgraphResponse.Success(BodyBuffer.Copy(Encoding.UTF8.GetBytes(response.ToJsonString()), BufferPool.Shared)));
        }
    }
}
