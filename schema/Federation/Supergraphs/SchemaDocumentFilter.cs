using GraphQL.Language;

namespace Federation.Supergraphs;

/// <summary>Takes definitions and applied directives out of a supergraph document; what stays is the same node or a copy without them.</summary>
internal sealed class SchemaDocumentFilter
{
    private readonly Func<string, bool> _dropsType;
    private readonly Func<string, bool> _dropsDirective;
    private readonly Func<SyntaxList<DirectiveNode>, bool> _hides;
    private readonly HashSet<string> _hiddenTypes = new(StringComparer.Ordinal);

    private SchemaDocumentFilter(
        Func<string, bool> dropsType,
        Func<string, bool> dropsDirective,
        Func<SyntaxList<DirectiveNode>, bool> hides)
    {
        _dropsType = dropsType;
        _dropsDirective = dropsDirective;
        _hides = hides;
    }

    /// <summary>The graph itself: without the definitions and applications of join and link.</summary>
    public static DocumentNode WithoutJoin(DocumentNode document, SupergraphFeatures features)
        => new SchemaDocumentFilter(features.IsJoinType, features.IsJoinDirective, _ => false).Apply(document);

    /// <summary>What clients see: also without what is inaccessible and without any linked specification.</summary>
    /// <seealso href="https://specs.apollo.dev/inaccessible/v0.2/">inaccessible v0.2</seealso>
    public static DocumentNode ForClients(DocumentNode document, SupergraphFeatures features)
        => new SchemaDocumentFilter(features.IsLinkedType, features.IsLinkedDirective, directives => directives.Has(features.Inaccessible)).Apply(document);

    private DocumentNode Apply(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is TypeDefinitionNode type && _hides(type.Directives))
            {
                _hiddenTypes.Add(type.Name);
            }
        }

        return new DocumentNode(document.Span, document.Definitions.Select(Filter).OfType<DefinitionNode>().ToSyntaxList(), document.Source);
    }

    private DefinitionNode? Filter(DefinitionNode definition) => definition switch
    {
        DirectiveDefinitionNode directive => FilterDirective(directive),
        TypeDefinitionNode type when _dropsType(type.Name) || _hiddenTypes.Contains(type.Name) => null,
        SchemaDefinitionNode schema => new SchemaDefinitionNode(
            schema.Span,
            schema.Description,
            Keep(schema.Directives),
            schema.OperationTypes.Where(root => !_hiddenTypes.Contains(root.Type.Name)).ToSyntaxList(),
            schema.IsExtension),
        ObjectTypeDefinitionNode type => new ObjectTypeDefinitionNode(
            type.Span, type.Description, type.Name, type.NameSpan, Keep(type.Directives), Keep(type.Interfaces), Keep(type.Fields), type.IsExtension),
        InterfaceTypeDefinitionNode type => new InterfaceTypeDefinitionNode(
            type.Span, type.Description, type.Name, type.NameSpan, Keep(type.Directives), Keep(type.Interfaces), Keep(type.Fields), type.IsExtension),
        UnionTypeDefinitionNode type => new UnionTypeDefinitionNode(
            type.Span, type.Description, type.Name, type.NameSpan, Keep(type.Directives), Keep(type.Types), type.IsExtension),
        EnumTypeDefinitionNode type => new EnumTypeDefinitionNode(
            type.Span, type.Description, type.Name, type.NameSpan, Keep(type.Directives), Keep(type.Values), type.IsExtension),
        InputObjectTypeDefinitionNode type => new InputObjectTypeDefinitionNode(
            type.Span, type.Description, type.Name, type.NameSpan, Keep(type.Directives), Keep(type.Fields), type.IsExtension),
        ScalarTypeDefinitionNode type => new ScalarTypeDefinitionNode(
            type.Span, type.Description, type.Name, type.NameSpan, Keep(type.Directives), type.IsExtension),
        _ => definition,
    };

    private DirectiveDefinitionNode? FilterDirective(DirectiveDefinitionNode directive)
        => _dropsDirective(directive.Name)
            ? null
            : new DirectiveDefinitionNode(
                directive.Span,
                directive.Description,
                directive.Name,
                directive.NameSpan,
                Keep(directive.Arguments),
                directive.IsRepeatable,
                directive.Locations);

    private SyntaxList<DirectiveNode> Keep(SyntaxList<DirectiveNode> directives)
        => directives.Where(directive => !_dropsDirective(directive.Name)).ToSyntaxList();

    private SyntaxList<NamedTypeNode> Keep(SyntaxList<NamedTypeNode> types)
        => types.Where(type => !_hiddenTypes.Contains(type.Name)).ToSyntaxList();

    private SyntaxList<FieldDefinitionNode> Keep(SyntaxList<FieldDefinitionNode> fields)
        => fields
            .Where(field => !_hides(field.Directives) && !_hiddenTypes.Contains(NamedType(field.Type)))
            .Select(field => new FieldDefinitionNode(
                field.Span, field.Description, field.Name, field.NameSpan, Keep(field.Arguments), field.Type, Keep(field.Directives)))
            .ToSyntaxList();

    private SyntaxList<InputValueDefinitionNode> Keep(SyntaxList<InputValueDefinitionNode> values)
        => values
            .Where(value => !_hides(value.Directives) && !_hiddenTypes.Contains(NamedType(value.Type)))
            .Select(value => new InputValueDefinitionNode(
                value.Span, value.Description, value.Name, value.NameSpan, value.Type, value.DefaultValue, Keep(value.Directives)))
            .ToSyntaxList();

    private SyntaxList<EnumValueDefinitionNode> Keep(SyntaxList<EnumValueDefinitionNode> values)
        => values
            .Where(value => !_hides(value.Directives))
            .Select(value => new EnumValueDefinitionNode(value.Span, value.Description, value.Name, value.NameSpan, Keep(value.Directives)))
            .ToSyntaxList();

    private static string NamedType(TypeNode type)
    {
        while (true)
        {
            switch (type)
            {
                case ListTypeNode list:
                    type = list.Type;
                    break;
                case NonNullTypeNode nonNull:
                    type = nonNull.Type;
                    break;
                default:
                    return ((NamedTypeNode)type).Name;
            }
        }
    }
}
