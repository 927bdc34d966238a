using System.Text.Json.Nodes;
using Gateway.Host.Serving;

namespace Gateway.Host.Tests;

/// <summary>Progressive overrides through HTTP: which subgraph is asked for the field that moves.</summary>
public sealed class OverrideTests : IAsyncLifetime
{
    private FakeSubgraph _old = null!;
    private FakeSubgraph _fresh = null!;

    public async ValueTask InitializeAsync()
    {
        _old = await FakeSubgraph.StartAsync(_ => """{"data":{"quote":{"__typename":"Quote","id":"1","bid":1,"ask":1}}}""");
        _fresh = await FakeSubgraph.StartAsync(_ => """{"data":{"_entities":[{"__typename":"Quote","bid":2,"ask":2}]}}""");
    }

    public async ValueTask DisposeAsync()
    {
        await _old.DisposeAsync();
        await _fresh.DisposeAsync();
    }

    [Fact]
    public async Task A_label_of_the_operator_is_on_where_the_setting_names_it()
    {
        await using var without = await StartAsync(draw: 0);
        await using var with = await StartAsync(draw: 0, ("Overrides:ActiveLabels", "new-feed, another"));

        Assert.Equal(1, await AskAsync(without, "bid"));
        Assert.Equal(2, await AskAsync(with, "bid"));
    }

    [Theory]
    [InlineData(0.0, 2)]
    [InlineData(0.2499, 2)]
    [InlineData(0.25, 1)]
    [InlineData(0.99, 1)]
    public async Task A_percent_label_is_on_for_its_share_of_the_requests(double draw, int expected)
    {
        await using var gateway = await StartAsync(draw);

        Assert.Equal(expected, await AskAsync(gateway, "ask"));
    }

    [Fact]
    public async Task Each_request_draws_anew_and_the_prepared_operation_of_one_choice_is_not_taken_for_the_other()
    {
        var draws = new Queue<double>([0.9, 0.1, 0.9, 0.1]);
        await using var gateway = await StartAsync(() => draws.Dequeue());

        var answers = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            answers.Add(await AskAsync(gateway, "ask"));
        }

        Assert.Equal([1, 2, 1, 2], answers);
        Assert.Equal(2, _fresh.Requests.Count);
    }

    [Fact]
    public async Task A_percent_label_that_the_setting_names_is_on_for_all_requests()
    {
        await using var gateway = await StartAsync(draw: 0.99, ("Overrides:ActiveLabels", "percent(25)"));

        Assert.Equal(2, await AskAsync(gateway, "ask"));
    }

    [Fact]
    public async Task A_document_without_such_fields_does_not_draw()
    {
        await using var gateway = await StartAsync(() => throw new InvalidOperationException("Nothing depends on it."));

        var answer = await gateway.QueryAsync("{ quote { id } }");

        Assert.Equal("1", answer["data"]!["quote"]!["id"]!.GetValue<string>());
    }

    private Task<TestGateway> StartAsync(double draw, params (string Key, string Value)[] settings) => StartAsync(() => draw, settings);

    private Task<TestGateway> StartAsync(Func<double> draw, params (string Key, string Value)[] settings)
        => TestGateway.StartAsync(SupergraphAt(_old.Url, _fresh.Url), new ServeSettings { Port = 0, Draw = draw }, settings);

    private static async Task<int> AskAsync(TestGateway gateway, string field)
    {
        JsonObject answer = await gateway.QueryAsync($"{{ quote {{ {field} }} }}");
        Assert.Null(answer["errors"]);
        return answer["data"]!["quote"]![field]!.GetValue<int>();
    }

    /// <summary><c>bid</c> moves by a label of the operator, <c>ask</c> for a quarter of the requests.</summary>
    internal static string SupergraphAt(string oldUrl, string freshUrl) => $$"""
        schema
          @link(url: "https://specs.apollo.dev/link/v1.0")
          @link(url: "https://specs.apollo.dev/join/v0.4", for: EXECUTION)
        { query: Query }
        enum join__Graph { OLD @join__graph(name: "old", url: "{{oldUrl}}") FRESH @join__graph(name: "fresh", url: "{{freshUrl}}") }
        type Query @join__type(graph: OLD) @join__type(graph: FRESH) { quote: Quote @join__field(graph: OLD) }
        type Quote @join__type(graph: OLD, key: "id") @join__type(graph: FRESH, key: "id") {
          id: ID!
          bid: Int @join__field(graph: OLD, overrideLabel: "new-feed") @join__field(graph: FRESH, override: "old", overrideLabel: "new-feed")
          ask: Int @join__field(graph: OLD, overrideLabel: "percent(25)") @join__field(graph: FRESH, override: "old", overrideLabel: "percent(25)")
        }
        """;
}
