using GraphQL.Language;

namespace Federation.Supergraphs;

/// <summary>Reads the subgraphs from the enum <c>join__Graph</c>.</summary>
/// <seealso href="https://specs.apollo.dev/join/v0.3/#Graph">join, Graph</seealso>
internal static class JoinGraphReader
{
    public static IReadOnlyList<SubgraphInfo> Read(DocumentNode document, SupergraphFeatures features, List<SupergraphError> errors)
    {
        var enumName = features.Join("Graph");
        var graphs = document.Definitions.OfType<EnumTypeDefinitionNode>().FirstOrDefault(type => type.Name == enumName);
        if (graphs is null || graphs.Values.IsEmpty)
        {
            errors.Add(new SupergraphError(SupergraphErrorCodes.NotASupergraph, $"The enum {enumName} that names the subgraphs is missing or empty.", enumName));
            return [];
        }

        var subgraphs = new List<SubgraphInfo>(graphs.Values.Count);
        foreach (var value in graphs.Values)
        {
            var directive = value.Directives.Named(features.Join("graph")).FirstOrDefault();
            if (directive?.Text("name") is not { } name)
            {
                errors.Add(new SupergraphError(
                    SupergraphErrorCodes.JoinInvalid,
                    $"The value has no @{features.Join("graph")}(name:, url:).",
                    $"{enumName}.{value.Name}"));
            }
            else if (subgraphs.Any(subgraph => subgraph.Name == name))
            {
                errors.Add(new SupergraphError(SupergraphErrorCodes.JoinInvalid, $"Two subgraphs have the name \"{name}\".", $"{enumName}.{value.Name}"));
            }
            else
            {
                subgraphs.Add(new SubgraphInfo(subgraphs.Count, name, value.Name, directive.Text("url") ?? ""));
            }
        }

        return subgraphs;
    }
}
