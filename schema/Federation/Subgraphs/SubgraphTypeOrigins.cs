using GraphQL.Language;

namespace Federation.Subgraphs;

/// <summary>Which types a document defines and which it extends; a built schema no longer tells them apart.</summary>
/// <param name="Defined">Names with a definition.</param>
/// <param name="Extended">Names with an extension.</param>
/// <param name="ExtensionDirectives">The directives that stand on extensions, by reference.</param>
internal sealed record SubgraphTypeOrigins(HashSet<string> Defined, HashSet<string> Extended, HashSet<DirectiveNode> ExtensionDirectives)
{
    public static SubgraphTypeOrigins Of(DocumentNode document)
    {
        var origins = new SubgraphTypeOrigins(
            new HashSet<string>(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal),
            new HashSet<DirectiveNode>(ReferenceEqualityComparer.Instance));
        foreach (var definition in document.Definitions)
        {
            if (definition is not TypeDefinitionNode type)
            {
                continue;
            }

            if (!type.IsExtension)
            {
                origins.Defined.Add(type.Name);
                continue;
            }

            origins.Extended.Add(type.Name);
            foreach (var directive in type.Directives)
            {
                origins.ExtensionDirectives.Add(directive);
            }
        }

        return origins;
    }
}
