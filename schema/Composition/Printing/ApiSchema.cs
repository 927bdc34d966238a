using Federation.Composition.Merging;
using GraphQL.Language;

namespace Federation.Composition.Printing;

/// <summary>What clients see of a supergraph: nothing inaccessible, no machinery of the supergraph, no applied feature directives.</summary>
internal sealed class ApiSchema
{
    private readonly MergedSchema _schema;
    private readonly HashSet<string> _machinery;

    private ApiSchema(MergedSchema schema)
    {
        _schema = schema;
        _machinery = schema.MachineryDefinitions.Select(definition => definition switch
        {
            TypeDefinitionNode type => type.Name,
            DirectiveDefinitionNode directive => $"@{directive.Name}",
            _ => "",
        }).ToHashSet(StringComparer.Ordinal);
    }

    public static DocumentNode Of(DocumentNode supergraph, MergedSchema schema)
    {
        var api = new ApiSchema(schema);
        var definitions = supergraph.Definitions.Where(api.IsVisible).Select(api.Strip).ToSyntaxList();
        return new DocumentNode(default, definitions);
    }

    private bool IsVisible(DefinitionNode definition) => definition switch
    {
        TypeDefinitionNode type => !_machinery.Contains(type.Name) && IsVisible(type.Directives),
        DirectiveDefinitionNode directive => !_machinery.Contains($"@{directive.Name}") && !_schema.FeatureDirectives.Contains(directive.Name),
        _ => true,
    };

    private bool IsVisible(SyntaxList<DirectiveNode> directives)
        => !_schema.FederationDirectiveNames.TryGetValue(FederationDirectives.Inaccessible, out var name)
            || !directives.Any(directive => directive.Name == name);

    private bool IsVisible(string typeName)
        => !_schema.TryGet(typeName, out var type) || !_schema.IsInaccessible(type);

    private DefinitionNode Strip(DefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode node => new SchemaDefinitionNode(
            default, node.Description, Strip(node.Directives), node.OperationTypes.Where(root => IsVisible(root.Type.Name)).ToSyntaxList()),
        ScalarTypeDefinitionNode node => new ScalarTypeDefinitionNode(default, node.Description, node.Name, default, Strip(node.Directives)),
        ObjectTypeDefinitionNode node => new ObjectTypeDefinitionNode(
            default, node.Description, node.Name, default, Strip(node.Directives), Strip(node.Interfaces), Strip(node.Fields)),
        InterfaceTypeDefinitionNode node => new InterfaceTypeDefinitionNode(
            default, node.Description, node.Name, default, Strip(node.Directives), Strip(node.Interfaces), Strip(node.Fields)),
        UnionTypeDefinitionNode node => new UnionTypeDefinitionNode(
            default, node.Description, node.Name, default, Strip(node.Directives), Strip(node.Types)),
        EnumTypeDefinitionNode node => new EnumTypeDefinitionNode(
            default,
            node.Description,
            node.Name,
            default,
            Strip(node.Directives),
            node.Values.Where(value => IsVisible(value.Directives))
                .Select(value => new EnumValueDefinitionNode(default, value.Description, value.Name, default, Strip(value.Directives)))
                .ToSyntaxList()),
        InputObjectTypeDefinitionNode node => new InputObjectTypeDefinitionNode(
            default, node.Description, node.Name, default, Strip(node.Directives), Strip(node.Fields)),
        DirectiveDefinitionNode node => new DirectiveDefinitionNode(
            default, node.Description, node.Name, default, Strip(node.Arguments), node.IsRepeatable, node.Locations),
        _ => definition,
    };

    private SyntaxList<FieldDefinitionNode> Strip(SyntaxList<FieldDefinitionNode> fields)
        => fields.Where(field => IsVisible(field.Directives))
            .Select(field => new FieldDefinitionNode(
                default, field.Description, field.Name, default, Strip(field.Arguments), field.Type, Strip(field.Directives)))
            .ToSyntaxList();

    private SyntaxList<InputValueDefinitionNode> Strip(SyntaxList<InputValueDefinitionNode> values)
        => values.Where(value => IsVisible(value.Directives))
            .Select(value => new InputValueDefinitionNode(
                default, value.Description, value.Name, default, value.Type, value.DefaultValue, Strip(value.Directives)))
            .ToSyntaxList();

    private SyntaxList<NamedTypeNode> Strip(SyntaxList<NamedTypeNode> types) => types.Where(type => IsVisible(type.Name)).ToSyntaxList();

    private SyntaxList<DirectiveNode> Strip(SyntaxList<DirectiveNode> directives)
        => directives.Where(directive => !_machinery.Contains($"@{directive.Name}") && !_schema.FeatureDirectives.Contains(directive.Name)).ToSyntaxList();
}
