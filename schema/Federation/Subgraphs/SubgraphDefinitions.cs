using System.Text;
using Federation.Links;
using GraphQL.Language;

namespace Federation.Subgraphs;

/// <summary>The definitions that a subgraph may leave out because federation defines them.</summary>
internal static class SubgraphDefinitions
{
    private const string TypePrefix = "federation__";

    /// <summary>Definitions of all federation directives and their types, under the names that the schema has for them.</summary>
    public static DocumentNode For(LinkedFeatures features, SubgraphVersion version, Dictionary<string, string[]> names)
    {
        var sdl = new StringBuilder();
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var directive in FederationSpec.Directives)
        {
            foreach (var name in names.GetValueOrDefault(directive.Name) ?? [])
            {
                var definition = directive.Definition(version.Needed);
                sdl.Append("directive @").Append(name).AppendLine(RenameTypes(definition[(directive.Name.Length + 1)..], directive, name, features, types));
            }
        }

        foreach (var type in types)
        {
            sdl.Append("scalar ").AppendLine(type);
        }

        AppendLink(features, sdl);
        return Utf8GraphQLParser.Parse(sdl.ToString(), ParserOptions.Trusted);
    }

    private static string RenameTypes(
        string definition,
        FederationDirectiveSpec directive,
        string name,
        LinkedFeatures features,
        HashSet<string> types)
    {
        foreach (var type in FederationSpec.Types)
        {
            if (!definition.Contains(TypePrefix + type, StringComparison.Ordinal))
            {
                continue;
            }

            var source = features.SourceOfDirective(name)?.Feature ?? features.Find(KnownSpecs.Federation);
            var schemaName = source?.TypeName(type) ?? (directive.OwnSpec is null ? $"_{type}" : TypePrefix + type);
            types.Add(schemaName);
            definition = definition.Replace(TypePrefix + type, schemaName, StringComparison.Ordinal);
        }

        return definition;
    }

    private static void AppendLink(LinkedFeatures features, StringBuilder sdl)
    {
        var name = features.LinkDirectiveName;
        sdl.AppendLine($"directive @{name}(url: String, as: String, for: {name}__Purpose, import: [{name}__Import]) repeatable on SCHEMA");
        sdl.AppendLine($"enum {name}__Purpose {{ SECURITY EXECUTION }}");
        sdl.AppendLine($"scalar {name}__Import");
    }
}
