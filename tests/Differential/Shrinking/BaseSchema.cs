using Federation.Composition;
using Federation.Subgraphs;
using Federation.Supergraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Differential.Tests.Shrinking;

/// <summary>
/// The unsplit schema of subgraphs that were made smaller: what composition makes of them, with what fields are computed from, read from
/// contexts, and hidden from clients.
/// </summary>
internal sealed class BaseSchema(IReadOnlyDictionary<string, List<DirectiveNode>> directives) : SyntaxRewriter
{
    private string _type = "";

    /// <summary>Null where the subgraphs do not compose.</summary>
    public static string? Derive(IReadOnlyDictionary<string, string> subgraphs)
    {
        var composed = Composer.Compose([.. subgraphs.Select(subgraph => new SubgraphSource(subgraph.Key, $"http://{subgraph.Key}", subgraph.Value))]);
        if (!composed.IsSuccess || Supergraph.Load(composed.SupergraphSdl!).Supergraph is not { } supergraph)
        {
            return null;
        }

        var directives = new Dictionary<string, List<DirectiveNode>>(StringComparer.Ordinal);
        foreach (var type in subgraphs.Values.SelectMany(sdl => Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted).Definitions).OfType<ObjectTypeDefinitionNode>())
        {
            foreach (var field in type.Fields)
            {
                var kept = directives.TryGetValue($"{type.Name}.{field.Name}", out var known) ? known : directives[$"{type.Name}.{field.Name}"] = [];
                kept.AddRange(field.Directives.Where(directive => directive.Name is "requires" or "inaccessible" && !kept.Exists(other => other.Name == directive.Name)));
                kept.AddRange(field.Arguments.SelectMany(argument => argument.Directives.Where(directive => directive.Name == "fromContext").Select(directive => Contextual(subgraphs, argument.Name, directive))));
            }
        }

        // What an interface object says of its fields counts for the fields of the members.
        foreach (var type in supergraph.Schema.Types.OfType<ObjectType>())
        {
            foreach (var field in type.Fields)
            {
                foreach (var inherited in type.Interfaces.Select(one => directives.GetValueOrDefault($"{one.Name}.{field.Name}")).OfType<List<DirectiveNode>>())
                {
                    directives.TryAdd($"{type.Name}.{field.Name}", inherited);
                }
            }
        }

        return new BaseSchema(directives).RewriteDocument(Utf8GraphQLParser.Parse(SchemaPrinter.Print(supergraph.Schema), ParserOptions.Trusted)).Print();
    }

    protected override DefinitionNode? RewriteDefinition(DefinitionNode node)
        => node is TypeDefinitionNode type && !type.Name.Contains("__", StringComparison.Ordinal) ? base.RewriteDefinition(node) : null;

    protected override DefinitionNode? RewriteObjectType(ObjectTypeDefinitionNode node)
    {
        _type = node.Name;
        return base.RewriteObjectType(node);
    }

    protected override DirectiveNode? RewriteDirective(DirectiveNode node) => null;

    protected override FieldDefinitionNode? RewriteFieldDefinition(FieldDefinitionNode node)
        => new(default, null, node.Name, default, node.Arguments, node.Type, (directives.GetValueOrDefault($"{_type}.{node.Name}") ?? []).ToSyntaxList());

    /// <summary>What the unsplit schema says in place of <c>@fromContext</c>.</summary>
    private static DirectiveNode Contextual(IReadOnlyDictionary<string, string> subgraphs, string argument, DirectiveNode directive)
    {
        var field = ((StringValueNode)directive.GetArgument("field")!).Value;
        var selection = field[(field.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        var setter = subgraphs.Values.SelectMany(sdl => Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted).Definitions).OfType<ObjectTypeDefinitionNode>()
            .FirstOrDefault(type => type.Directives.Any(context => context.Name == "context" && $"${((StringValueNode)context.GetArgument("name")!).Value}" == field.Split(' ')[0]));
        var fields = selection.StartsWith('{') ? $"... on {setter?.Name} {selection}" : selection;
        return new DirectiveNode(
            default,
            "contextual",
            [
                new ArgumentNode(default, "argument", new StringValueNode(default, argument)),
                new ArgumentNode(default, "fields", new StringValueNode(default, fields)),
            ]);
    }
}
