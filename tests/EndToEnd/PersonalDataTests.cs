using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Tests.Kit;

namespace Tests.EndToEnd;

/// <summary>Who a portfolio belongs to, through the gateway: with the scope and a purpose, kept by both processes before it is out; else denied, and that is kept.</summary>
public sealed class PersonalDataTests(SampleMarketHost market)
{
    private const string Query = """
        { portfolio(id: "core-equity") { name accountHolder client { id legalName identificationCode } } }
        """;

    private const string Below = """
        {
          portfolios(first: 3) {
            nodes {
              client { id legalName }
              trades(from: "2025-01-01", to: "2025-12-31", first: 4) { nodes { id trader transactionReport { id decisionMakerId } } }
            }
          }
        }
        """;

    private static readonly string[] Values = ["Evelyn Marlowe Hartwell", "US19680412EVELYHARTW"];

    private AppHostProcess Host => market.Host;

    [Fact]
    public async Task With_scope_and_purpose_a_client_is_read_and_gateway_and_subgraph_have_kept_it_before_the_answer_is_out()
    {
        var token = await TokenAsync("portfolio:read pii:read", "client review");

        var (requestId, answer) = await AskAsync(token);

        // Read at once: a record that had to travel or to wait would not be there.
        var (atGateway, atSubgraph) = (await RecordsAsync("gateway", requestId), await RecordsAsync("portfolio", requestId));
        Assert.Equal(
            """{"name":"Northwind Core Equity","accountHolder":"Evelyn Marlowe Hartwell","client":{"id":"cl-1001","legalName":"Evelyn Marlowe Hartwell","identificationCode":"US19680412EVELYHARTW"}}""",
            answer.WithoutErrors().At("data.portfolio")!.ToJsonString());
        string[] objects = ["Client.identificationCode Client:cl-1001", "Client.legalName Client:cl-1001", "Portfolio.accountHolder Portfolio:core-equity"];
        Assert.Equal(
            ["Client.identificationCode id=core-equity", "Client.legalName id=core-equity", "Portfolio.accountHolder id=core-equity"],
            atGateway.Take(3).Select(record => $"{record["coordinate"]} {record["key"]}").Order(StringComparer.Ordinal));
        Assert.Equal(objects, atGateway.Skip(3).Select(record => $"{record["coordinate"]} {record["key"]}").Order(StringComparer.Ordinal));
        Assert.Equal(objects, atSubgraph.Select(record => $"{record["coordinate"]} {record["key"]}").Order(StringComparer.Ordinal));
        Assert.All([.. atGateway, .. atSubgraph], record => Assert.Equal(
            ("read", "officer", "client review"), (record["kind"]!.GetValue<string>(), record["sub"]!.GetValue<string>(), record["purpose"]!.GetValue<string>())));
        Assert.All(Values, value => Assert.DoesNotContain(value, Host.Output + Host.Errors, StringComparison.Ordinal));

        // Compliance tells both processes' under the request and under the client; another tenant is told nothing.
        await WaitForTrailAsync("northwind", $"Request:{requestId}", trail => trail.Length == 9 && trail.Any(record => record.Text("subject") == "Client:cl-1001") && trail.Any(record => record.Text("subject") == "id=core-equity"));
        await WaitForTrailAsync("northwind", "Client:cl-1001", trail => trail.Count(record => record.Text("requestId") == requestId && record.Text("actor") == "officer") == 4);
        await WaitForTrailAsync("hanbit", $"Request:{requestId}", trail => trail.Length == 0);
    }

    /// <summary>
    /// Before anything is fetched the gateway cannot name what it has not been told yet; before the answer is out it can, and so can each process
    /// that has the objects: both logs name the same ones, under the same request.
    /// </summary>
    [Fact]
    public async Task Of_entities_below_the_root_each_one_that_is_read_is_named_by_the_gateway_and_by_the_process_that_has_it()
    {
        var token = await TokenAsync("portfolio:read portfolio:trades compliance:report pii:read", "quarterly review");
        var (requestId, answer) = await AskAsync(token, Below);
        for (var attempt = 0; Trades(answer).Any(trade => trade.At("transactionReport") is null); attempt++)
        {
            // Compliance learns of the trades after the start.
            Assert.True(attempt < 120, answer.ToJsonString());
            await Task.Delay(500, TestContext.Current.CancellationToken);
            (requestId, answer) = await AskAsync(token, Below);
        }

        var clients = answer.WithoutErrors().Items("data.portfolios.nodes").Where(portfolio => portfolio.At("client") is not null).Select(portfolio => $"Client.legalName Client:{portfolio.Text("client.id")}");
        var trades = Trades(answer).ToArray();
        Assert.NotEmpty(clients);
        Assert.True(trades.Length > 3, answer.ToJsonString());
        var records = new Dictionary<string, JsonNode[]>
        {
            ["gateway"] = await RecordsAsync("gateway", requestId),
            ["portfolio"] = await RecordsAsync("portfolio", requestId),
            ["compliance"] = await RecordsAsync("compliance", requestId),
        };
        Assert.Equal(["Client.legalName ", "Trade.trader ", "TransactionReport.decisionMakerId "], Told(records["gateway"][..3]));
        Assert.Equal(Told([.. records["portfolio"], .. records["compliance"]]), Told(records["gateway"][3..]));
        Assert.Equal(clients.Concat(trades.Select(trade => $"Trade.trader Trade:{trade.Text("id")}")).Distinct().Order(StringComparer.Ordinal), Told(records["portfolio"]));
        Assert.Equal(
            trades.Select(trade => $"TransactionReport.decisionMakerId TransactionReport:{trade.Text("transactionReport.id")}").Distinct().Order(StringComparer.Ordinal),
            Told(records["compliance"]));
        Assert.All(records.Values.SelectMany(kept => kept), record => Assert.Equal(
            ("read", "officer", "quarterly review", requestId),
            (record["kind"]!.GetValue<string>(), record["sub"]!.GetValue<string>(), record["purpose"]!.GetValue<string>(), record["rid"]!.GetValue<string>())));

        static IEnumerable<JsonNode> Trades(JsonObject answer) => answer.Items("data.portfolios.nodes").SelectMany(portfolio => portfolio.Items("trades.nodes"));

        static IEnumerable<string> Told(JsonNode[] records) => records.Select(record => $"{record["coordinate"]} {record["key"]}").Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("portfolio:read pii:read", null)]
    [InlineData("portfolio:read", "client review")]
    public async Task Without_the_scope_or_a_purpose_nothing_personal_is_asked_for_and_the_denial_is_kept(string scopes, string? purpose)
    {
        var token = await TokenAsync(scopes, purpose);

        var (requestId, answer) = await AskAsync(token);

        Assert.Equal("""{"name":"Northwind Core Equity","accountHolder":null,"client":null}""", answer.At("data.portfolio")!.ToJsonString());
        Assert.Equal(
            ["Portfolio.accountHolder", "Portfolio.client"],
            answer.Items("errors").Select(error => error.Text("extensions.coordinate")).Order(StringComparer.Ordinal));
        Assert.All(answer.Items("errors"), error => Assert.Equal("UNAUTHORIZED_FIELD_OR_TYPE", error.Text("extensions.code")));

        // A denial is kept within a second; the subgraph was not asked, so it has nothing to keep.
        JsonNode[] kept;
        while ((kept = await RecordsAsync("gateway", requestId)).Length < 2)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.All(kept, record => Assert.Equal(("denial", "UNAUTHORIZED_FIELD_OR_TYPE"), (record["kind"]!.GetValue<string>(), record["code"]!.GetValue<string>())));
        Assert.Empty(await RecordsAsync("portfolio", requestId));
    }

    [Fact]
    public async Task One_command_checks_the_logs_of_all_processes_and_shows_what_they_have_of_a_request()
    {
        var (requestId, _) = await AskAsync(await TokenAsync("portfolio:read pii:read", "client review"));
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        var logs = Directory.GetFiles(Path.Combine(Host.State.FullName, "audit"), "*.audit");
        foreach (var argument in (string[])[
            BuiltProgram.Path("gateway/Host", "Gateway.Host"), "verify-audit", .. logs, "--master-key-file", Path.Combine(Host.State.FullName, "audit.key"), "--request", requestId])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, output);
        Assert.Contains("read  Client.legalName  id=core-equity  officer  client review", output, StringComparison.Ordinal);
        Assert.Contains("read  Client.legalName  Client:cl-1001  officer  client review", output, StringComparison.Ordinal);
        Assert.All(Values, value => Assert.DoesNotContain(value, output, StringComparison.Ordinal));
    }

    private static Task<string> TokenAsync(string scopes, string? purpose)
        => DeveloperToken.IssueAsync([.. (string[])["--tenant", "northwind", "--scope", scopes, "--subject", "officer"], .. purpose is null ? (string[])[] : ["--purpose", purpose]]);

    private async Task<(string RequestId, JsonObject Answer)> AskAsync(string token, string query = Query)
    {
        using var response = await Host.PostAsync(token, query);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (response.Headers.GetValues("Request-Id").Single(), JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject());
    }

    /// <summary>What a process's own log has of a request, while the process writes it.</summary>
    private async Task<JsonNode[]> RecordsAsync(string process, string requestId)
    {
        await using var file = new FileStream(Path.Combine(Host.State.FullName, "audit", process + ".audit"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file);
        var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.All(Values, value => Assert.DoesNotContain(value, text, StringComparison.Ordinal));
        return [.. text.Split('\n').Where(line => line.Contains(requestId, StringComparison.Ordinal) && line.Contains('\t', StringComparison.Ordinal)).Select(line => JsonNode.Parse(line.Split('\t')[0])!)];
    }

    private async Task WaitForTrailAsync(string tenant, string subject, Func<JsonNode[], bool> isThere)
    {
        for (var attempt = 0; ; attempt++)
        {
            var answer = await Host.QueryAsync(
                Host.Token(tenant, "enterprise"),
                "query($s: String!) { auditTrail(subject: $s, first: 200) { actor subject requestId } }",
                new JsonObject { ["s"] = subject });
            if (isThere([.. answer.WithoutErrors().Items("data.auditTrail")]))
            {
                return;
            }

            Assert.True(attempt < 120, $"{tenant} has not been told of {subject}: {answer.ToJsonString()}");
            await Task.Delay(250, TestContext.Current.CancellationToken);
        }
    }
}
