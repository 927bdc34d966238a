using System.Text.Json.Nodes;
using Gateway.Auditing;
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

    [Fact]
    public async Task A_record_has_the_ids_that_the_client_asks_for()
    {
        await using var subgraph = await FakeSubgraph.StartAsync(_ => """{"data":{}}""");
        await using (var gateway = await StartAsync(subgraph.Url))
        {
            using var one = await gateway.PostAsync(
                """
                {"query":"query($id: ID!, $in: Pick!) { a: client(id: $id) { name } ...B c: client(pick: $in) { name } d: client { name } client(id: 7) { name } } fragment B on Query { b: client(pick: {id: \"c-2\", note: \"CANARY\"}) { name } }",
                 "variables":{"id":"c-1","in":{"id":"c-3","note":"CANARY"}}}
                """);
            using var two = await gateway.PostAsync("""{"query":"mutation($id: ID!) { close(id: $id) }","variables":{"id":"c-9"}}""");
        }

        var text = await File.ReadAllTextAsync(Log, TestContext.Current.CancellationToken);
        var records = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line.Split('\t')[0])!).ToArray();
        Assert.Equal(
            [null, "id=7", "id=c-1", "id=c-2", "id=c-3"],
            records.Where(record => record["kind"]!.GetValue<string>() == "read").Select(record => record["key"]?.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.Equal("id=c-9", Assert.Single(records, record => record["kind"]!.GetValue<string>() == "mutation")["key"]!.GetValue<string>());
        Assert.DoesNotContain("CANARY", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("filter", "false", "UNAUTHORIZED_FIELD_OR_TYPE", 200, "id=c-1 id=c-2 id=c-3")]
    [InlineData("reject", "false", "UNAUTHORIZED_FIELD_OR_TYPE", 403, " id=c-2")]
    [InlineData("filter", "true", "DRY_RUN", 200, "id=c-1 id=c-2 id=c-3")]
    public async Task A_denial_has_what_was_asked_for_and_says_where_nothing_was_kept_back(string mode, string isDryRun, string code, int status, string keys)
    {
        await using var subgraph = await FakeSubgraph.StartAsync(_ => """{"data":{}}""");
        await using (var gateway = await TestGateway.StartAsync(
            SupergraphAt(subgraph.Url), ("Audit:Directory", Path.GetDirectoryName(Log)!), ("Authorization:Mode", mode), ("Authorization:DryRun", isDryRun)))
        {
            using var response = await gateway.PostAsync(
                """
                {"query":"query($id: ID!, $in: Pick!) { a: client(id: $id) { closed } b: client(id: \"c-2\") { closed other: closed } c: client(pick: $in) { closed } }",
                 "variables":{"id":"c-1","in":{"id":"c-3"}}}
                """);
            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal(status == 403 ? "Bearer error=\"insufficient_scope\"" : "", response.Headers.WwwAuthenticate.ToString());
        }

        var records = (await File.ReadAllLinesAsync(Log, TestContext.Current.CancellationToken)).Select(line => JsonNode.Parse(line.Split('\t')[0])!).ToArray();
        Assert.All(records, record => Assert.Equal(("denial", "Client.closed", code), ((string)record["kind"]!, (string)record["coordinate"]!, (string)record["code"]!)));
        Assert.Equal(keys, string.Join(' ', records.Select(record => (string?)record["key"]).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Equal_reads_of_audited_fields_are_fetched_each_under_its_own_request_id()
    {
        await using var subgraph = await FakeSubgraph.StartAsync();
        var both = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        subgraph.Handle = async http =>
        {
            if (subgraph.Requests.Count == 2)
            {
                both.TrySetResult();
            }

            await both.Task;
            http.Response.ContentType = "application/json";
            await http.Response.Body.WriteAsync("""{"data":{"client":{"name":"n"}}}"""u8.ToArray());
        };
        await using var gateway = await StartAsync(subgraph.Url);
        var token = gateway.Token();

        // The subgraph answers neither before it has seen both: one shared fetch would wait for ever.
        var answers = await Task.WhenAll(
            gateway.PostAsync("""{"query":"{ client { name } }"}""", token: token), gateway.PostAsync("""{"query":"{ client { name } }"}""", token: token));

        Assert.Equal(
            answers.Select(answer => answer.Headers.GetValues("Request-Id").Single()).Order(StringComparer.Ordinal),
            subgraph.Requests.Select(request => request.Headers["Request-Id"].ToString()).Order(StringComparer.Ordinal));
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task While_the_log_cannot_be_kept_nothing_is_read_or_changed_and_afterwards_nothing_is_missing()
    {
        await using var subgraph = await FakeSubgraph.StartAsync(_ => """{"data":{"client":{"name":"n"},"open":"o","rename":"r"}}""");
        await using (var gateway = await StartAsync(subgraph.Url))
        {
            _ = await gateway.QueryAsync("{ client { name } }");
            var asked = subgraph.Requests.Count;

            // As when the disk that it lies on is gone.
            var (here, away) = (Path.GetDirectoryName(Log)!, Path.GetDirectoryName(Log)! + ".away");
            Directory.Move(here, away);
            using var read = await gateway.PostAsync("""{"query":"{ client { name } }"}""");
            using var change = await gateway.PostAsync("""{"query":"mutation { rename(to: \"x\") }"}""");
            Assert.Equal((503, 503), ((int)read.StatusCode, (int)change.StatusCode));
            Assert.NotNull(read.Headers.RetryAfter);
            Assert.Equal(asked, subgraph.Requests.Count);
            Assert.Equal("""{"data":{"open":"o"}}""", (await gateway.QueryAsync("{ open }")).ToJsonString());

            Directory.Move(away, here);
            Assert.Equal("""{"data":{"client":{"name":"n"}}}""", (await gateway.QueryAsync("{ client { name } }")).ToJsonString());
        }

        var records = (await File.ReadAllLinesAsync(Log, TestContext.Current.CancellationToken)).Select(line => JsonNode.Parse(line.Split('\t')[0])!).ToArray();
        Assert.Equal(2, records.Count(record => record["code"]?.GetValue<string>() == "AUDIT_UNAVAILABLE"));
        Assert.Equal(0, (await VerifyAsync(Log)).ExitCode);
    }

    [Fact]
    public async Task Whose_field_was_read_is_kept_by_its_key_before_the_answer_is_out()
    {
        await using var subgraph = await FakeSubgraph.StartAsync(_ => """{"data":{"owners":[{"name":"CANARY","__key_Owner_id":"o-1"},{"name":"CANARY","__key_Owner_id":"o-2"}]}}""");
        await using var gateway = await StartAsync(subgraph.Url);

        using var response = await gateway.PostAsync("""{"query":"{ owners { name } }"}""");

        // Read at once: what did not wait for it would not be there.
        var records = await ReadAsync();
        Assert.Equal("""{"data":{"owners":[{"name":"CANARY"},{"name":"CANARY"}]}}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal([null, "Owner:o-1", "Owner:o-2"], records.Select(record => (string?)record["key"]));
        Assert.All(records, record => Assert.Equal(
            ("read", "Owner.name", response.Headers.GetValues("Request-Id").Single(), TenantIds.FromSlug("northwind").ToString()),
            ((string)record["kind"]!, (string)record["coordinate"]!, (string)record["rid"]!, (string)record["tid"]!)));
        Assert.DoesNotContain("CANARY", string.Concat(records.Select(record => record.ToJsonString())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ owners { name } }", "true", 503, "The request must be kept")]
    [InlineData("mutation { adopt { name } }", "true", 503, "The change was made")]
    [InlineData("{ owners { name } }", "false", 200, "CANARY")]
    public async Task An_answer_that_cannot_be_kept_is_not_given_unless_the_operator_says_otherwise(string query, string failClosed, int status, string text)
    {
        var (here, away) = (Path.GetDirectoryName(Log)!, Path.GetDirectoryName(Log)! + ".away");
        await using var subgraph = await FakeSubgraph.StartAsync(_ =>
        {
            // As when the disk that it lies on is gone between the record before the fetch and the one after it.
            Directory.Move(here, away);
            return """{"data":{"owners":[{"name":"CANARY","__key_Owner_id":"o-1"}],"adopt":{"name":"CANARY","__key_Owner_id":"o-1"}}}""";
        });
        await using (var gateway = await TestGateway.StartAsync(SupergraphAt(subgraph.Url), ("Audit:Directory", here), ("Audit:FailClosed", failClosed)))
        {
            using var response = await gateway.PostAsync($$"""{"query":"{{query}}"}""");
            var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Directory.Move(away, here);

            Assert.Equal(status, (int)response.StatusCode);
            Assert.Contains(text, answer, StringComparison.Ordinal);
            Assert.Equal(status == 200, answer.Contains("CANARY", StringComparison.Ordinal));
        }

        // What could not be made durable in time is there when the log is back.
        Assert.Contains(await ReadAsync(), record => (string?)record["key"] == "Owner:o-1" && (string?)record["kind"] == "read");
        Assert.Equal(status == 503, (await ReadAsync()).Any(record => (string?)record["code"] == "AUDIT_UNAVAILABLE"));
    }

    [Fact]
    public async Task The_command_shows_the_records_of_a_request_in_all_logs_together()
    {
        await using var subgraph = await FakeSubgraph.StartAsync(_ => """{"data":{"client":{"name":"n"}}}""");
        string requestId;
        await using (var gateway = await StartAsync(subgraph.Url))
        {
            using var read = await gateway.PostAsync("""{"query":"{ client(id: \"c-1\") { name } }"}""");
            requestId = read.Headers.GetValues("Request-Id").Single();
            _ = await gateway.QueryAsync("{ client { name } }");
        }

        // As the subgraph of that request keeps it.
        var other = Path.Combine(Path.GetDirectoryName(Log)!, "a.audit");
        await using (var log = AuditLog.Open(other, key: null, TimeProvider.System))
        {
            log.Append(new AuditEntry(AuditKind.Read, "Client.name") { EntityKey = "Client:c-1", RequestId = requestId });
        }

        var (exitCode, output) = await VerifyAsync(Log, other, "--request", requestId);

        Assert.Equal(0, exitCode);
        var lines = output.Split('\n', StringSplitOptions.TrimEntries);
        Assert.Equal([$"{Log}: 2 records, all as they were written", $"{other}: 1 records, all as they were written"], lines[..2]);
        Assert.Contains("gateway  1  read  Client.name  id=c-1", lines[2], StringComparison.Ordinal);
        Assert.Contains("a  1  read  Client.name  Client:c-1", lines[3], StringComparison.Ordinal);
        Assert.Equal(4, lines.Length);
    }

    [Fact]
    public async Task Logs_of_several_processes_are_checked_with_the_key_that_theirs_derive_from()
    {
        byte[] master = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
        string[] logs = [_folder.File("gateway.audit"), _folder.File("portfolio.audit")];
        foreach (var log in logs)
        {
            await using var written = AuditLog.Open(log, AuditKeys.OfProcess(master, Path.GetFileNameWithoutExtension(log)), TimeProvider.System);
            written.Append(new AuditEntry(AuditKind.Read, "Client.name"));
        }

        var key = _folder.File("audit.key");
        await File.WriteAllTextAsync(key, Convert.ToBase64String(master), TestContext.Current.CancellationToken);

        Assert.Equal(0, (await VerifyAsync([.. logs, "--master-key-file", key])).ExitCode);
        Assert.Equal(1, (await VerifyAsync([.. logs, "--key-file", key])).ExitCode);
        Assert.Equal(2, (await VerifyAsync([.. logs, "--key-file", key, "--master-key-file", key])).ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<JsonNode[]> ReadAsync()
    {
        await using var file = new FileStream(Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file);
        var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line.Split('\t')[0])!)];
    }

    private Task<TestGateway> StartAsync(string url) => TestGateway.StartAsync(SupergraphAt(url), ("Audit:Directory", Path.GetDirectoryName(Log)!));

    private static async Task<(int ExitCode, string Output)> VerifyAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exitCode = await GatewayCommand.RunAsync(["verify-audit", .. arguments], output, error);
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
        type Query @join__type(graph: A) { client(id: ID, pick: Pick): Client party: Party owners: [Owner] open: String secret: String @requiresScopes(scopes: [["secret"]]) }
        type Mutation @join__type(graph: A) { rename(to: String): String close(id: ID!): String adopt: Owner }
        type Owner @join__type(graph: A, key: "id") { id: ID! name: String @audited }
        input Pick @join__type(graph: A) { id: ID note: String }
        interface Party @join__type(graph: A) { name: String }
        type Client implements Party @join__implements(graph: A, interface: "Party") @join__type(graph: A) { name: String @audited closed: String @requiresScopes(scopes: [["secret"]]) }
        """;
}
