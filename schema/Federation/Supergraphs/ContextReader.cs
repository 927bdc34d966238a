using GraphQL.Language;

namespace Federation.Supergraphs;

/// <summary>Reads which types set which context: <c>@context(name: "products__user")</c>.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/entities/use-contexts">Contexts</seealso>
internal static class ContextReader
{
    public static Dictionary<string, List<string>> Read(DocumentNode document, SupergraphFeatures features, List<SupergraphError> errors)
    {
        var contexts = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var type in document.Definitions.OfType<TypeDefinitionNode>())
        {
            foreach (var directive in type.Directives.Named(features.Context))
            {
                if (directive.Text("name") is not { } name)
                {
                    errors.Add(new SupergraphError(SupergraphErrorCodes.ContextInvalid, $"@{features.Context} needs \"name\" as a string.", type.Name));
                }
                else if (contexts.TryGetValue(name, out var types))
                {
                    types.Add(type.Name);
                }
                else
                {
                    contexts.Add(name, [type.Name]);
                }
            }
        }

        return contexts;
    }
}
