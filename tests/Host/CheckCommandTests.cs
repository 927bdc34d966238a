using System.Text.Json.Nodes;

namespace Gateway.Host.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private const string Head = """extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])""";

    private const string Catalog = $$"""
        {{Head}}
        type Query { product(id: ID): Product old: Int unused: Int pick(kind: Kind, filter: Filter): Int }
        enum Kind { A B }
        input Filter { from: Int to: Int }
        type Product @key(fields: "id") { id: ID! name: String! price: Int }
        """;

    private const string Stock = $$"""
        {{Head}}
        type Query { warehouse: String }
        type Product @key(fields: "id") { id: ID! units: Int }
        """;

    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task A_candidate_that_adds_passes()
    {
        var (code, output, error) = await CheckAsync(Catalog.Replace("old: Int", "old: Int new: Int", StringComparison.Ordinal));

        Assert.Equal(0, code);
        Assert.Equal(
            """
            safe: The field 'new' of type 'Int' was added to type 'Query'.
            check passed: 0 breaking, 0 dangerous, 1 safe; 0 operations checked.

            """,
            output);
        Assert.Empty(error);
    }

    [Fact]
    public async Task A_breaking_change_fails_without_a_record_of_operations()
    {
        var (code, output, _) = await CheckAsync(Catalog.Replace(" old: Int", "", StringComparison.Ordinal));

        Assert.Equal(1, code);
        Assert.Equal(
            """
            breaking: The field 'old' was removed from type 'Query'.
              An operation that selects it is not valid any more: deprecate it first, and remove it when nobody selects it.
            check failed: 1 breaking change, 0 faults in operations (1 breaking, 0 dangerous, 0 safe; 0 operations checked).

            """,
            output);
    }

    [Theory]
    [InlineData("Query.old")]
    [InlineData("FIELD_REMOVED=Query.old")]
    public async Task A_breaking_change_can_be_accepted(string accept)
    {
        var (code, output, _) = await CheckAsync(Catalog.Replace(" old: Int", "", StringComparison.Ordinal), "--accept", accept);

        Assert.Equal(0, code);
        Assert.StartsWith("breaking, accepted: The field 'old' was removed from type 'Query'.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_acceptance_of_nothing_is_told()
    {
        var (code, output, _) = await CheckAsync(Catalog, "--accept", "ENUM_VALUE_REMOVED=Query.old");

        Assert.Equal(0, code);
        Assert.Contains("note --accept ENUM_VALUE_REMOVED=Query.old matches no breaking change.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_of_composition_are_told_with_code_coordinate_and_subgraphs()
    {
        var (code, output, _) = await CheckAsync(Catalog.Replace("price: Int", "units: Int", StringComparison.Ordinal));

        Assert.Equal(1, code);
        Assert.StartsWith("error INVALID_FIELD_SHARING at Product.units (catalog, stock): ", output, StringComparison.Ordinal);
        Assert.EndsWith("check failed: the subgraphs do not make a supergraph (1 error).\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_candidate_that_cannot_be_read_fails_the_check()
    {
        var (code, output, _) = await _run.RunAsync(
            "check", await _run.WriteAsync("catalog.graphql", Catalog), "--candidate", "catalog=http://127.0.0.1:1/", "--candidate", $"stock={_run.PathOf("missing.graphql")}");

        Assert.Equal(1, code);
        Assert.Contains("error SUBGRAPH_SCHEMA_UNAVAILABLE (catalog): The schema of subgraph catalog is not available: http://127.0.0.1:1/ cannot be reached", output, StringComparison.Ordinal);
        Assert.Contains("error SUBGRAPH_SCHEMA_UNREADABLE (stock): missing.graphql does not exist.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operations_that_would_stop_working_are_named_with_file_and_place()
    {
        _ = await _run.WriteAsync("ops/product.graphql", "query GetProduct($id: ID) {\n  product(id: $id) { ...Shown }\n}");
        _ = await _run.WriteAsync("ops/parts/shown.graphql", "# what a card shows\nfragment Shown on Product {\n  name\n  price\n}");
        _ = await _run.WriteAsync("ops/fine.graphql", "query Fine { warehouse }");

        var (code, output, _) = await CheckAsync(Catalog.Replace("price: Int", "", StringComparison.Ordinal), "--operations", _run.PathOf("ops"));

        Assert.Equal(1, code);
        Assert.Equal(
            """
            breaking: The field 'price' was removed from type 'Product'.
              An operation that selects it is not valid any more: deprecate it first, and remove it when nobody selects it.
              used by ops/product.graphql:1
            operation ops/parts/shown.graphql:4:3 GetProduct would stop working: Cannot query field "price" on type "Product". [GRAPHQL_VALIDATION_FAILED]
            check failed: 1 breaking change, 1 fault in operations (1 breaking, 0 dangerous, 0 safe; 2 operations checked).

            """,
            output);
    }

    [Fact]
    public async Task A_breaking_change_that_no_recorded_operation_uses_passes()
    {
        var operations = await _run.WriteAsync("ops.graphql", "{ old }");

        var (code, output, _) = await CheckAsync(Catalog.Replace(" unused: Int", "", StringComparison.Ordinal), "--operations", operations);

        Assert.Equal(0, code);
        Assert.StartsWith("breaking, unused by the recorded operations: The field 'unused' was removed from type 'Query'.\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind: Kind, filter: Filter", "kind: Kind, filter: Filter, by: Int!", "{ pick }", true)]
    [InlineData("kind: Kind, filter: Filter", "kind: Kind, filter: Filter, by: Int!", "{ old }", false)]
    [InlineData("kind: Kind, ", "", "{ pick(kind: A) }", true)]
    [InlineData("kind: Kind, ", "", "{ pick }", false)]
    [InlineData("enum Kind { A B }", "enum Kind { A }", "{ pick(kind: B) }", true)]
    [InlineData("enum Kind { A B }", "enum Kind { A }", "{ pick(kind: A) }", false)]
    [InlineData("enum Kind { A B }", "enum Kind { A }", "query ($k: Kind) { pick(kind: $k) }", true)]
    [InlineData("input Filter { from: Int to: Int }", "input Filter { from: Int }", "{ pick(filter: { to: 1 }) }", true)]
    [InlineData("input Filter { from: Int to: Int }", "input Filter { from: Int }", "{ pick(filter: { from: 1 }) }", false)]
    [InlineData("input Filter { from: Int to: Int }", "input Filter { from: Int }", "query ($f: Filter) { pick(filter: $f) }", true)]
    [InlineData("input Filter { from: Int to: Int }", "input Filter { from: Int to: Int! }", "{ pick(filter: { from: 1 }) }", true)]
    [InlineData("input Filter { from: Int to: Int }", "input Filter { from: Int to: Int! }", "{ pick }", false)]
    [InlineData("name: String!", "name: String", "{ product { name } }", true)]
    [InlineData("name: String!", "name: String", "{ product { __typename ... on Product { name } } }", true)]
    [InlineData("name: String!", "name: String", "{ product { id } }", false)]
    public async Task What_an_operation_uses_is_what_it_selects_names_or_may_send(string text, string replacement, string operation, bool isUsed)
    {
        var operations = await _run.WriteAsync("ops.graphql", operation);

        var (code, output, _) = await CheckAsync(Catalog.Replace(text, replacement, StringComparison.Ordinal), "--operations", operations);

        Assert.Equal(isUsed ? 1 : 0, code);
        Assert.Equal(!isUsed, output.Contains("breaking, unused", StringComparison.Ordinal));
        Assert.Equal(isUsed, output.Contains("used by ops.graphql:1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Records_can_be_json_lines_and_manifests()
    {
        var lines = await _run.WriteAsync("sent.jsonl", """
            {"query": "query A { old } query B { warehouse }", "operationName": "A"}

            "{ old }"
            {"id": "7f", "body": "{ warehouse }"}
            """);
        var apollo = await _run.WriteAsync("apollo.json", """
            {"format": "apollo-persisted-query-manifest", "version": 1, "operations": [
              {"id": "1", "name": "Fine", "type": "query", "body": "query Fine { warehouse }"},
              {"id": "2", "name": "Old", "type": "query",
               "body": "query Old { old }"}
            ]}
            """);
        var relay = await _run.WriteAsync("relay.json", """
            {
              "abc": "{ warehouse }",
              "def": "{ old }"
            }
            """);

        var (code, output, _) = await CheckAsync(
            Catalog.Replace(" old: Int", "", StringComparison.Ordinal), "--operations", lines, "--operations", apollo, "--operations", relay);

        Assert.Equal(1, code);
        Assert.Equal(
            ["sent.jsonl:1 A", "sent.jsonl:3", "apollo.json:4 Old", "relay.json:3 def"],
            output.Split('\n').Where(line => line.StartsWith("operation ", StringComparison.Ordinal)).Select(line => line["operation ".Length..line.IndexOf(" would", StringComparison.Ordinal)]));
        Assert.Contains("  used by sent.jsonl:1 A, sent.jsonl:3, apollo.json:4 Old, relay.json:3 def\n", output, StringComparison.Ordinal);
        Assert.Contains("7 operations checked", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.jsonl", "{\"query\": 1}", "x.jsonl:1 is neither a document as a string nor an object")]
    [InlineData("x.jsonl", "\"{ a }\"\n{", "x.jsonl:2 is not JSON.")]
    [InlineData("x.jsonl", "\n", "x.jsonl holds no operation.")]
    [InlineData("x.json", "[1]", "x.json is no record of operations")]
    [InlineData("x.json", "{\n\"a\": }", "x.json:2 is not JSON.")]
    [InlineData("x.json", "{\"operations\": [{\"id\": \"1\"}]}", "x.json has an operation without a body.")]
    [InlineData("empty/note.txt", "nothing", "empty holds no operation.")]
    public async Task A_record_of_another_form_is_refused_in_one_line(string file, string text, string expected)
    {
        var path = await _run.WriteAsync(file, text);

        var (code, output, error) = await CheckAsync(Catalog, "--operations", file.Contains('/', StringComparison.Ordinal) ? Path.GetDirectoryName(path)! : path);

        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.StartsWith($"gateway: {expected}", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task An_operation_that_does_not_work_now_is_told_and_fails_nothing()
    {
        var operations = await _run.WriteAsync("ops.jsonl", "\"{ nothing }\"\n\"{ old\"\n");

        var (code, output, _) = await CheckAsync(Catalog, "--operations", operations);

        Assert.Equal(0, code);
        Assert.Contains("operation ops.jsonl:1 does not work now: Cannot query field \"nothing\" on type \"Query\".", output, StringComparison.Ordinal);
        Assert.Contains("operation ops.jsonl:2 does not work now: Syntax Error", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_served_supergraph_can_be_what_the_subgraphs_are_compared_with()
    {
        var (catalog, stock) = (await _run.WriteAsync("catalog.graphql", Catalog), await _run.WriteAsync("stock.graphql", Stock));
        _ = await _run.RunAsync("compose", catalog, stock, "--output", _run.PathOf("served.graphql"));
        _ = await _run.WriteAsync("catalog.graphql", Catalog.Replace("price: Int", "", StringComparison.Ordinal));

        var (code, output, _) = await _run.RunAsync("check", catalog, stock, "--supergraph", _run.PathOf("served.graphql"));

        Assert.Equal(1, code);
        Assert.StartsWith("breaking: The field 'price' was removed from type 'Product'.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_subgraphs_can_stand_in_a_file()
    {
        _ = await _run.WriteAsync("graph/catalog.graphql", Catalog);
        _ = await _run.WriteAsync("graph/stock.graphql", Stock);
        var config = await _run.WriteAsync(
            "graph/subgraphs.json",
            """{"subgraphs": {"catalog": {"schema": "catalog.graphql", "url": "http://127.0.0.1:1/graphql"}, "stock": {"schema": "stock.graphql"}}}""");
        var candidate = await _run.WriteAsync("candidate.graphql", Catalog);

        var (code, output, _) = await _run.RunAsync("check", "--config", config, "--candidate", $"catalog={candidate}");

        Assert.Equal(0, code);
        Assert.Equal("check passed: 0 breaking, 0 dangerous, 0 safe; 0 operations checked.\n", output);
    }

    [Fact]
    public async Task Programs_get_all_of_it_as_json()
    {
        var operations = await _run.WriteAsync("ops.graphql", "{ old }");

        var (code, output, _) = await CheckAsync(Catalog.Replace(" old: Int", "", StringComparison.Ordinal), "--operations", operations, "--json");
        var json = JsonNode.Parse(output)!;

        Assert.Equal(1, code);
        Assert.False(json["success"]!.GetValue<bool>());
        Assert.Equal(
            """{"kind":"FIELD_REMOVED","severity":"BREAKING","verdict":"FAILS","coordinate":"Query.old"}""",
            new JsonObject(json["changes"]![0]!.AsObject().Take(4).Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone()))).ToJsonString());
        Assert.Equal("ops.graphql:1", json["changes"]![0]!["usedBy"]![0]!.GetValue<string>());
        Assert.Equal(
            """{"file":"ops.graphql","line":1,"column":3,"code":"GRAPHQL_VALIDATION_FAILED","message":"Cannot query field \u0022old\u0022 on type \u0022Query\u0022."}""",
            new JsonObject(json["broken"]![0]!.AsObject().Where(entry => entry.Key != "place").Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone()))).ToJsonString());
        Assert.Empty(json["composition"]!["errors"]!.AsArray());
    }

    [Fact]
    public async Task Subgraphs_of_the_served_supergraph_that_were_not_given_are_named()
    {
        var (catalog, stock) = ($"catalog={await _run.WriteAsync("current.graphql", Catalog)}", await _run.WriteAsync("stock.graphql", Stock));
        _ = await _run.RunAsync("compose", catalog, stock, "--output", _run.PathOf("served.graphql"));

        var (code, output, _) = await _run.RunAsync("check", catalog, "--supergraph", _run.PathOf("served.graphql"));

        Assert.Equal(1, code);
        Assert.Contains("note: the supergraph has 1 subgraph that was not given, stock: what it holds counts as removed.", output, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> CheckAsync(string candidate, params string[] options) => await _run.RunAsync(
    [
        "check",
        $"catalog={await _run.WriteAsync("current.graphql", Catalog)}",
        await _run.WriteAsync("stock.graphql", Stock),
        "--candidate", $"catalog={await _run.WriteAsync("candidate.graphql", candidate)}",
        .. options,
    ]);
}
