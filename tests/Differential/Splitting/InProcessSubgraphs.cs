using System.Text;
using System.Text.Json.Nodes;
using Gateway.Differential.Tests.Reference;
using Gateway.Execution.Memory;
using Gateway.Execution.Subgraphs;
using GraphQL.Language;

namespace Gateway.Differential.Tests.Splitting;

/// <summary>Answers the gateway's requests at once, in this process, one subgraph as the other from the same data.</summary>
internal sealed class InProcessSubgraphs(SplitGraph graph, Dataset data, Circumstances circumstances, BufferPool pool) : ISubgraphClient
{
    private readonly List<string> _faults = [];

    /// <summary>What the gateway asked that it must not ask.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public int RequestCount { get; private set; }

    public ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        RequestCount++;
        var body = JsonNode.Parse(request.Body.Span)!.AsObject();
        var text = (string)body["query"]!;
        if (graph.Invalidity(request.Subgraph, text) is { } invalidity)
        {
            _faults.Add(invalidity);
            return ValueTask.FromResult(SubgraphResponse.Failed(SubgraphFailure.InvalidResponse));
        }

        if (request.Subgraph == circumstances.DownSubgraph)
        {
            return ValueTask.FromResult(SubgraphResponse.Failed(SubgraphFailure.Unavailable));
        }

        if (request.Fetch.Lookups.Any(lookup => lookup.InsteadOf is not null && body["variables"]![lookup.Variable] is JsonArray { Count: > 0 }))
        {
            graph.Features.Add(Feature.KeyInstead);
        }

        var response = Encoding.UTF8.GetBytes(Answer(request.Subgraph, body).ToJsonString());
        return ValueTask.FromResult(SubgraphResponse.Success(BodyBuffer.Copy(response, pool)));
    }

    /// <summary>Executes a request's body, <c>query</c> with <c>variables</c>, as a subgraph.</summary>
    public JsonObject Answer(string name, JsonObject body)
    {
        var subgraph = graph.Subgraphs[name];
        var document = Utf8GraphQLParser.Parse((string)body["query"]!);
        return new PlainExecutor(
            subgraph.Schema,
            document,
            document.Definitions.OfType<OperationDefinitionNode>().Single(),
            body["variables"]?.AsObject() ?? [],
            new SubgraphResolver(subgraph, graph, data, circumstances.ActiveLabels, _faults)).Execute();
    }
}
