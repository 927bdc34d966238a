using Federation.Composition.Merging;
using GraphQL.Language;

namespace Federation.Composition.Printing;

/// <summary>The syntax tree of a merged schema: the schema definition, then directives and types, each by name.</summary>
internal static class SupergraphDocument
{
    public static DocumentNode Of(MergedSchema schema)
    {
        var directives = schema.MachineryDefinitions.OfType<DirectiveDefinitionNode>()
            .Concat(schema.DirectiveDefinitions)
            .OrderBy(directive => directive.Name, NameOrder.Instance);
        var types = schema.MachineryDefinitions.OfType<TypeDefinitionNode>()
            .Concat(schema.Types.Select(Type))
            .OrderBy(type => type.Name, NameOrder.Instance);
        IEnumerable<DefinitionNode> definitions = [SchemaDefinition(schema), .. directives, .. types];
        return new DocumentNode(default, definitions.ToSyntaxList());
    }

    private static SchemaDefinitionNode SchemaDefinition(MergedSchema schema) => new(
        default,
        Nodes.Description(schema.Description),
        schema.Directives.ToSyntaxList(),
        schema.RootTypes.Select(root => new OperationTypeDefinitionNode(default, root.Key, Nodes.Named(root.Value))).ToSyntaxList());

    private static TypeDefinitionNode Type(MergedType type)
    {
        var description = Nodes.Description(type.Description);
        var directives = type.Directives.ToSyntaxList();
        return type.Kind switch
        {
            SyntaxKind.ScalarTypeDefinition => new ScalarTypeDefinitionNode(default, description, type.Name, default, directives),
            SyntaxKind.ObjectTypeDefinition => new ObjectTypeDefinitionNode(
                default, description, type.Name, default, directives, Named(type.Interfaces), Fields(type)),
            SyntaxKind.InterfaceTypeDefinition => new InterfaceTypeDefinitionNode(
                default, description, type.Name, default, directives, Named(type.Interfaces), Fields(type)),
            SyntaxKind.UnionTypeDefinition => new UnionTypeDefinitionNode(
                default, description, type.Name, default, directives, Named(type.Members)),
            SyntaxKind.EnumTypeDefinition => new EnumTypeDefinitionNode(
                default, description, type.Name, default, directives, type.Values.Select(Value).ToSyntaxList()),
            _ => new InputObjectTypeDefinitionNode(
                default,
                description,
                type.Name,
                default,
                type.IsOneOf ? type.Directives.Append(Nodes.Directive("oneOf")).ToSyntaxList() : directives,
                type.InputFields.Select(InputValue).ToSyntaxList()),
        };
    }

    private static SyntaxList<NamedTypeNode> Named(List<string> names) => names.Select(Nodes.Named).ToSyntaxList();

    private static SyntaxList<FieldDefinitionNode> Fields(MergedType type) => type.Fields.Select(Field).ToSyntaxList();

    private static FieldDefinitionNode Field(MergedField field) => new(
        default,
        Nodes.Description(field.Description),
        field.Name,
        default,
        field.Arguments.Select(InputValue).ToSyntaxList(),
        field.Type,
        field.Directives.ToSyntaxList());

    private static InputValueDefinitionNode InputValue(MergedInputValue value) => new(
        default,
        Nodes.Description(value.Description),
        value.Name,
        default,
        value.Type,
        value.DefaultValue,
        value.Directives.ToSyntaxList());

    private static EnumValueDefinitionNode Value(MergedEnumValue value)
        => new(default, Nodes.Description(value.Description), value.Name, default, value.Directives.ToSyntaxList());
}
