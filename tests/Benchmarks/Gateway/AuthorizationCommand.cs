using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Tests.Kit;

namespace Benchmarks.Gateway;

/// <summary>
/// <c>authorization [--program DLL] [--query NAME] [--rounds N] [--seconds N] [--write]</c>: what authorization adds to the processor time of a request. One
/// build of the gateway runs twice, over the gateway benchmark's graph as it is and with auth directives on three of ten fields; both are asked the
/// same query with the same token, in turn. Fails where the median of the rounds' ratios is above <see cref="MostRatio"/>.
/// </summary>
internal static class AuthorizationCommand
{
    private const double MostRatio = 1.03;

    /// <summary>Where the benchmark's own supergraph says that its subgraphs are.</summary>
    private const string SubgraphsAddress = "127.0.0.1:4500";

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var bench = Environment.GetEnvironmentVariable("GATEWAY_BENCH")
            ?? (Environment.GetEnvironmentVariable("GATEWAY_TEST_SHARED") is { } shared ? Path.Combine(shared, "bench") : null);
        if (bench is null || !Directory.Exists(bench))
        {
            await Console.Error.WriteLineAsync("GATEWAY_BENCH or GATEWAY_TEST_SHARED must name the gateway benchmark.");
            return 1;
        }

        var program = arguments.Text("program", Repository.Combine("gateway", "Host", "bin", "Release", "net10.0", "Gateway.Host.dll"));
        var name = arguments.Text("query", "heavy");
        var query = await File.ReadAllTextAsync(Path.Combine(bench, "scenarios", name + ".graphql"));
        using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(bench, "scenarios", name + ".expected.json")));
        var port = FreePorts.Claim();
        var supergraph = (await File.ReadAllTextAsync(Path.Combine(bench, "schema", "supergraph.graphql")))
            .Replace(SubgraphsAddress, $"127.0.0.1:{port}", StringComparison.Ordinal);
        var (text, marked, fields) = AuthorizedSupergraph.Of(supergraph);
        var directory = Directory.CreateTempSubdirectory("authorization-");
        var (plain, withDirectives) = (Path.Combine(directory.FullName, "plain.graphql"), Path.Combine(directory.FullName, "directives.graphql"));
        await File.WriteAllTextAsync(plain, supergraph);
        await File.WriteAllTextAsync(withDirectives, text);
        var token = Machine.Ask("dotnet", program, "token", "--tenant", "northwind", "--scope", AuthorizedSupergraph.Scope);
        using var subgraphs = Process.Start(new ProcessStartInfo(Path.Combine(bench, "subgraphs", "bin", "Release", "net10.0", "subgraphs"))
        {
            ArgumentList = { "--port", port.ToString(CultureInfo.InvariantCulture) },
            Environment = { ["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1" },
            RedirectStandardOutput = true,
        })!;
        try
        {
            using var without = await MeasuredGateway.StartAsync("without directives", program, plain, FreePorts.Claim(), token, query);
            using var with = await MeasuredGateway.StartAsync("with directives", program, withDirectives, FreePorts.Claim(), token, query);
            await CheckAsync(without, expected.RootElement);
            await CheckAsync(with, expected.RootElement);
            await CheckDenialAsync(program, withDirectives, query);
            await MeasureAsync(without, with, arguments.Number("rounds", 15), TimeSpan.FromSeconds(arguments.Number("seconds", 4)));
            return Report(arguments, name, without, with, marked, fields);
        }
        finally
        {
            subgraphs.Kill(entireProcessTree: true);
            await subgraphs.WaitForExitAsync();
            directory.Delete(recursive: true);
        }
    }

    private static async Task CheckAsync(MeasuredGateway gateway, JsonElement expected)
    {
        if (!JsonElement.DeepEquals(await gateway.AskAsync(), expected))
        {
            throw new InvalidOperationException($"The gateway {gateway.Name} gives another answer than the expected one.");
        }
    }

    /// <summary>The directives mean something: who has no token is denied what they stand on.</summary>
    private static async Task CheckDenialAsync(string program, string supergraph, string query)
    {
        using var anonymous = await MeasuredGateway.StartAsync("without a token", program, supergraph, FreePorts.Claim(), null, query);
        if (!(await anonymous.AskAsync()).GetProperty("errors").EnumerateArray().Any())
        {
            throw new InvalidOperationException("Who has no token is denied nothing.");
        }
    }

    private static async Task MeasureAsync(MeasuredGateway without, MeasuredGateway with, int rounds, TimeSpan duration)
    {
        // Both have been optimised when the first round begins.
        for (var i = 0; i < 3; i++)
        {
            await without.LoadAsync(duration, isMeasured: false);
            await with.LoadAsync(duration, isMeasured: false);
        }

        for (var i = 0; i < rounds; i++)
        {
            // Who comes first changes, so that whatever drifts meets both.
            var (first, second) = i % 2 == 0 ? (without, with) : (with, without);
            await first.LoadAsync(duration, isMeasured: true);
            await second.LoadAsync(duration, isMeasured: true);
        }
    }

    private static int Report(Arguments arguments, string query, MeasuredGateway without, MeasuredGateway with, int marked, int fields)
    {
        var ratios = without.Rounds.Zip(with.Rounds, (a, b) => b / a).Order().ToArray();
        var ratio = Median(ratios);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            | `{query}` | CPU us/request, median of {ratios.Length} | least | most |
            |:--|--:|--:|--:|
            | {without.Name} | {Median(without.Rounds):N0} | {without.Rounds.Min():N0} | {without.Rounds.Max():N0} |
            | {with.Name}, on {marked} of {fields} fields | {Median(with.Rounds):N0} | {with.Rounds.Min():N0} | {with.Rounds.Max():N0} |

            Median of the rounds' ratios {ratio:N3}, middle half {ratios[ratios.Length / 4]:N3} to {ratios[ratios.Length * 3 / 4]:N3}; at most {MostRatio:N2} is asked for.

            """);
        Console.Write(text);
        if (arguments.Has("write"))
        {
            var date = Machine.Date();
            var path = Repository.Combine("tests", "Benchmarks", "results", $"authorization-{date}.md");
            File.WriteAllText(
                path,
                new StringBuilder()
                    .Append(CultureInfo.InvariantCulture, $"# What authorization adds, {date}\n\n{Machine.Describe()}")
                    .Append("- one build, two processes, asked in turn over 16 connections with one token; processor time of the gateway's process by its requests\n")
                    .Append(CultureInfo.InvariantCulture, $"\n{text}")
                    .ToString());
            Console.WriteLine($"written to {path}");
        }

        return ratio <= MostRatio ? 0 : 1;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return ordered.Length % 2 == 1 ? ordered[ordered.Length / 2] : (ordered[(ordered.Length / 2) - 1] + ordered[ordered.Length / 2]) / 2;
    }
}
