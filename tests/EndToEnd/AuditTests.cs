using System.Diagnostics;
using System.Text.Json.Nodes;
using Tests.Kit;

namespace Tests.EndToEnd;

/// <summary>What happens is kept by each process, and compliance tells the tenant of it.</summary>
public sealed class AuditTests(SampleMarketHost market)
{
    private const string Trail = "query($s: String!) { auditTrail(subject: $s, first: 200) { actor action code requestId } }";

    [Fact]
    public async Task Mutations_and_denials_of_every_process_are_in_the_tenant_s_trail_and_in_no_other_s()
    {
        var host = market.Host;
        var id = $"none-{Guid.NewGuid():N}";
        await host.QueryAsync(host.Token("northwind", "enterprise"), "mutation($id: ID!) { acknowledgeAlert(id: $id) { id } }", new JsonObject { ["id"] = id });
        await host.QueryAsync(host.Token("northwind", "standard"), "{ auditTrail(subject: \"x\") { actor } }");

        // The gateway's and the subgraph's, and how it ended there; the request's id joins them.
        var alert = await WaitAsync("northwind", $"id={id}", records => records.Length >= 3);
        Assert.All(alert, record => Assert.Equal("mutation Mutation.acknowledgeAlert", record.Text("action")));
        Assert.Contains(alert, record => record.Text("code") == "NOT_FOUND");
        Assert.Single(alert.Select(record => record.Text("requestId")).Distinct());
        var denials = await WaitAsync("northwind", "Query.auditTrail", records => records.Any(record => record.Text("action") == "denial Query.auditTrail"));
        Assert.Contains(denials, record => record.Text("code") == "UNAUTHORIZED_FIELD_OR_TYPE");

        Assert.Empty(await ReadAsync("hanbit", $"id={id}"));
    }

    [Fact]
    public async Task One_command_checks_the_chains_of_all_processes()
    {
        var host = market.Host;
        await WaitAsync("aldgate", "Query.auditTrail", records => records.Length > 0);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(BuiltProgram.Path("subgraphs/Compliance", "Subgraphs.Compliance"));
        start.ArgumentList.Add("verify-audit");
        start.Environment["Storage__Directory"] = host.State.FullName;
        start.Environment["Audit__MasterKey"] = (await File.ReadAllTextAsync(Path.Combine(host.State.FullName, "audit.key"))).Trim();
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, output + errors);
        Assert.Contains("gateway.", output, StringComparison.Ordinal);
        Assert.Contains("compliance.", output, StringComparison.Ordinal);
        Assert.Contains("all as they were written", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_without_a_process_s_key_adds_to_a_chain()
    {
        var compliance = market.Host.Output.Split('\n').Select(line => line.Trim()).First(line => line.StartsWith("compliance ", StringComparison.Ordinal));
        var address = compliance.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });

        using var unsigned = await client.PostAsync(new Uri(new Uri(address), "/internal/audit"), new ByteArrayContent([]));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(address), "/internal/audit")) { Content = new ByteArrayContent([]) };
        request.Headers.Add("Audit-Shipment", $"gateway.{new string('0', 32)};{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()};AAAA");
        using var forged = await client.SendAsync(request);

        Assert.Equal(401, (int)unsigned.StatusCode);
        Assert.Equal(401, (int)forged.StatusCode);
    }

    /// <summary>Records travel for a second or two.</summary>
    private async Task<JsonNode[]> WaitAsync(string tenant, string subject, Func<JsonNode[], bool> isThere)
    {
        for (var attempt = 0; ; attempt++)
        {
            var records = await ReadAsync(tenant, subject);
            if (isThere(records))
            {
                return records;
            }

            Assert.True(attempt < 120, $"{tenant} has not been told of {subject}.\n{market.Host.Output}\n{market.Host.Errors}");
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }
    }

    private async Task<JsonNode[]> ReadAsync(string tenant, string subject)
    {
        var answer = await market.Host.QueryAsync(market.Host.Token(tenant, "enterprise"), Trail, new JsonObject { ["s"] = subject });
        return [.. answer.WithoutErrors().Items("data.auditTrail")];
    }
}
