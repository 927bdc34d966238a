using System.Text.Json;

namespace Benchmarks.Federation;

/// <summary>
/// <c>federation</c>: what composing, loading and planning cost, beside Apollo's and The Guild's where they are installed, and how the cost
/// grows with the graph and with the operation.
/// </summary>
internal static class FederationCommand
{
    /// <summary><c>federation [--rounds 5] [--milliseconds 100] [--only TEXT] [--alone] [--write]</c></summary>
    public static int Run(Arguments line)
    {
        var rounds = line.Number("rounds", 5);
        var stretch = TimeSpan.FromMilliseconds(line.Number("milliseconds", 100));
        using var peer = line.Has("alone") ? null : PeerFederation.TryStart(rounds, stretch);
        if (peer is null)
        {
            Console.Error.WriteLine($"Without peers; for them, run npm ci in {PeerFederation.Folder}.");
        }

        var load = Load();
        var only = line.Text("only", "");
        var own = new OwnFederation(rounds, stretch);

        // Both runtimes optimise by what they have seen: what is measured first would be measured half compiled.
        foreach (var graph in FederatedGraphs.Known().Append(FederatedGraphs.Generated(FederatedGraphs.Sizes[0].Subgraphs, FederatedGraphs.Sizes[0].Types)))
        {
            Measure(graph);
        }

        var known = FederatedGraphs.Known().Where(graph => graph.Name.Contains(only, StringComparison.Ordinal)).Select(Measure).ToList();
        var generated = FederatedGraphs.Sizes.Select(size => FederatedGraphs.Generated(size.Subgraphs, size.Types))
            .Where(graph => graph.Name.Contains(only, StringComparison.Ordinal)).Select(Measure).ToList();
        var report = FederationReport.Write(known, generated);
        Console.WriteLine(report);
        if (line.Has("write"))
        {
            var path = Repository.Combine("tests", "Benchmarks", "results", $"federation-{Machine.Date()}.md");
            File.WriteAllText(path, $"# Composing and planning, {Machine.Date()}\n\n{Head(peer is not null, load)}- command: `dotnet run -c Release --project tests/Benchmarks -- federation {line}`\n\n{report}");
            Console.WriteLine($"written to {path}");
        }

        return 0;

        GraphMeasurement Measure(FederatedGraph graph)
        {
            Console.Error.WriteLine($"{graph.Name} …");
            var (costs, supergraph, fetches) = own.Measure(graph);
            return new GraphMeasurement(graph, costs, fetches)
            {
                ApolloCompose = peer?.Compose("apollo", graph),
                GuildCompose = peer?.Compose("guild", graph),
                ApolloLoad = peer?.Load(supergraph),
                ApolloPlans = [.. graph.Operations.Select(operation => peer?.Plan(operation.Text))],
            };
        }
    }

    private static string Head(bool hasPeer, string load)
    {
        var peers = hasPeer
            ? $"Node.js {Machine.Ask("node", "--version")}, @apollo/composition {Version("@apollo/composition")}, @apollo/query-planner {Version("@apollo/query-planner")}, @theguild/federation-composition {Version("@theguild/federation-composition")}"
            : "no peers";
        return $"{Machine.Describe(peers)}- load average when it began: {load}\n";
    }

    private static string Version(string package)
    {
        using var description = JsonDocument.Parse(File.ReadAllText(Path.Combine(PeerFederation.Folder, "node_modules", package, "package.json")));
        return description.RootElement.GetProperty("version").GetString()!;
    }

    // Of the last minute; how many processes wanted to run.
    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
