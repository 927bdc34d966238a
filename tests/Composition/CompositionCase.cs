using System.Text.Json;
using Federation.Subgraphs;
using Tests.Kit;

namespace Federation.Composition.Tests;

/// <summary>A case of the shared file: subgraphs, and the codes that composing them gives.</summary>
internal sealed record CompositionCase(string Code, IReadOnlyList<SubgraphSource> Subgraphs, IReadOnlyList<string> Expected)
{
    public static IReadOnlyList<CompositionCase> Read(string kind)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("federation-cases", "composition-cases.json")));
        return [.. document.RootElement.GetProperty(kind).EnumerateArray().Select(item => new CompositionCase(
            item.GetProperty("code").GetString()!,
            [.. item.GetProperty("subgraphs").EnumerateObject().Select(subgraph => new SubgraphSource(subgraph.Name, $"http://localhost/{subgraph.Name}", subgraph.Value.GetString()!))],
            [.. item.GetProperty(kind).EnumerateArray().Select(code => code.GetString()!)]))];
    }
}
