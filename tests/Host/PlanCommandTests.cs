using System.Text.Json.Nodes;

namespace Gateway.Host.Tests;

public sealed class PlanCommandTests : IDisposable
{
    private const string Operation = "query Units($with: Boolean!) { product { name units @include(if: $with) } }";

    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Every_stage_is_printed()
    {
        var (code, output, _) = await PlanAsync("--variables", """{"with": false}""");

        Assert.Equal(0, code);
        Assert.Equal(
            """
            # normalised operation
            query Units {
              product {
                name
                units if $with
              }
            }

            # fetch graph
            fetch 0 from catalog
              { product { name id @include(if: $with) } }
            fetch 1 from stock after 0 if $with
              product as Product { id }
                { ... on Product { units } }

            # plan
            query Units
            fetch 0 from catalog
              { product { name id @include(if: $with) } }
            fetch 1 from stock after 0 if $with
              product as Product { id }
                { ... on Product { units } }

            # with these variables
            fetch 0 is sent
            fetch 1 is left out: $with is not true

            # cost
            1
              product: 1

            """,
            output);
    }

    [Fact]
    public async Task Programs_get_the_plan_as_json()
    {
        var (code, output, _) = await PlanAsync("--json");
        var json = JsonNode.Parse(output)!;

        Assert.Equal(0, code);
        Assert.Equal(["normalised operation", "fetch graph", "plan"], json["stages"]!.AsArray().Select(stage => stage!["name"]!.GetValue<string>()));
        Assert.Equal("Units", json["plan"]!["operationName"]!.GetValue<string>());
        Assert.Equal(
            """
            {"id":1,"subgraph":"stock","document":"query($representations:[_Any!]!){_entities(representations:$representations){...on Product{units}}}","variables":[],"dependsOn":[0],"conditions":[{"variable":"with","is":true}],"lookups":[{"path":"product","representation":"{id}","representationTypeName":"Product","selections":"{...on Product{units}}","contexts":[],"conditions":[]}]}
            """,
            json["plan"]!["fetches"]![1]!.ToJsonString());
    }

    [Fact]
    public async Task Programs_get_the_cost_where_the_variables_are_given_or_decide_nothing()
    {
        var (_, without, _) = await PlanAsync("--json");
        var (_, with, _) = await PlanAsync("--json", "--variables", """{"with": true}""");
        var (_, constant, _) = await PlanOverriddenAsync("{ quote { bid } }", "--json");

        Assert.Null(JsonNode.Parse(without)!["cost"]);
        Assert.Equal(1, JsonNode.Parse(with)!["cost"]!.GetValue<long>());
        Assert.Equal(1, JsonNode.Parse(constant)!["cost"]!.GetValue<long>());
    }

    [Theory]
    [InlineData("{\"with\": 1}", "--variables: Variable \"$with\" got invalid value 1")]
    [InlineData("{}", "--variables: Variable \"$with\" of required type \"Boolean!\" was not provided.")]
    [InlineData("no-such-file.json", "no-such-file.json does not exist.")]
    public async Task Variables_are_checked(string variables, string expected)
    {
        var (code, output, error) = await PlanAsync("--variables", variables);

        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.StartsWith($"gateway: {expected}", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ quote { bid } }", "new-feed")]
    [InlineData("{ quote { ask } }", "percent(25)")]
    public async Task An_override_is_on_where_its_label_is_given(string operation, string label)
    {
        var (_, without, _) = await PlanOverriddenAsync(operation);
        var (code, with, _) = await PlanOverriddenAsync(operation, "--override-label", label);

        Assert.Equal(0, code);
        Assert.DoesNotContain("from fresh", without, StringComparison.Ordinal);
        Assert.Contains("from fresh", with, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_override_s_label_changes_nothing()
        => Assert.Equal(await PlanOverriddenAsync("{ quote { bid } }"), await PlanOverriddenAsync("{ quote { bid } }", "--override-label", "percent(25)"));

    [Fact]
    public async Task A_label_that_the_supergraph_does_not_have_is_refused()
    {
        var (code, output, error) = await PlanOverriddenAsync("{ quote { bid } }", "--override-label", "new-feeed");

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.StartsWith("gateway: --override-label new-feeed is none of the supergraph's labels: new-feed, percent(25).", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_label_is_refused_where_nothing_is_overridden()
    {
        var (code, _, error) = await PlanAsync("--override-label", "x");

        Assert.Equal(2, code);
        Assert.Contains("the supergraph has no progressive override", error, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> PlanOverriddenAsync(string operation, params string[] options) => await _run.RunAsync(
    [
        "plan",
        "--supergraph", await _run.WriteAsync("o.graphql", OverrideTests.SupergraphAt("http://127.0.0.1:1", "http://127.0.0.1:2")),
        "--operation", await _run.WriteAsync("quote.graphql", operation),
        .. options,
    ]);

    private async Task<(int Code, string Output, string Error)> PlanAsync(params string[] options) => await _run.RunAsync(
    [
        "plan",
        "--supergraph", await _run.WriteAsync("s.graphql", Shop.SupergraphAt("http://127.0.0.1:1", "http://127.0.0.1:2")),
        "--operation", await _run.WriteAsync("q.graphql", Operation),
        .. options,
    ]);
}
