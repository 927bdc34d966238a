using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Tests.Kit;

namespace Tests.EndToEnd;

/// <summary>What tenants use of the real programs is metered, told to each tenant, and billed from the files.</summary>
public sealed class UsageTests(SampleMarketHost market)
{
    [Fact]
    public async Task Each_tenant_reads_its_own_use_at_once_and_the_operator_reads_that_of_all_from_the_files()
    {
        var host = market.Host;
        var query = $"{{ u{Guid.NewGuid():N}: portfolios {{ totalCount }} }}";
        var operation = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)))[..16];
        for (var i = 0; i < 4; i++)
        {
            _ = (await host.QueryAsync(host.Token(i == 0 ? "hanbit" : "northwind", "standard"), query)).WithoutErrors();
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        var northwind = await ReadAsync("northwind", 3);
        var hanbit = await ReadAsync("hanbit", 1);
        using var forbidden = await SendAsync(host.Token("northwind", "standard"));

        Assert.Equal((3, 3), Of(northwind["tenant"]!["operations"]!));
        Assert.Equal((1, 1), Of(hanbit["tenant"]!["operations"]!));
        Assert.NotEqual(northwind["tenant"]!["id"]!.GetValue<string>(), hanbit["tenant"]!["id"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);

        var folder = Path.Combine(host.State.FullName, "usage");
        (int Requests, int Fetches)[] written;
        do
        {
            // The gateway writes every few seconds.
            var usage = await RunAsync(patience.Token, "usage", "--directory", folder, "--month", northwind["month"]!.GetValue<string>(), "--json");
            written = [.. JsonNode.Parse(usage)!["tenants"]!.AsArray().Where(tenant => tenant!["operations"]![operation] is not null).Select(tenant => Of(tenant!["operations"]!)).Order()];
        }
        while (written.Sum(tenant => tenant.Requests) < 4);

        Assert.Equal([(1, 1), (3, 3)], written);

        (int Requests, int Fetches) Of(JsonNode operations)
            => (operations[operation]!["requests"]!.GetValue<int>(), operations[operation]!["subgraphs"]!["portfolio"]!["fetches"]!.GetValue<int>());

        async Task<JsonObject> ReadAsync(string tenant, int requests)
        {
            while (true)
            {
                // A request is counted when it has ended, which is a moment after its last byte is out.
                using var response = await SendAsync(host.Token(tenant, "enterprise"));
                var usage = JsonNode.Parse(await response.Content.ReadAsStringAsync(patience.Token))!.AsObject();
                if (usage["tenant"]!["operations"]![operation]?["requests"]?.GetValue<int>() >= requests)
                {
                    return usage;
                }
            }
        }

        async Task<HttpResponseMessage> SendAsync(string token)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/usage");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return await host.Client.SendAsync(request, patience.Token);
        }
    }

    private static async Task<string> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [BuiltProgram.Path("gateway/Host", "Gateway.Host"), .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
