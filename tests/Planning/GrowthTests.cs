using System.Text;
using static Gateway.Planning.Tests.Harness.PlanHarness;

namespace Gateway.Planning.Tests;

/// <summary>How the search grows with graphs and operations that are made to be hard. Steps are counted, not time.</summary>
public sealed class GrowthTests
{
    private const int Budget = 500_000;

    /// <summary>Twice the size may take so many times the steps: a little more than the cube.</summary>
    private const double Growth = 12;

    public static TheoryData<string> Shapes => ["shared", "keys", "requires", "implementers", "fields", "conditions", "nested", "roots", "mutations", "unions", "diamonds", "values", "equals", "contexts", "sets", "keysets"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Twice_the_size_takes_no_more_than_the_cube_or_so(string shape)
    {
        var half = Steps(shape, 8);
        var whole = Steps(shape, 16);

        // A small plan may be proven early, while a large one has used up what there is for that.
        Assert.InRange(whole, 1, (int)(half * Growth) + (2 * PlannerOptions.Default.ImprovingSteps) + 200);
    }

    [Fact]
    public void Where_every_subgraph_leads_to_every_other_by_another_key_planning_ends_within_its_budget()
    {
        var result = Plan(Mesh(14), "{ e { f13 } }", new PlannerOptions { MaxSearchSteps = 20_000 });

        Assert.True(result.Plan is not null || result.Errors[0].Code == PlanErrorCodes.BudgetExceeded);
        Assert.InRange(result.SearchSteps, 1, 20_001);
    }

    [Fact]
    public void A_field_of_an_interface_that_is_told_apart_by_type_counts_as_many_fields()
    {
        var (sdl, _) = Implementers(60);

        var result = Plan(sdl, "{ things { ... on Part { ... on Late { q a: q b: q } } } }", new PlannerOptions { MaxFields = 50 });

        Assert.Equal(PlanErrorCodes.TooManyFields, result.Errors[0].Code);
    }

    private static int Steps(string shape, int size)
    {
        var (sdl, operation) = shape switch
        {
            "shared" => Shared(size),
            "keys" => KeyChain(size),
            "requires" => RequiresChain(size),
            "implementers" => Implementers(size),
            "unions" => Unions(size),
            "diamonds" => Diamonds(size),
            "values" => Values(size),
            "equals" => EqualSubgraphs(size),
            "contexts" => Contexts(size),
            "sets" => SubgraphSets(size),
            "keysets" => CompositeKeys(size),
            "fields" => (Mesh(2), $"{{ e {{ {Repeat(size * 20, i => $"a{i}: f0 b{i}: f1")} }} }}"),
            "conditions" => (Mesh(2), $"query({Repeat(size, i => $"$v{i}: Boolean!")}) {{ e {{ {Repeat(size, i => $"a{i}: f1 @include(if: $v{i})")} }} }}"),
            "nested" => (Mesh(2), $"{{ e {Repeat(size, _ => "{ f1 next")} {{ f1 }} {new string('}', size + 1)}"),
            "roots" => (Mesh(2), $"{{ {Repeat(size, i => $"r{i}: e {{ f0 f1 }}")} }}"),
            _ => (Mutations(), $"mutation {{ {Repeat(size, i => $"m{i}: m{i % 2} {{ f0 f1 }}")} }}"),
        };
        var result = Plan(sdl, operation, new PlannerOptions { MaxSearchSteps = Budget });
        Assert.Empty(result.Errors);
        return result.SearchSteps;
    }

    /// <summary>All subgraphs share all fields, each with several keys.</summary>
    private static (string Sdl, string Operation) Shared(int size)
    {
        var graphs = Enumerable.Range(0, size).ToList();
        var types = string.Concat(graphs.SelectMany(g => new[] { "a", "b", "c d" }.Select(key => $" @join__type(graph: S{g}, key: \"{key}\")")));
        return (
            Header(string.Join(' ', graphs.Select(g => $"s{g}"))) + $$"""
                type Query {{string.Concat(graphs.Select(g => $" @join__type(graph: S{g})"))}} { e: E }
                type E {{types}} { a: ID! b: ID! c: ID! d: ID! {{Repeat(size, i => $"f{i}: Int g{i}: Int @join__field(graph: S{i})")}} next: E }
                """,
            $"{{ e {{ {Repeat(size, i => $"f{i} g{i}")} next {{ {Repeat(size, i => $"f{i} g{i}")} }} }} }}");
    }

    /// <summary>From subgraph to subgraph only by the next one's key.</summary>
    private static (string Sdl, string Operation) KeyChain(int size) => (
        Header(Repeat(size, i => $"s{i}")) + $$"""
            type Query {{Repeat(size, i => $"@join__type(graph: S{i})")}} { e: E @join__field(graph: S0) }
            type E {{Repeat(size, i => $"@join__type(graph: S{i}, key: \"k{i}\") @join__type(graph: S{i}, key: \"k{i + 1}\")")}} {
              {{Repeat(size + 1, i => $"k{i}: ID! {(i > 0 ? $"@join__field(graph: S{i - 1})" : "")} {(i < size ? $"@join__field(graph: S{i})" : "")}")}}
              last: Int @join__field(graph: S{{size - 1}})
            }
            """,
        "{ e { last } }");

    /// <summary>Each field requires the one before, in turn of two subgraphs.</summary>
    private static (string Sdl, string Operation) RequiresChain(int size) => (
        Header("s0 s1") + $$"""
            type Query @join__type(graph: S0) @join__type(graph: S1) { e: E @join__field(graph: S0) }
            type E @join__type(graph: S0, key: "id") @join__type(graph: S1, key: "id") {
              id: ID!
              f0: Int @join__field(graph: S0)
              {{Repeat(size, i => $"f{i + 1}: Int @join__field(graph: S{(i + 1) % 2}, requires: \"f{i}\")")}}
            }
            """,
        $"{{ e {{ f{size} }} }}");

    /// <summary>An interface whose types are spread over subgraphs.</summary>
    private static (string Sdl, string Operation) Implementers(int size)
    {
        var text = new StringBuilder(Header("s0 s1"));
        text.Append("type Query @join__type(graph: S0) @join__type(graph: S1) { things: [Thing] @join__field(graph: S0) }\n");
        text.Append("interface Thing @join__type(graph: S0) @join__type(graph: S1) { id: ID! }\n");
        text.Append("interface Part @join__type(graph: S0) { p: Int }\n");
        text.Append("interface Late @join__type(graph: S0) { q: Int }\n");
        for (var i = 0; i < size; i++)
        {
            var part = i % 2 == 0 ? ("& Part", """ @join__implements(graph: S0, interface: "Part")""", "p: Int @join__field(graph: S0)") : ("", "", "");
            var late = i >= size / 4 ? ("& Late", """ @join__implements(graph: S0, interface: "Late")""", "q: Int @join__field(graph: S0)") : ("", "", "");
            text.Append($$"""
                type T{{i}} implements Thing {{part.Item1}} {{late.Item1}} @join__implements(graph: S0, interface: "Thing") @join__implements(graph: S1, interface: "Thing") {{part.Item2}} {{late.Item2}}
                  @join__type(graph: S0, key: "id") @join__type(graph: S1, key: "id") { id: ID! x: Int @join__field(graph: S0) y: Int @join__field(graph: S1) {{part.Item3}} {{late.Item3}} }

                """);
        }

        text.Append("type Other implements Part @join__implements(graph: S0, interface: \"Part\") @join__type(graph: S0) { p: Int }\n");
        return (text.ToString(), $"{{ things {{ id ... on Part {{ p ... on Late {{ q }} }} {Repeat(size, i => $"... on T{i} {{ x y }}")} }} }}");
    }

    /// <summary>Unions inside unions, each of many members that other subgraphs add fields to.</summary>
    private static (string Sdl, string Operation) Unions(int size)
    {
        var members = Repeat(size, i => $$"""
            type M{{i}} @join__type(graph: S0, key: "id") @join__type(graph: S{{1 + (i % 3)}}, key: "id") {
              id: ID! x{{i}}: Int @join__field(graph: S{{1 + (i % 3)}}) next: U @join__field(graph: S0)
            }
            """);
        var all = string.Join(" | ", Enumerable.Range(0, size).Select(i => $"M{i}"));
        var join = Repeat(size, i => $"@join__unionMember(graph: S0, member: \"M{i}\")");
        var inner = $"{{ {Repeat(size, i => $"... on M{i} {{ x{i} }}")} }}";
        return (
            Header("s0 s1 s2 s3") + $$"""
                type Query @join__type(graph: S0) @join__type(graph: S1) @join__type(graph: S2) @join__type(graph: S3) { u: [U] @join__field(graph: S0) }
                union U @join__type(graph: S0) {{join}} = {{all}}
                {{members}}
                """,
            $"{{ u {{ {Repeat(Math.Min(size, 8), i => $"... on M{i} {{ x{i} next {inner} }}")} }} }}");
    }

    /// <summary>Each field requires the two before it: without remembering what is there, twice the work for each further one.</summary>
    private static (string Sdl, string Operation) Diamonds(int size) => (
        Header("s0 s1 s2") + $$"""
            type Query @join__type(graph: S0) @join__type(graph: S1) @join__type(graph: S2) { e: E @join__field(graph: S0) }
            type E @join__type(graph: S0, key: "id") @join__type(graph: S1, key: "id") @join__type(graph: S2, key: "id") {
              id: ID!
              f0: Int @join__field(graph: S0)
              f1: Int @join__field(graph: S1)
              {{Repeat(size, i => $"f{i + 2}: Int @join__field(graph: S{(i + 2) % 3}, requires: \"f{i} f{i + 1}\")")}}
            }
            """,
        $"{{ e {{ f{size + 1} }} }}");

    /// <summary>Value types inside each other that all subgraphs share, each leaf known to one.</summary>
    private static (string Sdl, string Operation) Values(int size)
    {
        var types = Repeat(4, g => $"@join__type(graph: S{g})");
        var levels = Repeat(size, i => $"type V{i} {types} {{ v: V{i + 1} {Repeat(4, g => $"x{g}: Int @join__field(graph: S{g})")} }}");
        var operation = string.Concat(Enumerable.Repeat("v { x0 x1 x2 x3 ", size)) + "v { x0 x3 }" + new string('}', size);
        return (Header("s0 s1 s2 s3") + $$"""
            type Query {{types}} { v: V0 }
            {{levels}} type V{{size}} {{types}} { {{Repeat(4, g => $"x{g}: Int @join__field(graph: S{g})")}} }
            """, $"{{ {operation} }}");
    }

    /// <summary>Many subgraphs that are equal in all: nothing tells them apart, all ways cost the same.</summary>
    private static (string Sdl, string Operation) EqualSubgraphs(int size) => (
        Header(Repeat(size, i => $"s{i}")) + $$"""
            type Query {{Repeat(size, i => $"@join__type(graph: S{i})")}} { e: E @join__field(graph: S0) }
            type E {{Repeat(size, i => $"@join__type(graph: S{i}, key: \"id\")")}} {
              id: ID!
              {{Repeat(6, f => $"f{f}: E {Repeat(size - 1, i => $"@join__field(graph: S{i + 1})")}")}}
            }
            """,
        "{ e { f0 { f1 { f2 { f3 { f4 { f5 { id } } } } } } } }");

    /// <summary>A context that is set far above, through many objects that do not set it.</summary>
    private static (string Sdl, string Operation) Contexts(int size) => (
        Header("s0 s1") + $$"""
            type Query @join__type(graph: S0) @join__type(graph: S1) { top: Top @join__field(graph: S0) }
            type Top @join__type(graph: S0, key: "id") @join__type(graph: S1, key: "id") @context(name: "s1__c") { id: ID! v: Int @join__field(graph: S0) n: N0 @join__field(graph: S0) }
            {{Repeat(size, i => $"type N{i} @join__type(graph: S0) {{ n: N{i + 1} }}")}}
            type N{{size}} @join__type(graph: S0) { e: E }
            type E @join__type(graph: S0, key: "id") @join__type(graph: S1, key: "id") {
              id: ID!
              {{Repeat(size, i => $"f{i}: Int @join__field(graph: S1, contextArguments: [{{context: \"s1__c\", name: \"a\", type: \"Int\", selection: \"{{ v }}\"}}])")}}
            }
            """,
        $"{{ top {{ {string.Concat(Enumerable.Repeat("n { ", size + 1))} e {{ {Repeat(size, i => $"f{i}")} }} {new string('}', size + 1)} }} }}");

    /// <summary>Each field in three of the subgraphs, so that which few of them have all fields is a cover problem.</summary>
    private static (string Sdl, string Operation) SubgraphSets(int size) => (
        Header(Repeat(size, i => $"s{i}")) + $$"""
            type Query {{Repeat(size, i => $"@join__type(graph: S{i})")}} { e: E @join__field(graph: S0) }
            type E {{Repeat(size, i => $"@join__type(graph: S{i}, key: \"id\")")}} {
              id: ID!
              {{Repeat(2 * size, f => $"f{f}: Int {string.Join(' ', new[] { f, (f * 3) + 1, (f * 5) + 2 }.Select(i => i % size).Distinct().Order().Select(i => $"@join__field(graph: S{i})"))}")}}
            }
            """,
        $"{{ e {{ {Repeat(2 * size, f => $"f{f}")} }} }}");

    /// <summary>Keys of many fields, each of which is in other subgraphs.</summary>
    private static (string Sdl, string Operation) CompositeKeys(int size) => (
        Header(Repeat(6, i => $"s{i}")) + $$"""
            type Query {{Repeat(6, i => $"@join__type(graph: S{i})")}} { e: E @join__field(graph: S0) }
            type E @join__type(graph: S0, key: "id") {{Repeat(4, i => $"@join__type(graph: S{i + 1}, key: \"id\")")}} @join__type(graph: S5, key: "{{Repeat(size, i => $"k{i}")}}") {
              id: ID! {{Repeat(5, i => $"@join__field(graph: S{i})")}}
              {{Repeat(size, i => $"k{i}: ID! @join__field(graph: S{1 + (i % 4)}) @join__field(graph: S{1 + ((i + 1) % 4)}) @join__field(graph: S5)")}}
              last: Int @join__field(graph: S5)
            }
            """,
        "{ e { last } }");

    /// <summary>Every subgraph has a key of its own and knows all others'.</summary>
    private static string Mesh(int size) => Header(Repeat(size, i => $"s{i}")) + $$"""
        type Query {{Repeat(size, i => $"@join__type(graph: S{i})")}} { e: E @join__field(graph: S0) }
        type E {{Repeat(size, i => $"@join__type(graph: S{i}, key: \"k{i}\")")}} {
          {{Repeat(size, i => $"k{i}: ID! f{i}: Int @join__field(graph: S{i})")}} next: E @join__field(graph: S0)
        }
        """;

    private static string Mutations() => Header("s0 s1", "query: Query mutation: Mutation") + """
        type Query @join__type(graph: S0) @join__type(graph: S1) { e: E @join__field(graph: S0) }
        type Mutation @join__type(graph: S0) @join__type(graph: S1) { m0: E @join__field(graph: S0) m1: E @join__field(graph: S1) }
        type E @join__type(graph: S0, key: "id") @join__type(graph: S1, key: "id") { id: ID! f0: Int @join__field(graph: S0) f1: Int @join__field(graph: S1) }
        """;

    private static string Repeat(int count, Func<int, string> text) => string.Join(' ', Enumerable.Range(0, count).Select(text));
}
