using System.Text;
using Gateway.Execution;
using Gateway.Execution.Memory;
using Gateway.Execution.Subgraphs;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Benchmarks.Gateway;

/// <summary>Ten items that a number of subgraphs complete, a field each: planned by the planner, executed over answers that lie in memory.</summary>
internal sealed class FetchFan : ISubgraphClient
{
    private const int Items = 10;

    private readonly Dictionary<string, byte[]> _answers = [];

    /// <param name="fetches">How many subgraphs complete the items.</param>
    public FetchFan(int fetches)
    {
        var numbers = Enumerable.Range(0, fetches).ToArray();
        var supergraph = $$"""
            schema
              @link(url: "https://specs.apollo.dev/link/v1.0")
              @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
            { query: Query }
            enum join__Graph { LIST @join__graph(name: "list", url: "") {{string.Join(' ', numbers.Select(i => $"S{i} @join__graph(name: \"s{i}\", url: \"\")"))}} }
            type Query @join__type(graph: LIST) {{string.Join(' ', numbers.Select(i => $"@join__type(graph: S{i})"))}} { items: [Item!]! @join__field(graph: LIST) }
            type Item @join__type(graph: LIST, key: "id") {{string.Join(' ', numbers.Select(i => $"@join__type(graph: S{i}, key: \"id\")"))}} {
              id: ID!
              {{string.Join("\n  ", numbers.Select(i => $"f{i}: String @join__field(graph: S{i})"))}}
            }
            """;
        var loaded = global::Federation.Supergraphs.Supergraph.Load(supergraph);
        var graph = loaded.Supergraph ?? throw new InvalidOperationException(string.Join('\n', loaded.Errors));
        var document = Utf8GraphQLParser.Parse($"{{ items {{ id {string.Join(' ', numbers.Select(i => $"f{i}"))} }} }}");
        var plan = new QueryPlanner(graph, PlannerOptions.Default).Plan(document, (OperationDefinitionNode)document.Definitions[0], CancellationToken.None).Plan!;
        Plan = ExecutablePlan.Compile(plan, new ExecutionSchema(graph.Schema, graph.ApiSchema));
        _answers["list"] = Join("items", id => $"{{\"id\":\"{id}\"}}");
        foreach (var i in numbers)
        {
            _answers[$"s{i}"] = Join("_entities", id => $"{{\"f{i}\":\"value {id}\"}}");
        }
    }

    public ExecutablePlan Plan { get; }

    /// <summary>Executes it once; returns when the answer is written.</summary>
    public ExecutionResult Execute(PlanExecutor executor, Discard output)
        => executor.ExecuteAsync(Plan, new ExecutionRequest { Variables = CoercedVariables.Empty, Subgraphs = this }, output, CancellationToken.None)
            .AsTask().GetAwaiter().GetResult();

    public ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
        => ValueTask.FromResult(SubgraphResponse.Success(BodyBuffer.Copy(_answers[request.Subgraph], BufferPool.Shared)));

    private static byte[] Join(string field, Func<int, string> item)
        => Encoding.UTF8.GetBytes($"{{\"data\":{{\"{field}\":[{string.Join(',', Enumerable.Range(0, Items).Select(item))}]}}}}");
}
