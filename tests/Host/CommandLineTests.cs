using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Gateway.Host.Commands;

namespace Gateway.Host.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("serve --prot 1", 2, "'--prot'")]
    [InlineData("serve --port 70000", 2, "--port 70000 is not a port")]
    [InlineData("serve --port x", 2, "--port x is not a port")]
    [InlineData("serve --supergraph no-such-file.graphql", 1, "no-such-file.graphql does not exist.")]
    [InlineData("serve", 2, "There is no supergraph to serve")]
    [InlineData("serve --set nonsense", 2, "--set nonsense must have the form KEY=VALUE.")]
    [InlineData("serve --set Admission:Burst=x", 2, "Admission:Burst is 'x'")]
    [InlineData("serve --config no-such-file.json", 2, "--config no-such-file.json does not exist.")]
    [InlineData("plan --supergraph no-such-file.graphql --operation x", 1, "no-such-file.graphql does not exist.")]
    [InlineData("plan --supergraph x", 2, "'--operation'")]
    [InlineData("plan --supergraph . --operation x", 1, ". is a folder; name a file.")]
    [InlineData("compose http://127.0.0.1:1/graphql", 2, "needs a name")]
    [InlineData("compose", 2, "compose needs subgraphs")]
    [InlineData("compose =a.graphql", 2, "'=a.graphql' does not name a subgraph")]
    [InlineData("compose a.graphql x/a.graphql", 2, "The subgraph a is named twice")]
    [InlineData("compose a.graphql --url b=http://127.0.0.1:1", 2, "--url names b, which is none of the subgraphs a.")]
    [InlineData("compose a.graphql --url b", 2, "--url b must have the form NAME=URL.")]
    [InlineData("compose a.graphql --timeout 0", 2, "--timeout 0 is not a time")]
    [InlineData("compose --config no-such-file.json", 1, "no-such-file.json does not exist.")]
    [InlineData("compose --config .", 1, ". is a folder; name a file.")]
    [InlineData("check", 2, "check needs subgraphs")]
    [InlineData("check a.graphql", 2, "check needs --candidate NAME=FILE, or --supergraph FILE")]
    [InlineData("check a.graphql --candidate b.graphql", 2, "--candidate b.graphql must have the form NAME=FILE or NAME=URL.")]
    [InlineData("check a.graphql --supergraph no-such-file.graphql", 1, "no-such-file.graphql does not exist.")]
    [InlineData("check a.graphql --candidate a=b.graphql --operations no-such-folder", 1, "no-such-folder does not exist.")]
    [InlineData("check a.graphql --candidate a=b.graphql", 1, "The current subgraphs do not compose; name the supergraph that is served with --supergraph. SUBGRAPH_SCHEMA_UNREADABLE: a.graphql does not exist.")]
    [InlineData("token", 2, "--tenant is missing")]
    [InlineData("token --tenant northwind --plan gold", 2, "There is no plan 'gold'")]
    [InlineData("token --tenant northwind --minutes 61", 2, "A token lives 1 to 60 minutes.")]
    [InlineData("token --tenant northwind --tenant hanbit", 2, "--tenant is given 2 times")]
    [InlineData("fly", 2, "'fly'")]
    public async Task A_fault_is_one_line_and_an_exit_code(string commandLine, int exitCode, string expected)
    {
        var (code, output, error) = await RunAsync(commandLine.Split(' '));

        Assert.Equal(exitCode, code);
        Assert.Empty(output);
        Assert.StartsWith("gateway: ", error);
        Assert.Contains(expected, error);
        Assert.Equal(error.TrimEnd('\r', '\n'), error.ReplaceLineEndings("").TrimEnd());
    }

    [Fact]
    public async Task A_file_that_is_no_supergraph_is_refused_in_one_line()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("s.graphql"), "type Query { a: Int }", TestContext.Current.CancellationToken);

        var (code, _, error) = await RunAsync("serve", "--supergraph", folder.File("s.graphql"), "--port", "0");

        Assert.Equal(1, code);
        Assert.Contains("cannot be served: [NOT_A_SUPERGRAPH]", error);
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_one_line()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(
            folder.File("s.graphql"), Shop.SupergraphAt("http://127.0.0.1:1", "http://127.0.0.1:2"), TestContext.Current.CancellationToken);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var (code, _, error) = await RunAsync("serve", "--supergraph", folder.File("s.graphql"), "--port", $"{port}", "--set", "Logging:LogLevel:Gateway=None");

        Assert.Equal(1, code);
        Assert.Equal($"gateway: Port {port} on 127.0.0.1 is in use: stop what listens there or choose another with --port.", error.TrimEnd());
    }

    [Fact]
    public async Task Token_prints_a_list_for_every_sample_tenant_and_plan()
    {
        var (code, output, _) = await RunAsync("token", "--json");
        var tokens = JsonNode.Parse(output)!.AsArray();

        Assert.Equal(0, code);
        Assert.Equal(9, tokens.Count);
        Assert.All(tokens, token => Assert.Equal(3, token!["token"]!.GetValue<string>().Split('.').Length));
        Assert.Equal("northwind", tokens[0]!["tenant"]!.GetValue<string>());
        Assert.Equal("3972a25b-e930-57a7-893a-0b36e278b114", tokens[0]!["tenantId"]!.GetValue<string>());
    }

    [Fact]
    public async Task Compose_writes_a_supergraph_that_plan_reads()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("catalog.graphql"), Shop.CatalogSdl, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.File("stock.graphql"), Shop.StockSdl, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.File("query.graphql"), "{ product { name units } }", TestContext.Current.CancellationToken);

        var composed = await RunAsync(
            "compose", folder.File("catalog.graphql"), "stock=" + folder.File("stock.graphql"), "--url", "stock=http://127.0.0.1:9/graphql", "--output", folder.File("s.graphql"));
        var planned = await RunAsync("plan", "--supergraph", folder.File("s.graphql"), "--operation", folder.File("query.graphql"));

        Assert.Equal(0, composed.Code);
        Assert.Contains("http://127.0.0.1:9/graphql", await File.ReadAllTextAsync(folder.File("s.graphql"), TestContext.Current.CancellationToken));
        Assert.Equal(0, planned.Code);
        Assert.Contains("catalog", planned.Output);
        Assert.Contains("stock", planned.Output);
    }

    [Fact]
    public async Task Compose_tells_errors_to_people_and_to_programs()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("a.graphql"), "type Query { a: Int }", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.File("b.graphql"), "type Query { a: String }", TestContext.Current.CancellationToken);

        var people = await RunAsync("compose", folder.File("a.graphql"), folder.File("b.graphql"));
        var programs = await RunAsync("compose", folder.File("a.graphql"), folder.File("b.graphql"), "--json");
        var json = JsonNode.Parse(programs.Output)!;

        Assert.Equal(1, people.Code);
        Assert.StartsWith("error ", people.Error);
        Assert.Equal(1, programs.Code);
        Assert.False(json["success"]!.GetValue<bool>());
        Assert.NotEmpty(json["errors"]!.AsArray());
    }

    [Theory]
    [InlineData("{ nothing }", "query.graphql:1:3: ")]
    [InlineData("{", "query.graphql:1:2: ")]
    [InlineData("query A { greeting } query B { greeting }", "several operations")]
    public async Task Plan_tells_what_is_wrong_with_an_operation_and_where(string operation, string expected)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(
            folder.File("s.graphql"), Shop.SupergraphAt("http://127.0.0.1:1", "http://127.0.0.1:2"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.File("query.graphql"), operation, TestContext.Current.CancellationToken);

        var (code, _, error) = await RunAsync("plan", "--supergraph", folder.File("s.graphql"), "--operation", folder.File("query.graphql"));

        Assert.Equal(1, code);
        Assert.Contains(expected, error);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await GatewayCommand.RunAsync(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
