using System.Globalization;
using System.Text;
using Gateway.Execution;
using Gateway.Execution.Memory;
using Gateway.Execution.Subgraphs;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Benchmarks.Gateway;

/// <summary>
/// A list of instruments from one subgraph, each completed by another: planned by the planner, executed over answers that lie in memory. So
/// it measures the gateway's own work on the data and nothing of the network.
/// </summary>
internal sealed class InstrumentList : ISubgraphClient
{
    private const string Supergraph = """
        schema
          @link(url: "https://specs.apollo.dev/link/v1.0")
          @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
        { query: Query }
        enum join__Graph { MARKET @join__graph(name: "market", url: "") QUOTES @join__graph(name: "quotes", url: "") }
        type Query @join__type(graph: MARKET) @join__type(graph: QUOTES) { instruments: [Instrument!]! @join__field(graph: MARKET) }
        type Instrument @join__type(graph: MARKET, key: "id") @join__type(graph: QUOTES, key: "id") {
          id: ID!
          name: String @join__field(graph: MARKET)
          bid: String @join__field(graph: QUOTES)
          ask: String @join__field(graph: QUOTES)
        }
        """;

    private readonly byte[] _list;
    private readonly byte[] _quotes;

    /// <param name="count">How many instruments.</param>
    /// <param name="nameLength">How long each one's name is, in bytes.</param>
    public InstrumentList(int count, int nameLength = 12)
    {
        var loaded = global::Federation.Supergraphs.Supergraph.Load(Supergraph);
        var supergraph = loaded.Supergraph ?? throw new InvalidOperationException(string.Join('\n', loaded.Errors));
        var document = Utf8GraphQLParser.Parse("{ instruments { id name bid ask } }");
        var plan = new QueryPlanner(supergraph, PlannerOptions.Default)
            .Plan(document, (OperationDefinitionNode)document.Definitions[0], CancellationToken.None).Plan!;
        Plan = ExecutablePlan.Compile(plan, new ExecutionSchema(supergraph.Schema, supergraph.ApiSchema));
        var name = new string('n', nameLength);
        _list = Join("instruments", count, id => $"{{\"id\":\"{id}\",\"name\":\"{name}\"}}");
        _quotes = Join("_entities", count, id => $"{{\"bid\":\"{id}.25\",\"ask\":\"{id}.50\"}}");
    }

    public ExecutablePlan Plan { get; }

    /// <summary>What arrives from the subgraphs, in bytes.</summary>
    public int ResponseBytes => _list.Length + _quotes.Length;

    /// <summary>Executes it once; returns when the answer is written.</summary>
    public ExecutionResult Execute(PlanExecutor executor, Discard output)
        => executor.ExecuteAsync(Plan, new ExecutionRequest { Variables = CoercedVariables.Empty, Subgraphs = this }, output, CancellationToken.None)
            .AsTask().GetAwaiter().GetResult();

    public ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
        => ValueTask.FromResult(SubgraphResponse.Success(BodyBuffer.Copy(request.Subgraph == "market" ? _list : _quotes, BufferPool.Shared)));

    private static byte[] Join(string field, int count, Func<string, string> item)
        => Encoding.UTF8.GetBytes($"{{\"data\":{{\"{field}\":[{string.Join(',', Enumerable.Range(0, count).Select(i => item(i.ToString(CultureInfo.InvariantCulture))))}]}}}}");
}
