using System.Text.Json.Nodes;

namespace Gateway.Host.Tests;

public sealed class EntitlementsCommandTests : IDisposable
{
    private const string Head = """extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag", "@authenticated", "@requiresScopes", "@policy"])""";

    private const string Funds = $$"""
        {{Head}}
        type Query {
          news: String @tag(name: "partner")
          me: String @authenticated
          fund: Fund @requiresScopes(scopes: [["fund:read"], ["fund:all"]])
        }
        type Fund @key(fields: "id") {
          id: ID!
          value: Int @requiresScopes(scopes: [["fund:value"]])
          holder: String @requiresScopes(scopes: [["pii:read"]]) @policy(policies: [["pii-purpose-bound"]])
        }
        """;

    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task What_a_caller_can_reach_is_listed_by_what_its_claims_open()
    {
        Assert.Equal("Query.news\n", (await ListAsync("--anonymous")).Output);
        Assert.Equal("Query.me\nQuery.news\n", (await ListAsync()).Output);
        Assert.Equal("Fund.id\nQuery.fund\nQuery.me\nQuery.news\n", (await ListAsync("--scopes", "fund:read")).Output);

        // A field is out of reach where nothing that leads to its type is in reach, whatever it asks for itself.
        Assert.Equal("Query.me\nQuery.news\n", (await ListAsync("--scopes", "fund:value pii:read", "--policies", "pii-purpose-bound")).Output);
        Assert.Equal("Fund.id\nQuery.fund\nQuery.me\nQuery.news\n", (await ListAsync("--scopes", "fund:all pii:read")).Output);
        Assert.Equal(
            "Fund.holder\nFund.id\nFund.value\nQuery.fund\nQuery.me\nQuery.news\n",
            (await ListAsync("--scopes", "fund:all fund:value pii:read", "--policies", "pii-purpose-bound")).Output);
    }

    [Fact]
    public async Task A_contract_bounds_what_claims_open()
    {
        var config = await _run.WriteAsync("settings.json", """{"Contracts": [{"Name": "partner", "Match": {"plan": ["partner"]}, "Include": ["partner"]}]}""");

        var (code, output, _) = await ListAsync("--contract", "partner", "--config", config, "--scopes", "fund:all");

        Assert.Equal((0, "Query.news\n"), (code, output));
    }

    [Fact]
    public async Task Programs_get_the_list_as_json()
        => Assert.Equal("""{"coordinates":["Query.me","Query.news"]}""", JsonNode.Parse((await ListAsync("--json")).Output)!.ToJsonString());

    [Fact]
    public async Task A_second_caller_who_reaches_more_is_told_with_plus_and_a_failing_exit_code()
    {
        Assert.Equal((1, "+ Fund.value\n"), await DiffAsync("--scopes", "fund:all", "--to-scopes", "fund:all fund:value"));
        Assert.Equal((0, "- Fund.value\n"), await DiffAsync("--scopes", "fund:all fund:value", "--to-scopes", "fund:all"));
        Assert.Equal((1, "+ Query.me\n"), await DiffAsync("--anonymous", "--to-scopes", ""));
        Assert.Equal((0, ""), await DiffAsync("--scopes", "fund:read", "--to-scopes", "fund:all"));
    }

    [Fact]
    public async Task A_second_graph_is_compared_for_the_same_caller()
    {
        var wider = await ComposeAsync("wider", Funds.Replace(" @requiresScopes(scopes: [[\"fund:value\"]])", "", StringComparison.Ordinal));
        var open = await ComposeAsync("open", Funds.Replace(" @authenticated", "", StringComparison.Ordinal));

        Assert.Equal((1, "+ Fund.value\n"), await DiffAsync("--scopes", "fund:all", "--to-supergraph", wider));
        Assert.Equal((0, ""), await DiffAsync("--to-supergraph", wider));
        Assert.Equal((0, ""), await DiffAsync("--to-supergraph", open));
        Assert.Equal((1, "+ Query.me\n"), await DiffAsync("--anonymous", "--to-supergraph", open));
        Assert.Equal((0, ""), await DiffAsync("--anonymous", "--to-supergraph", wider));
    }

    [Fact]
    public async Task Two_contracts_are_compared_and_the_difference_is_also_json()
    {
        var config = await _run.WriteAsync("settings.json", """{"Contracts": [{"Name": "partner", "Match": {"plan": ["partner"]}, "Include": ["partner"]}]}""");

        var (code, output, _) = await ListAsync("--diff", "--json", "--contract", "partner", "--config", config, "--to-contract", "whole");

        Assert.Equal(1, code);
        Assert.Equal("""{"added":["Query.me"],"removed":[]}""", JsonNode.Parse(output)!.ToJsonString());
    }

    [Theory]
    [InlineData("--contract needs --config FILE", "--contract", "partner")]
    [InlineData("has no contract gold; it has partner", "--contract", "gold", "--config", "settings.json")]
    public async Task A_contract_that_is_not_known_is_refused_in_one_line(string expected, params string[] options)
    {
        var config = await _run.WriteAsync("settings.json", """{"Contracts": [{"Name": "partner", "Match": {"plan": ["partner"]}, "Include": ["partner"]}]}""");

        var (code, _, error) = await ListAsync([.. options.Select(option => option == "settings.json" ? config : option)]);

        Assert.Equal(2, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    private async Task<(int Code, string Output)> DiffAsync(params string[] options)
    {
        var (code, output, _) = await ListAsync(["--diff", .. options]);
        return (code, output);
    }

    private async Task<(int Code, string Output, string Error)> ListAsync(params string[] options)
        => await _run.RunAsync(["entitlements", "--supergraph", await ComposeAsync("funds", Funds), .. options]);

    private async Task<string> ComposeAsync(string name, string sdl)
    {
        var supergraph = _run.PathOf($"{name}.supergraph.graphql");
        var (code, output, error) = await _run.RunAsync("compose", $"funds={await _run.WriteAsync(name + ".graphql", sdl)}", "--output", supergraph);
        Assert.True(code == 0, output + error);
        return supergraph;
    }
}
