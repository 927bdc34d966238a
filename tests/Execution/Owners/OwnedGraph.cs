using System.Text;
using Federation.Supergraphs;
using Gateway.Execution.Failures;
using Gateway.Execution.Subgraphs;
using Gateway.Execution.Tests.Harness;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Tests.Owners;

/// <summary>
/// A supergraph with owners: accounts in <c>a</c>, which knows their owners, in <c>b</c>, which refers to them, and in <c>c</c>, which adds
/// to them and knows their owners too. Subgraphs answer what a test says, so any of them may be malicious.
/// </summary>
internal sealed class OwnedGraph
{
    public const string Mine = "11111111-2222-4333-8444-555555555555";
    public const string Theirs = "99999999-2222-4333-8444-555555555555";

    public const string Sdl = """
        schema
          @link(url: "https://specs.apollo.dev/link/v1.0")
          @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
          @link(url: "https://specs.apollo.dev/inaccessible/v0.2", for: SECURITY)
          @link(url: "https://specs.gateway.example/tenancy/v1.0", import: ["@tenantOwned"])
        { query: Query }
        enum join__Graph { A @join__graph(name: "a", url: "") B @join__graph(name: "b", url: "") C @join__graph(name: "c", url: "") }

        type Query @join__type(graph: A) @join__type(graph: B) {
          account(id: ID!): Account @join__field(graph: A)
          accounts: [Account!]! @join__field(graph: A)
          matrix: [[Account]] @join__field(graph: A)
          node: Node @join__field(graph: A)
          nodes: [Node] @join__field(graph: A)
          found: [Found] @join__field(graph: A)
          alert: Alert @join__field(graph: B)
          label: String @join__field(graph: A)
        }
        interface Node @join__type(graph: A) { id: ID! name: String }
        type Account implements Node
          @join__implements(graph: A, interface: "Node")
          @join__type(graph: A, key: "id") @join__type(graph: B, key: "id", resolvable: false) @join__type(graph: C, key: "id")
          @tenantOwned
        {
          id: ID!
          tenantId: ID! @inaccessible @join__field(graph: A) @join__field(graph: C)
          name: String @join__field(graph: A)
          orders: [Order] @join__field(graph: A)
          score: Int @join__field(graph: C)
        }
        type Order @join__type(graph: A) @tenantOwned(field: "owner") { id: ID! owner: ID! @inaccessible note: String }
        type Fund implements Node @join__implements(graph: A, interface: "Node") @join__type(graph: A) { id: ID! name: String }
        union Found @join__type(graph: A) @join__unionMember(graph: A, member: "Account") @join__unionMember(graph: A, member: "Fund") = Account | Fund
        type Alert @join__type(graph: B) { text: String account: Account }
        """;

    private readonly QueryPlanner _planner;
    private readonly ExecutionSchema _schema;

    public OwnedGraph()
    {
        var loaded = Supergraph.Load(Sdl);
        Assert.Empty(loaded.Errors);
        Supergraph = loaded.Supergraph!;
        _planner = new QueryPlanner(Supergraph, PlannerOptions.Default);
        _schema = new ExecutionSchema(Supergraph.Schema, Supergraph.ApiSchema);
        Subgraphs = new CannedSubgraphs(Pool);
    }

    public Supergraph Supergraph { get; }

    public PoisoningBufferPool Pool { get; } = new();

    public CannedSubgraphs Subgraphs { get; }

    public List<TenantViolation> Alarms { get; } = [];

    public string PlanText { get; private set; } = "";

    public OwnedGraph Answer(string subgraph, string json)
    {
        Subgraphs.Answer(subgraph, json.Replace("$mine", Mine, StringComparison.Ordinal).Replace("$theirs", Theirs, StringComparison.Ordinal));
        return this;
    }

    public async Task<string> RunAsync(string query, string? tenant = Mine, ISubgraphClient? client = null)
    {
        var document = Utf8GraphQLParser.Parse(query);
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        var planned = _planner.Plan(document, operation, TestContext.Current.CancellationToken);
        Assert.Empty(planned.Errors);
        PlanText = QueryPlanPrinter.Print(planned.Plan!).TrimEnd('\n');
        var output = new SegmentedOutput(7);
        var coerced = VariableCoercion.Coerce(Supergraph.ApiSchema, operation, "{}"u8.ToArray());
        var request = new ExecutionRequest
        {
            Variables = coerced.Variables!,
            Subgraphs = client ?? Subgraphs,
            TenantId = tenant is null ? null : Guid.Parse(tenant),
            TenantAlarm = Alarms.Add,
        };
        await new PlanExecutor(new ExecutionOptions { InitialSlots = 1, InitialRequestBytes = 1 }, Pool)
            .ExecuteAsync(ExecutablePlan.Compile(planned.Plan!, _schema), request, output, TestContext.Current.CancellationToken);
        Pool.AssertNothingOutstanding();
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
