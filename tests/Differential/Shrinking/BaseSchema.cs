using Federation.Composition;
using Federation.Subgraphs;
using GraphQL.Language;

namespace Gateway.Differential.Tests.Shrinking;

/// <summary>The unsplit schema of subgraphs that were made smaller: what composition makes of them, with what computed fields are computed from.</summary>
internal sealed class BaseSchema(IReadOnlyDictionary<string, DirectiveNode> requirements) : SyntaxRewriter
{
    private string _type = "";

    /// <summary>Null where the subgraphs do not compose.</summary>
    public static string? Derive(IReadOnlyDictionary<string, string> subgraphs)
    {
        var composed = Composer.Compose([.. subgraphs.Select(subgraph => new SubgraphSource(subgraph.Key, $"http://{subgraph.Key}", subgraph.Value))]);
        if (!composed.IsSuccess)
        {
            return null;
        }

        var requirements = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        foreach (var type in subgraphs.Values.SelectMany(sdl => Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted).Definitions).OfType<ObjectTypeDefinitionNode>())
        {
            foreach (var field in type.Fields)
            {
                if (field.Directives.FirstOrDefault(directive => directive.Name == "requires") is { } directive)
                {
                    requirements[$"{type.Name}.{field.Name}"] = directive;
                }
            }
        }

        return new BaseSchema(requirements).RewriteDocument(Utf8GraphQLParser.Parse(composed.ApiSchemaSdl!, ParserOptions.Trusted)).Print();
    }

    protected override DefinitionNode? RewriteObjectType(ObjectTypeDefinitionNode node)
    {
        _type = node.Name;
        return base.RewriteObjectType(node);
    }

    protected override FieldDefinitionNode? RewriteFieldDefinition(FieldDefinitionNode node)
        => requirements.TryGetValue($"{_type}.{node.Name}", out var directive)
            ? new FieldDefinitionNode(default, null, node.Name, default, node.Arguments, node.Type, [directive])
            : node;
}
