using System.Text.Json.Nodes;
using Gateway.Host.Commands;
using Gateway.Host.Tenancy;

namespace Gateway.Host.Tests;

/// <summary>What the gateway keeps of requests, before it does what they ask for.</summary>
public sealed class AuditTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Log => Path.Combine(_folder.Path, "audit", "gateway.audit");

    [Fact]
    public async Task Reads_of_audited_fields_mutations_and_denials_are_kept_with_who_and_why_and_never_with_a_value()
    {
        await using var subgraph = await FakeSubgraph.StartAsync(_ => """{"data":{"client":{"__typename":"Client","name":"CANARY"},"party":{"__typename":"Client","name":"CANARY"},"rename":"CANARY","open":"o"}}""");
        await using (var gateway = await StartAsync(subgraph.Url))
        {
            _ = await gateway.QueryAsync("{ open }");
            _ = await gateway.QueryAsync("{ client { alias: name } }");
            _ = await gateway.QueryAsync("{ party { name } }");
            _ = await gateway.QueryAsync("""mutation { rename(to: "CANARY") }""", tenant: "hanbit");
            _ = await gateway.QueryAsync("{ open secret }");
        }

        var text = await File.ReadAllTextAsync(Log, TestContext.Current.CancellationToken);
        var records = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line.Split('\t')[0])!).ToArray();
        Assert.Equal(
            [("read", "Client.name"), ("read", "Client.name"), ("mutation", "Mutation.rename"), ("denial", "Query.secret")],
            records.Select(record => (record["kind"]!.GetValue<string>(), record["coordinate"]!.GetValue<string>())));
        Assert.Equal(TenantIds.FromSlug("northwind").ToString(), records[0]["tid"]!.GetValue<string>());
        Assert.Equal(TenantIds.FromSlug("hanbit").ToString(), records[2]["tid"]!.GetValue<string>());
        Assert.All(records, record => Assert.NotNull(record["sub"]));
        Assert.Equal(4, records.Select(record => record["rid"]!.GetValue<string>()).Distinct().Count());
        Assert.Equal("UNAUTHORIZED_FIELD_OR_TYPE", records[3]["code"]!.GetValue<string>());
        Assert.DoesNotContain("CANARY", text, StringComparison.Ordinal);
        Assert.Equal((0, $"{Log}: 4 records, all as they were written"), await VerifyAsync(Log));
    }

    [Fact]
    public async Task Without_a_log_an_audited_field_is_refused_unless_the_operator_says_otherwise()
    {
        await using var subgraph = await FakeSubgraph.StartAsync(_ => """{"data":{"client":{"name":"n"},"open":"o"}}""");
        await using var closed = await TestGateway.StartAsync(SupergraphAt(subgraph.Url));
        await using var open = await TestGateway.StartAsync(SupergraphAt(subgraph.Url), ("Audit:FailClosed", "false"));

        using var refused = await closed.PostAsync("""{"query":"{ client { name } }"}""");

        Assert.Equal(503, (int)refused.StatusCode);
        Assert.Contains("AUDIT_UNAVAILABLE", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(subgraph.Requests);
        Assert.Equal("""{"data":{"open":"o"}}""", (await closed.QueryAsync("{ open }")).ToJsonString());
        Assert.Equal("""{"data":{"client":{"name":"n"}}}""", (await open.QueryAsync("{ client { name } }")).ToJsonString());
    }

    [Fact]
    public async Task A_record_that_was_changed_is_named_by_the_command_and_keeps_the_gateway_from_going_on_with_the_log()
    {
        await using var subgraph = await FakeSubgraph.StartAsync(_ => """{"data":{"client":{"name":"n"}}}""");
        await using (var gateway = await StartAsync(subgraph.Url))
        {
            _ = await gateway.QueryAsync("{ client { name } }");
            _ = await gateway.QueryAsync("{ client { name } }");
        }

        var text = await File.ReadAllTextAsync(Log, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Log, text.Replace("\"n\":2,", "\"n\":2, ", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var (exitCode, output) = await VerifyAsync(Log);
        Assert.Equal(1, exitCode);
        Assert.Contains("record 2 is not the one that was written there", output, StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<CommandException>(() => StartAsync(subgraph.Url));
        Assert.Contains("Audit:Directory", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<TestGateway> StartAsync(string url) => TestGateway.StartAsync(SupergraphAt(url), ("Audit:Directory", Path.GetDirectoryName(Log)!));

    private static async Task<(int ExitCode, string Output)> VerifyAsync(string log)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exitCode = await GatewayCommand.RunAsync(["verify-audit", log], output, error);
        return (exitCode, output.ToString().TrimEnd());
    }

    private static string SupergraphAt(string url) => $$"""
        schema
          @link(url: "https://specs.apollo.dev/link/v1.0")
          @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
          @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY)
          @link(url: "https://specs.gateway.example/tenancy/v1.0", import: ["@audited"])
        { query: Query mutation: Mutation }
        enum join__Graph { A @join__graph(name: "a", url: "{{url}}") }
        type Query @join__type(graph: A) { client: Client party: Party open: String secret: String @requiresScopes(scopes: [["secret"]]) }
        type Mutation @join__type(graph: A) { rename(to: String): String }
        interface Party @join__type(graph: A) { name: String }
        type Client implements Party @join__implements(graph: A, interface: "Party") @join__type(graph: A) { name: String @audited }
        """;
}
