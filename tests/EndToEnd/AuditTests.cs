using System.Security.Cryptography;
using System.Text;
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
        var check = await CommandRun.RunAsync(
            BuiltProgram.Path("subgraphs/Compliance", "Subgraphs.Compliance"),
            ["verify-audit"],
            new Dictionary<string, string>
            {
                ["Storage__Directory"] = host.State.FullName,
                ["Audit__MasterKey"] = (await File.ReadAllTextAsync(Path.Combine(host.State.FullName, "audit.key"))).Trim(),
                ["DOTNET_ENVIRONMENT"] = "Development",
            });

        Assert.True(check.Code == 0, check.Text);
        Assert.Contains("gateway.", check.Text, StringComparison.Ordinal);
        Assert.Contains("compliance.", check.Text, StringComparison.Ordinal);
        Assert.Contains("all as they were written", check.Text, StringComparison.Ordinal);
    }

    /// <summary>The commands have no collector: the programs that serve from the folder send what they leave.</summary>
    [Fact]
    public async Task What_operators_do_to_a_tenant_by_command_is_in_that_tenant_s_trail_and_nobody_sees_it_without_the_scope()
    {
        var host = market.Host;
        const string Text = "isin,symbol,name,asset_class,currency,primary_mic,sector\nUS4781601046,JNJ,Johnson & Johnson,EQUITY,USD,XNYS,Health Care\n";
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(host.State.FullName, "files")).FullName, "brought.csv");
        await File.WriteAllTextAsync(path, Text, TestContext.Current.CancellationToken);
        var file = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}";

        var import = await CommandRun.RunAsync(BuiltProgram.Path("gateway/AppHost", "Gateway.AppHost"), ["import", "instruments", path, "--tenant", "aldgate", "--state", host.State.FullName]);
        var rotation = await CommandRun.RunAsync(
            BuiltProgram.Path("subgraphs/Portfolio", "Subgraphs.Portfolio"), ["tenants", "rotate-data-key", "aldgate", "--by", "Ada"], await SettingsAsync("portfolio"));

        Assert.True((import.Code, rotation.Code) == (0, 0), import.Text + rotation.Text);
        var brought = await WaitAsync("aldgate", file, records => records.Length >= 2);
        var rotated = await WaitAsync("aldgate", "Tenant:aldgate", records => records.Length >= 2);
        Assert.All(brought, record => Assert.Equal(("mutation Import.instruments", $"os:{Environment.UserName}", "null"), (record.Text("action"), record.Text("actor"), record.Text("code"))));
        Assert.Equal(2, brought.Length);
        Assert.All(rotated, record => Assert.Equal(("mutation Tenants.rotateDataKey", $"os:Ada ({Environment.UserName})"), (record.Text("action"), record.Text("actor"))));
        Assert.Equal(["null", "BEGUN"], rotated.Select(record => record.Text("code")));
        Assert.Single(rotated.Select(record => record.Text("requestId")).Distinct());
        foreach (var subject in (string[])[file, "Tenant:aldgate"])
        {
            Assert.Empty(await ReadAsync("northwind", subject));
            Assert.Null((await host.QueryAsync(host.Token("aldgate", "standard"), Trail, new JsonObject { ["s"] = subject })).At("data"));
        }

        async Task<Dictionary<string, string>> SettingsAsync(string process)
        {
            var master = Convert.FromBase64String((await File.ReadAllTextAsync(Path.Combine(host.State.FullName, "audit.key"))).Trim());
            return new Dictionary<string, string>
            {
                ["DOTNET_ENVIRONMENT"] = "Development",
                ["Storage__Directory"] = host.State.FullName,
                ["Audit__Directory"] = Path.Combine(host.State.FullName, "audit"),
                ["Audit__Key"] = Convert.ToBase64String(HMACSHA256.HashData(master, Encoding.UTF8.GetBytes($"audit:{process}"))),
            };
        }
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
