using System.Text;
using Federation.Supergraphs;
using Gateway.Execution.Failures;
using Gateway.Execution.Tests.Harness;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Tests.Audited;

/// <summary>
/// A supergraph with audited fields: of an entity in the subgraph that has it and in one that adds to it, of an object within an entity, of an
/// entity whose key not everybody may see, of the root, and behind an interface. Some of them are personal data. All coded errors of its subgraphs
/// are written for clients.
/// </summary>
internal sealed class AuditedGraph
{
    private const string Sdl = """
        schema
          @link(url: "https://specs.apollo.dev/link/v1.0")
          @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
          @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY)
          @link(url: "https://specs.apollo.dev/tag/v0.3")
          @link(url: "https://specs.gateway.example/tenancy/v1.0", import: ["@audited"])
        { query: Query mutation: Mutation }
        enum join__Graph { A @join__graph(name: "a", url: "") B @join__graph(name: "b", url: "") }

        type Query @join__type(graph: A) @join__type(graph: B) {
          clients: [Client] @join__field(graph: A)
          client: Client @join__field(graph: A)
          party: Party @join__field(graph: A)
          parties: [Party] @join__field(graph: A)
          lot: Lot @join__field(graph: A)
          person: Person @join__field(graph: A)
          trail: String @join__field(graph: A) @audited
          holder: Holder @join__field(graph: A)
        }
        type Mutation @join__type(graph: A) { open: Client @join__field(graph: A) }
        interface Party @join__type(graph: A) { name: String }
        type Client implements Party
          @join__implements(graph: A, interface: "Party")
          @join__type(graph: A, key: "id") @join__type(graph: B, key: "id")
        {
          id: ID!
          name: String @join__field(graph: A) @audited @tag(name: "pii")
          city: String @join__field(graph: A)
          address: Address @join__field(graph: A)
          code: String @join__field(graph: B) @audited @tag(name: "pii")
        }
        type Address @join__type(graph: A) { street: String @audited @tag(name: "pii") }
        type Firm implements Party @join__implements(graph: A, interface: "Party") @join__type(graph: A, key: "lei") { lei: ID! name: String }
        type Lot @join__type(graph: A, key: "account { id } number") @join__type(graph: A, key: "book number") {
          account: Client book: Int number: Int holder: String @audited
        }
        type Holder @join__type(graph: A, key: "passport") { passport: ID! @tag(name: "pii") name: String @audited }
        type Person @join__type(graph: A, key: "taxNumber") { taxNumber: ID! @requiresScopes(scopes: [["tax"]]) name: String @audited }
        """;

    private readonly Supergraph _supergraph;
    private readonly QueryPlanner _planner;
    private readonly ExecutionSchema _schema;
    private readonly PoisoningBufferPool _pool = new();
    private readonly CannedSubgraphs _subgraphs;

    public AuditedGraph()
    {
        var loaded = Supergraph.Load(Sdl);
        Assert.Empty(loaded.Errors);
        _supergraph = loaded.Supergraph!;
        _planner = new QueryPlanner(_supergraph, PlannerOptions.Default);
        _schema = new ExecutionSchema(_supergraph.Schema, _supergraph.ApiSchema, personalFields: _supergraph.Tenancy.PersonalFields);
        _subgraphs = new CannedSubgraphs(_pool);
    }

    public string PlanText { get; private set; } = "";

    public AuditedGraph Answer(string subgraph, string json)
    {
        _subgraphs.Answer(subgraph, json);
        return this;
    }

    /// <summary>The answer, and what must be kept of it: <c>Client.name Client:1</c>.</summary>
    public async Task<(string Response, string[] Reads)> RunAsync(string query)
    {
        var document = Utf8GraphQLParser.Parse(query);
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        var planned = _planner.Plan(document, operation, TestContext.Current.CancellationToken);
        Assert.Empty(planned.Errors);
        PlanText = QueryPlanPrinter.Print(planned.Plan!).TrimEnd('\n');
        var request = new ExecutionRequest
        {
            Variables = VariableCoercion.Coerce(_supergraph.ApiSchema, operation, "{}"u8.ToArray()).Variables!,
            Subgraphs = _subgraphs,
        };
        var answer = await new PlanExecutor(new ExecutionOptions { InitialSlots = 1, Errors = new ErrorPolicy([], [ErrorPolicy.AllSubgraphs]) }, _pool)
            .ExecuteAsync(ExecutablePlan.Compile(planned.Plan!, _schema), request, TestContext.Current.CancellationToken);
        string[] reads = [.. answer.AuditedReads.Select(read => $"{read.Coordinate} {read.EntityKey}")];
        var output = new SegmentedOutput(7);
        answer.Write(output);
        answer.Release();
        _pool.AssertNothingOutstanding();
        return (Encoding.UTF8.GetString(output.ToArray()), reads);
    }
}
