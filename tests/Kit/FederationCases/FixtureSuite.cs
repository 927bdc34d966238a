using System.Text.Json.Nodes;

namespace Tests.Kit.FederationCases;

/// <summary>A suite of the federation cases: its subgraphs, its supergraph and its tests.</summary>
public sealed class FixtureSuite
{
    private readonly string _folder;

    private FixtureSuite(string folder, IReadOnlyList<FixtureSubgraph> subgraphs)
    {
        _folder = folder;
        Name = Path.GetFileName(folder);
        Subgraphs = subgraphs;
    }

    public string Name { get; }

    public IReadOnlyList<FixtureSubgraph> Subgraphs { get; }

    /// <summary>The names of all suites; empty where the shared data is not available.</summary>
    public static IReadOnlyList<string> Names
        => SharedData.IsAvailable
            ? [.. Directory.GetDirectories(SharedData.Require("federation-cases"))
                .Where(folder => File.Exists(Path.Combine(folder, "data.json")))
                .Select(folder => Path.GetFileName(folder)!)
                .Order(StringComparer.Ordinal)]
            : [];

    /// <summary>Loads a suite afresh, its state at the beginning; skips the test where the data is not available.</summary>
    public static FixtureSuite Load(string name)
    {
        var folder = SharedData.Require("federation-cases", name);
        var data = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "data.json")))!.AsObject();
        var state = data["state"]?.DeepClone().AsObject() ?? [];
        var subgraphs = data["subgraphs"]!.AsObject()
            .OrderBy(subgraph => subgraph.Key, StringComparer.Ordinal)
            .Select(subgraph => new FixtureSubgraph(
                subgraph.Key,
                File.ReadAllText(Path.Combine(folder, "subgraphs", subgraph.Key + ".graphql")),
                subgraph.Value!.AsObject(),
                state));
        return new FixtureSuite(folder, [.. subgraphs]);
    }

    /// <summary>The stored supergraph; routing URLs are <paramref name="baseAddress"/>/suite/subgraph.</summary>
    public string Supergraph(string baseAddress)
        => File.ReadAllText(Path.Combine(_folder, "supergraph.graphql")).Replace("{base}", baseAddress.TrimEnd('/'), StringComparison.Ordinal);

    /// <summary>The tests in their order.</summary>
    public IReadOnlyList<FixtureTest> Tests()
        => [.. JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, "tests.json")))!.AsArray()
            .Select(test => new FixtureTest(
                (string)test!["query"]!,
                test["expected"]!["data"]?.DeepClone(),
                test["expected"]!["errors"]?.GetValue<bool>() ?? false))];
}
