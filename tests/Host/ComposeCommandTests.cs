using System.Text.Json.Nodes;

namespace Gateway.Host.Tests;

public sealed class ComposeCommandTests : IDisposable
{
    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Every_schema_that_cannot_be_read_is_told_in_a_line_of_its_own()
    {
        await using var other = await FakeSubgraph.StartAsync(_ => """{"data":{}}""");
        _ = await _run.WriteAsync("b/b.graphql", "");
        await using var silent = await FakeSubgraph.StartAsync(_ => "no JSON");

        var (code, output, error) = await _run.RunAsync(
            "compose", $"a={_run.PathOf("missing.graphql")}", $"b={_run.PathOf("b")}", "c=http://127.0.0.1:1/", $"d={other.Url}", $"e={silent.Url}");

        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Equal(
            $"""
            error SUBGRAPH_SCHEMA_UNREADABLE (a): missing.graphql does not exist.
            error SUBGRAPH_SCHEMA_UNREADABLE (b): b is a folder; name a file.
            error SUBGRAPH_SCHEMA_UNAVAILABLE (c): The schema of subgraph c is not available: http://127.0.0.1:1/ cannot be reached (ConnectionError).
            error SUBGRAPH_SCHEMA_UNAVAILABLE (d): The schema of subgraph d is not available: {other.Url} answers without _service.sdl; is it a federation subgraph?.
            error SUBGRAPH_SCHEMA_UNAVAILABLE (e): The schema of subgraph e is not available: {silent.Url} does not answer in JSON.

            """,
            error);
    }

    [Fact]
    public async Task An_option_that_there_is_not_is_a_wrong_command_line_and_no_file()
    {
        var (code, _, error) = await _run.RunAsync("compose", await _run.WriteAsync("a.graphql", "type Query { x: Int }"), "--outptu", "s.graphql");

        Assert.Equal(2, code);
        Assert.Contains("'--outptu' is no option here", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subgraph_that_does_not_answer_in_time_is_told()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();

        var (code, _, error) = await _run.RunAsync("compose", $"slow=http://{listener.LocalEndpoint}/", "--timeout", "0.2");

        Assert.Equal(1, code);
        Assert.Contains("does not answer within 0.2 s", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_errors_come_at_once_with_code_coordinate_subgraphs_and_how_to_mend_them()
    {
        var (a, b) = (
            await _run.WriteAsync("a.graphql", "type Query { x: Int y: Int }"),
            await _run.WriteAsync("b.graphql", """extend schema @link(url: "https://specs.apollo.dev/federation/v2.9") type Query { x: Int y: Int }"""));

        var (code, output, error) = await _run.RunAsync("compose", a, b, "--json");
        var errors = JsonNode.Parse(output)!["errors"]!.AsArray();

        Assert.Equal(1, code);
        Assert.Empty(error);
        Assert.Equal(["Query.x", "Query.y"], errors.Select(found => found!["coordinate"]!.GetValue<string>()));
        Assert.All(errors, found =>
        {
            Assert.Equal("INVALID_FIELD_SHARING", found!["code"]!.GetValue<string>());
            Assert.NotEmpty(found["mend"]!.GetValue<string>());
            Assert.Equal("""["a","b"]""", found["subgraphs"]!.ToJsonString());
        });
    }

    [Theory]
    [InlineData("hello world", "error INVALID_GRAPHQL (a): [a] the schema does not parse at 1:1")]
    [InlineData("", "error INVALID_GRAPHQL (a): [a] the schema does not parse at 1:1")]
    [InlineData("type Query { a: Nothing }", "error INVALID_GRAPHQL at Query.a (a): [a] ")]
    [InlineData("{ a }", "error INVALID_GRAPHQL (a): [a] ")]
    public async Task What_is_no_schema_is_told(string text, string expected)
    {
        var (code, _, error) = await _run.RunAsync("compose", await _run.WriteAsync("a.graphql", text));

        Assert.Equal(1, code);
        Assert.StartsWith(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_output_is_written_as_a_whole_or_not_at_all()
    {
        var target = await _run.WriteAsync("s.graphql", "the old one");
        var broken = await _run.RunAsync("compose", await _run.WriteAsync("a.graphql", "type Query { a: Nothing }"), "--output", target);
        var kept = await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken);
        var composed = await _run.RunAsync("compose", await _run.WriteAsync("a.graphql", "type Query { a: Int }"), "--output", target);

        Assert.Equal(1, broken.Code);
        Assert.Equal("the old one", kept);
        Assert.Equal((0, ""), (composed.Code, composed.Output));
        Assert.Contains("join__graph", await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(["a.graphql", "s.graphql"], Directory.EnumerateFiles(_run.PathOf("")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_list_of_subgraphs_names_files_and_programs()
    {
        await using var stock = await FakeSubgraph.StartAsync(Shop.AnswerStock);
        _ = await _run.WriteAsync("graph/catalog.graphql", Shop.CatalogSdl);
        var config = await _run.WriteAsync(
            "graph/subgraphs.json",
            $$$"""
            {
              // the address is where fetches go
              "subgraphs": {"catalog": {"schema": "catalog.graphql", "url": "http://catalog.internal/graphql"}, "stock": {"url": "{{{stock.Url}}}"}}
            }
            """);

        var (code, output, _) = await _run.RunAsync("compose", "--config", config);

        Assert.Equal(0, code);
        Assert.Contains("""@join__graph(name: "catalog", url: "http://catalog.internal/graphql")""", output, StringComparison.Ordinal);
        Assert.Contains($"""@join__graph(name: "stock", url: "{stock.Url}")""", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "lists no subgraphs")]
    [InlineData("{\"subgraphs\": {\"a\": 1}}", "describes the subgraph a by something else than an object")]
    [InlineData("{\"subgraphs\": {\"a\": {}}}", "gives the subgraph a neither schema nor url")]
    [InlineData("{\"subgraphs\": {\"a\": {\"url\": \"nowhere\"}}}", "gives the subgraph a the url 'nowhere', which is no http or https address")]
    [InlineData("{\"subgraphs\": {\"a\": {\"scheme\": \"a.graphql\"}}}", "has the unknown entry 'scheme'")]
    [InlineData("{\"subgraphs\": {\"a\": {\"schema\": 1}}}", "gives the subgraph a a schema that is no text")]
    [InlineData("{\n\"subgraphs\": {", "is not JSON (line 2)")]
    public async Task A_list_of_another_form_is_refused_in_one_line(string text, string expected)
    {
        var (code, _, error) = await _run.RunAsync("compose", "--config", await _run.WriteAsync("s.json", text));

        Assert.Equal(2, code);
        Assert.Equal($$$$"""gateway: s.json {{{{expected}}}}; its form is {"subgraphs": {"NAME": {"schema": "FILE or URL", "url": "URL"}}}.""", error.TrimEnd());
    }
}
