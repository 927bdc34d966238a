using GraphQL.Language;

namespace Federation.Subgraphs;

/// <summary>Renames types throughout a schema document.</summary>
internal sealed class TypeRenamer(Dictionary<string, string> renames)
{
    public DocumentNode Rename(DocumentNode document)
        => new(document.Span, document.Definitions.Select(Rename).ToSyntaxList(), document.Source);

    private DefinitionNode Rename(DefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode node => new SchemaDefinitionNode(
            node.Span,
            node.Description,
            node.Directives,
            node.OperationTypes.Select(root => new OperationTypeDefinitionNode(root.Span, root.Operation, Rename(root.Type))).ToSyntaxList(),
            node.IsExtension),
        ObjectTypeDefinitionNode node => new ObjectTypeDefinitionNode(
            node.Span, node.Description, Name(node.Name), node.NameSpan, node.Directives, Rename(node.Interfaces), Rename(node.Fields), node.IsExtension),
        InterfaceTypeDefinitionNode node => new InterfaceTypeDefinitionNode(
            node.Span, node.Description, node.Name, node.NameSpan, node.Directives, Rename(node.Interfaces), Rename(node.Fields), node.IsExtension),
        UnionTypeDefinitionNode node => new UnionTypeDefinitionNode(
            node.Span, node.Description, node.Name, node.NameSpan, node.Directives, Rename(node.Types), node.IsExtension),
        _ => definition,
    };

    private SyntaxList<FieldDefinitionNode> Rename(SyntaxList<FieldDefinitionNode> fields)
        => fields.Select(field => new FieldDefinitionNode(
            field.Span, field.Description, field.Name, field.NameSpan, field.Arguments, Rename(field.Type), field.Directives)).ToSyntaxList();

    private SyntaxList<NamedTypeNode> Rename(SyntaxList<NamedTypeNode> types) => types.Select(Rename).ToSyntaxList();

    private NamedTypeNode Rename(NamedTypeNode type) => new(type.Span, Name(type.Name));

    private TypeNode Rename(TypeNode type) => type switch
    {
        ListTypeNode list => new ListTypeNode(list.Span, Rename(list.Type)),
        NonNullTypeNode nonNull => new NonNullTypeNode(nonNull.Span, Rename(nonNull.Type)),
        NamedTypeNode named => Rename(named),
        _ => type,
    };

    private string Name(string name) => renames.GetValueOrDefault(name, name);
}
