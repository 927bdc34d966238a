using GraphQL.Language;

namespace GraphQL.TypeSystem.Building;

/// <summary>Stage 4: makes the directive definitions.</summary>
internal static class DirectiveMaker
{
    public static IReadOnlyList<DirectiveDefinition> Make(CollectedDefinitions definitions, TypeMap types, SchemaBuildContext context)
    {
        var directives = new List<DirectiveDefinition>(definitions.Directives.Count);
        foreach (var (node, source) in definitions.Directives)
        {
            directives.Add(new DirectiveDefinition(
                node.Name,
                node.Description?.Value,
                InputValueMaker.MakeArguments(node.Arguments, new Place(node.Name, IsDirective: true), source, types, context),
                node.IsRepeatable,
                MakeLocations(node, source, context)));
        }

        return directives;
    }

    private static List<string> MakeLocations(DirectiveDefinitionNode node, SourceText? source, SchemaBuildContext context)
    {
        var locations = new List<string>(node.Locations.Count);
        foreach (var location in node.Locations)
        {
            if (!DirectiveLocations.IsKnown(location))
            {
                context.Report(
                    SchemaErrorCodes.UnknownDirectiveLocation,
                    $"Directive \"@{node.Name}\" names the unknown location \"{location}\".",
                    $"@{node.Name}",
                    node.NameSpan,
                    source);
            }
            else if (!locations.Contains(location))
            {
                locations.Add(location);
            }
        }

        return locations;
    }
}
