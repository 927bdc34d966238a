using GraphQL.Language;
using static Gateway.Planning.Tests.Harness.PlanHarness;

namespace Gateway.Planning.Tests;

public sealed class LimitTests
{
    private static readonly string Sdl = Header("a b") + """
        type Query @join__type(graph: A) @join__type(graph: B) { thing: Thing @join__field(graph: A) lost: Lost @join__field(graph: A) }
        type Thing @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") {
          id: ID!
          next: Thing
          y: Int @join__field(graph: B)
          priced: Int @join__field(graph: A, contextArguments: [{context: "c", name: "n", type: "Int", selection: "x"}])
        }
        type Setter @join__type(graph: A) @context(name: "c") { x: Int }
        type Lost @join__type(graph: A) @join__type(graph: B) { a: Int @join__field(graph: A) b: Int @join__field(graph: B) }
        """;

    /// <summary>Enough to look for that the search looks at the clock.</summary>
    private static string WideSdl { get; } = Header("a b") + $$"""
        type Query @join__type(graph: A) @join__type(graph: B) { {{string.Concat(Enumerable.Range(0, 100).Select(i => $"t{i}: Thing @join__field(graph: A) "))}} }
        type Thing @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") { id: ID! y: Int @join__field(graph: B) }
        """;

    private static string WideOperation { get; } = $"{{ {string.Concat(Enumerable.Range(0, 100).Select(i => $"t{i} {{ y }} "))} }}";

    [Fact]
    public void A_field_that_nothing_leads_to_is_named()
    {
        var error = Assert.Single(Plan(Sdl, "{ lost { a b } }").Errors);

        Assert.Equal(PlanErrorCodes.FieldUnreachable, error.Code);
        Assert.Contains("\"Lost.b\" (at lost.b)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_with_arguments_from_a_context_is_refused_by_name()
    {
        var error = Assert.Single(Plan(Sdl, "{ thing { priced } }").Errors);

        Assert.Equal(PlanErrorCodes.ContextNotSet, error.Code);
        Assert.Contains("Thing.priced", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_ends_at_the_limit()
    {
        var options = new PlannerOptions { MaxDepth = 4 };

        Assert.Empty(Plan(Sdl, "{ thing { next { next { id } } } }", options).Errors);
        Assert.Equal(PlanErrorCodes.TooDeep, Plan(Sdl, "{ thing { next { next { next { id } } } } }", options).Errors[0].Code);
    }

    /// <summary>A thread of Windows has a stack of 1 MiB.</summary>
    [Fact]
    public void The_deepest_nesting_that_can_be_set_is_planned_on_a_small_stack()
    {
        const int Levels = 498;
        var operation = $"{{ thing {string.Concat(Enumerable.Repeat("{ next ", Levels - 1))}{{ id }}{new string('}', Levels - 1)} }}";
        var document = Utf8GraphQLParser.Parse(operation, new ParserOptions { MaxDepth = ParserOptions.DeepestAllowed });
        var planner = Planner(Sdl, new PlannerOptions { MaxDepth = ParserOptions.DeepestAllowed });
        var result = default(PlanResult);
        var thread = new Thread(() => result = planner.Plan(document, (OperationDefinitionNode)document.Definitions[0], default), maxStackSize: 1024 * 1024);

        thread.Start();
        thread.Join();

        Assert.Empty(result!.Errors);
    }

    [Fact]
    public void Fragments_that_multiply_end_at_the_limit()
    {
        var fragments = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"fragment F{i} on Thing {{ ...F{i + 1} ...F{i + 1} }}"));

        var result = Plan(Sdl, $"{{ thing {{ ...F0 }} }} {fragments} fragment F40 on Thing {{ id }}");

        Assert.Equal(PlanErrorCodes.TooManyFields, result.Errors[0].Code);
    }

    [Fact]
    public void The_search_ends_at_its_budget()
        => Assert.Equal(PlanErrorCodes.BudgetExceeded, Plan(Sdl, "{ thing { next { next { y } } } }", new PlannerOptions { MaxSearchSteps = 3 }).Errors[0].Code);

    [Fact]
    public void The_search_ends_at_its_time()
    {
        var error = Assert.Single(Plan(WideSdl, WideOperation, new PlannerOptions { TimeProvider = new HurriedTime(), MaxSearchTime = TimeSpan.FromSeconds(2) }).Errors);

        Assert.Equal((PlanErrorCodes.BudgetExceeded, "No plan was found within 2 seconds."), (error.Code, error.Message));
    }

    [Fact]
    public void The_search_ends_at_its_memory()
    {
        var error = Assert.Single(Plan(WideSdl, WideOperation, new PlannerOptions { MaxSearchMemory = 0 }).Errors);

        Assert.Equal((PlanErrorCodes.BudgetExceeded, "No plan was found within 0 MiB."), (error.Code, error.Message));
    }

    [Fact]
    public void An_operation_without_a_root_type_is_refused()
        => Assert.Equal(PlanErrorCodes.OperationUnsupported, Plan(Sdl, "mutation { a }").Errors[0].Code);

    [Fact]
    public void Planning_stops_when_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => Plan(Sdl, "{ thing { id } }", cancellationToken: cancelled.Token));
    }

    [Fact]
    public void Fields_that_one_response_key_would_merge_from_two_shapes_are_asked_for_type_by_type()
        => AssertPlan(Header("a") + """
            type Query @join__type(graph: A) { node: Node }
            interface Node @join__type(graph: A) { part: Part }
            type X implements Node @join__implements(graph: A, interface: "Node") @join__type(graph: A) {
              part: Part @join__field(graph: A, type: "Part!")
            }
            type Y implements Node @join__implements(graph: A, interface: "Node") @join__type(graph: A) { part: Part }
            type Part @join__type(graph: A) { a: Int b: Int }
            """,
            "{ node { part { a } ... on X { part { b } } } }",
            """
            query
            fetch 0 from a
              { node { __typename ... on X { part { a b } } ... on Y { _1_part: part { a } } } }
            """);

    [Fact]
    public void A_thousand_lookups_are_planned_into_as_few_requests_as_one()
    {
        var aliases = string.Join(' ', Enumerable.Range(0, 1000).Select(i => $"t{i}: thing {{ y }}"));

        var plan = PlanOrFail(Sdl, $"{{ {aliases} }}");

        Assert.Equal(["a", "b"], plan.Fetches.Select(fetch => fetch.Subgraph));
        Assert.Equal(1000, plan.Fetches[1].Lookups.Length);
    }

    [Fact]
    public void A_document_is_planned_the_same_way_twice()
    {
        var planner = Planner(Sdl);
        var document = Utf8GraphQLParser.Parse("{ thing { next { y id } y } }");
        var operation = (OperationDefinitionNode)document.Definitions[0];

        var first = QueryPlanPrinter.Print(planner.Plan(document, operation, default).Plan!);

        Assert.Equal(first, QueryPlanPrinter.Print(planner.Plan(document, operation, default).Plan!));
    }

    [Fact]
    public void A_field_at_the_end_of_a_long_chain_is_planned_step_by_step()
    {
        var sdl = Header("a b") + """
            type Query @join__type(graph: A) @join__type(graph: B) { left: Left @join__field(graph: A) }
            type Left @join__type(graph: A, key: "id") @join__type(graph: A, key: "code") @join__type(graph: B, key: "id") @join__type(graph: B, key: "code") {
              id: ID!
              code: ID!
              right: Right @join__field(graph: B)
              n: Int @join__field(graph: A)
            }
            type Right @join__type(graph: A, key: "id") @join__type(graph: A, key: "code") @join__type(graph: B, key: "id") @join__type(graph: B, key: "code") {
              id: ID!
              code: ID!
              left: Left @join__field(graph: A)
              n: Int @join__field(graph: B)
            }
            """;
        var operation = "{ left { right { left { right { left { right { left { right { left { right { n } } } } } } } } } } }";

        var result = Plan(sdl, operation, new PlannerOptions { MaxSearchSteps = 100_000 });

        Assert.Empty(result.Errors);
    }

    /// <summary>Every look at it is a second later.</summary>
    private sealed class HurriedTime : TimeProvider
    {
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _seconds++;
    }
}
