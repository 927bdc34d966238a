using Gateway.Planning.Costing;
using static Gateway.Planning.Tests.Costing.CostHarness;

namespace Gateway.Planning.Tests.Costing;

public sealed class ListSizeTests
{
    private static readonly string Sdl = Header("market") + """
        type Query @join__type(graph: MARKET) {
          plain: [Bar]
          assumed: [Bar] @listSize(assumedSize: 7)
          bars(first: Int = 20): [Bar] @listSize(slicingArguments: ["first"])
          window(first: Int, last: Int): [Bar] @listSize(slicingArguments: ["first", "last"], assumedSize: 9)
          byIsin(isins: [ID!]!): [Bar] @listSize(assumedSize: 50)
          byTag(tags: [ID!]): [Bar] @listSize(assumedSize: 50)
          byTwo(isins: [ID!], tags: [ID!]): [Bar]
          page(input: PageInput = { paging: { first: 4 } }): [Bar] @listSize(slicingArguments: ["input.paging.first"], assumedSize: 11)
          connection(first: Int, isins: [ID!]): BarConnection @listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"])
          results(first: Int): Results @cost(weight: 3) @listSize(slicingArguments: ["first"], sizedFields: ["page { rows }"])
          matrix: [[Bar]] @listSize(assumedSize: 3)
          names: [String] @listSize(assumedSize: 1000)
          weighed: [Heavy] @listSize(assumedSize: 10)
          one(isins: [ID!]): Bar
        }
        input PageInput @join__type(graph: MARKET) { paging: Paging! }
        input Paging @join__type(graph: MARKET) { first: Int = 6 }
        scalar Heavy @join__type(graph: MARKET) @cost(weight: 2)
        type Bar @join__type(graph: MARKET) { close: Float bars: [Bar] }
        type BarConnection @join__type(graph: MARKET) { nodes: [Bar] @listSize(assumedSize: 1000) edges: [Edge] others: [Bar] }
        type Edge @join__type(graph: MARKET) { node: Bar }
        type Results @join__type(graph: MARKET) { page: Page rows: [Bar] }
        type Page @join__type(graph: MARKET) { rows: [Bar] }
        """;

    [Theory]
    [InlineData("{ plain { close } }", 100)]
    [InlineData("{ assumed { close } }", 7)]
    [InlineData("{ bars { close } }", 20)]
    [InlineData("{ bars(first: 3) { close } }", 3)]
    [InlineData("{ bars(first: 0) { close } }", 0)]
    [InlineData("{ bars(first: null) { close } }", 100)]
    [InlineData("{ bars(first: -5) { close } }", 100)]
    [InlineData("{ window { close } }", 9)]
    [InlineData("{ window(last: 2) { close } }", 2)]
    [InlineData("{ window(first: 3, last: 5) { close } }", 5)]
    [InlineData("{ window(first: 3, last: -5) { close } }", 3)]
    [InlineData("{ window(first: -3) { close } }", 9)]
    [InlineData("""{ byIsin(isins: ["a", "b"]) { close } }""", 2)]
    [InlineData("""{ byIsin(isins: "a") { close } }""", 1)]
    [InlineData("{ byIsin(isins: []) { close } }", 0)]
    [InlineData("{ byTag { close } }", 50)]
    [InlineData("{ byTag(tags: null) { close } }", 50)]
    [InlineData("{ byTag(tags: []) { close } }", 50)]
    [InlineData("""{ byTag(tags: ["a", "b", "c"]) { close } }""", 3)]
    [InlineData("""{ byTwo(isins: ["a"], tags: ["b"]) { close } }""", 100)]
    [InlineData("{ page { close } }", 4)]
    [InlineData("{ page(input: { paging: { first: 8 } }) { close } }", 8)]
    [InlineData("{ page(input: { paging: {} }) { close } }", 6)]
    [InlineData("{ page(input: null) { close } }", 11)]
    [InlineData("{ connection(first: 5) { nodes { close } } }", 1 + 5)]
    [InlineData("{ connection(first: 5) { edges { node { close } } } }", 1 + (5 * 2))]
    [InlineData("{ connection(first: 5) { others { close } } }", 1 + 100)]
    [InlineData("""{ connection(isins: ["a", "b"]) { nodes { close } } }""", 1 + 2)]
    [InlineData("{ results(first: 5) { page { rows { close } } } }", 3 + 1 + 5)]
    [InlineData("{ results(first: 5) { rows { close } } }", 3 + 100)]
    [InlineData("{ matrix { close } }", 3 * 100)]
    [InlineData("{ names }", 0)]
    [InlineData("{ weighed }", 20)]
    [InlineData("""{ one(isins: ["a", "b", "c"]) { close } }""", 1)]
    public void A_list_costs_its_size_times_one_element(string operation, long expected) => Assert.Equal(expected, Cost(Load(Sdl), operation));

    [Theory]
    [InlineData("query ($n: Int) { bars(first: $n) { close } }", """{"n": 3}""", 3)]
    [InlineData("query ($n: Int) { bars(first: $n) { close } }", """{"n": null}""", 100)]
    [InlineData("query ($n: Int) { bars(first: $n) { close } }", """{"n": -1}""", 100)]
    [InlineData("query ($n: Int) { bars(first: $n) { close } }", "{}", 20)]
    [InlineData("query ($n: Int = 6) { bars(first: $n) { close } }", "{}", 6)]
    [InlineData("query ($n: Int!) { window(first: $n, last: 4) { close } }", """{"n": 3}""", 4)]
    [InlineData("query ($i: [ID!]!) { byIsin(isins: $i) { close } }", """{"i": ["a", "b", "c"]}""", 3)]
    [InlineData("query ($i: [ID!]!) { byIsin(isins: $i) { close } }", """{"i": "a"}""", 1)]
    [InlineData("query ($i: ID!) { byIsin(isins: [$i, $i]) { close } }", """{"i": "a"}""", 2)]
    [InlineData("query ($t: [ID!]) { byTag(tags: $t) { close } }", "{}", 50)]
    [InlineData("query ($t: [ID!]) { byTag(tags: $t) { close } }", """{"t": []}""", 50)]
    [InlineData("query ($p: PageInput) { page(input: $p) { close } }", """{"p": {"paging": {"first": 2}}}""", 2)]
    [InlineData("query ($p: PageInput) { page(input: $p) { close } }", """{"p": {"paging": {}}}""", 6)]
    [InlineData("query ($p: PageInput) { page(input: $p) { close } }", """{"p": null}""", 11)]
    [InlineData("query ($p: PageInput) { page(input: $p) { close } }", "{}", 4)]
    [InlineData("query ($p: Paging!) { page(input: { paging: $p }) { close } }", """{"p": {"first": 2}}""", 2)]
    [InlineData("query ($n: Int) { page(input: { paging: { first: $n } }) { close } }", """{"n": 2}""", 2)]
    [InlineData("query ($n: Int) { page(input: { paging: { first: $n } }) { close } }", "{}", 6)]
    [InlineData("query ($n: Int) { connection(first: $n) { nodes { close } } }", """{"n": 30}""", 31)]
    public void Variables_say_the_size_too(string operation, string variables, long expected) => Assert.Equal(expected, Cost(Load(Sdl), operation, variables));

    [Theory]
    [InlineData("{ bars(first: 2147483647) { bars { bars { bars { bars { close } } } } } }")]
    [InlineData("{ plain { bars { bars { bars { bars { bars { bars { bars { bars { bars { bars { close } } } } } } } } } } } }")]
    public void What_is_beyond_all_measure_stays_at_the_most_there_is(string operation) => Assert.Equal(CostUnits.Most, Cost(Load(Sdl), operation));

    [Fact]
    public void The_elements_of_a_list_of_which_nothing_is_said_can_be_set()
    {
        var (formula, variables) = Prepare(Load(Sdl), "{ plain { close } assumed { close } }", options: new PlannerOptions { AssumedListSize = 10 });

        Assert.Equal(17, formula.Evaluate(variables));
    }

    [Fact]
    public void One_formula_serves_all_requests()
    {
        var graph = Load(Sdl);
        var (formula, three) = Prepare(graph, "query ($n: Int) { bars(first: $n) { close } }", """{"n": 3}""");
        var (_, thousand) = Prepare(graph, "query ($n: Int) { bars(first: $n) { close } }", """{"n": 1000}""");

        Assert.False(formula.IsConstant);
        Assert.Equal((3, 1000, 3), (formula.Evaluate(three), formula.Evaluate(thousand), formula.Evaluate(three)));
    }

    [Fact]
    public void Evaluating_takes_no_memory()
    {
        var (formula, variables) = Prepare(
            Load(Sdl),
            "query ($n: Int, $i: [ID!]!, $p: PageInput) { bars(first: $n) { close } byIsin(isins: $i) { close } page(input: $p) { close } }",
            """{"n": 3, "i": ["a", "b"], "p": {"paging": {"first": 4}}}""");
        Assert.Equal(9, formula.Evaluate(variables));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            _ = formula.Evaluate(variables);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }
}
