using Federation.Subgraphs;

namespace Benchmarks.Federation;

/// <summary>The graphs that are measured.</summary>
internal static class FederatedGraphs
{
    /// <summary>How many subgraphs and types the generated graphs have.</summary>
    public static IReadOnlyList<(int Subgraphs, int Types)> Sizes { get; } = [(10, 500), (20, 1_000), (40, 2_000), (60, 3_000)];

    /// <summary>How many fields the operations on generated graphs select.</summary>
    public static IReadOnlyList<int> OperationSizes { get; } = [10, 50, 200, 1_000];

    /// <summary>This system's own four subgraphs as they were designed, and the gateway benchmark's; none where <c>GATEWAY_TEST_SHARED</c> names no folder.</summary>
    public static IReadOnlyList<FederatedGraph> Known()
        => Environment.GetEnvironmentVariable("GATEWAY_TEST_SHARED") is { Length: > 0 } shared
            ? [Read("bench", shared, "schema", "scenarios"), Read("domain", shared, "graphs", "operations")]
            : [];

    /// <summary>A generated graph with an operation of each size.</summary>
    public static FederatedGraph Generated(int subgraphs, int types)
    {
        var graph = new GeneratedFederation(subgraphs, types);
        return new FederatedGraph(
            $"{subgraphs} subgraphs, {types} types",
            graph.Subgraphs(),
            [.. OperationSizes.Select(fields => ($"{fields} fields", graph.Operation(fields)))]);
    }

    private static FederatedGraph Read(string name, string shared, string schemas, string operations) => new(
        name,
        [.. Files(Path.Combine(shared, name, schemas)).Where(file => file.Name != "supergraph").Select(file => new SubgraphSource(file.Name, $"http://{file.Name}.example", file.Text)).Select(Share)],
        [.. Files(Path.Combine(shared, name, operations))]);

    private static IEnumerable<(string Name, string Text)> Files(string folder)
        => Directory.EnumerateFiles(folder, "*.graphql").Order(StringComparer.Ordinal).Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)));

    // "User.username" is provided by another subgraph and not marked as shared: The Guild's composition lets that pass, Apollo's and ours refuse it.
    private static SubgraphSource Share(SubgraphSource subgraph) => subgraph.Name != "accounts" ? subgraph : subgraph with
    {
        Sdl = subgraph.Sdl
            .Replace("\"@key\"", "\"@key\", \"@shareable\"", StringComparison.Ordinal)
            .Replace("username: String", "username: String @shareable", StringComparison.Ordinal),
    };
}
