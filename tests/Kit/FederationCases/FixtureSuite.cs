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

    /// <summary>The names of all suites: those of the repository, and the shared ones where they are available.</summary>
    public static IReadOnlyList<string> Names
        => [.. NamesIn(Own), .. SharedData.IsAvailable ? NamesIn(SharedData.Require("federation-cases")) : []];

    private static string Own { get; } = RepositoryRoot.Combine("tests", "Suites");

    /// <summary>Loads a suite afresh, its state at the beginning; skips the test where it is a shared one and the data is not available.</summary>
    public static FixtureSuite Load(string name)
    {
        var own = Path.Combine(Own, name);
        var folder = Directory.Exists(own) ? own : SharedData.Require("federation-cases", name);
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

    private static IEnumerable<string> NamesIn(string folder)
        => Directory.GetDirectories(folder)
            .Where(suite => File.Exists(Path.Combine(suite, "data.json")))
            .Select(suite => Path.GetFileName(suite)!)
            .Order(StringComparer.Ordinal);
}
