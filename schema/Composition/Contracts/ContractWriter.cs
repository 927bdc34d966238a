using Federation.Links;
using Federation.Supergraphs;
using GraphQL.Language;

namespace Federation.Composition.Contracts;

/// <summary>Writes what a contract hides into the supergraph, as <c>@inaccessible</c>.</summary>
internal sealed class ContractWriter : SyntaxRewriter
{
    private readonly SupergraphFeatures _features;
    private readonly ContractModel _model;
    private readonly DirectiveNode _inaccessible;
    private ContractElement? _type;
    private ContractElement? _parent;

    private ContractWriter(SupergraphFeatures features, ContractModel model)
    {
        _features = features;
        _model = model;
        _inaccessible = Nodes.Directive(features.Inaccessible);
    }

    public static DocumentNode Write(DocumentNode supergraph, SupergraphFeatures features, ContractModel model)
    {
        var written = new ContractWriter(features, model).RewriteDocument(supergraph);
        return written.Definitions.OfType<DirectiveDefinitionNode>().Any(directive => directive.Name == features.Inaccessible)
            ? written
            : WithLink(written, features.Inaccessible);
    }

    protected override DefinitionNode? RewriteObjectType(ObjectTypeDefinitionNode node)
    {
        var fields = Inside(node.Name, () => RewriteAll(node.Fields, RewriteFieldDefinition));
        return new ObjectTypeDefinitionNode(
            node.Span, node.Description, node.Name, node.NameSpan, Mark(node.Directives, _model.Find(node.Name)), node.Interfaces, fields, node.IsExtension);
    }

    protected override DefinitionNode? RewriteInterfaceType(InterfaceTypeDefinitionNode node)
    {
        var fields = Inside(node.Name, () => RewriteAll(node.Fields, RewriteFieldDefinition));
        return new InterfaceTypeDefinitionNode(
            node.Span, node.Description, node.Name, node.NameSpan, Mark(node.Directives, _model.Find(node.Name)), node.Interfaces, fields, node.IsExtension);
    }

    protected override DefinitionNode? RewriteInputObjectType(InputObjectTypeDefinitionNode node)
    {
        var fields = Inside(node.Name, () => RewriteAll(node.Fields, RewriteInputValueDefinition));
        return new InputObjectTypeDefinitionNode(
            node.Span, node.Description, node.Name, node.NameSpan, Mark(node.Directives, _model.Find(node.Name)), fields, node.IsExtension);
    }

    protected override DefinitionNode? RewriteEnumType(EnumTypeDefinitionNode node)
    {
        var values = Inside(node.Name, () => RewriteAll(node.Values, RewriteEnumValueDefinition));
        return new EnumTypeDefinitionNode(
            node.Span, node.Description, node.Name, node.NameSpan, Mark(node.Directives, _model.Find(node.Name)), values, node.IsExtension);
    }

    protected override DefinitionNode? RewriteUnionType(UnionTypeDefinitionNode node)
        => new UnionTypeDefinitionNode(
            node.Span, node.Description, node.Name, node.NameSpan, Mark(node.Directives, _model.Find(node.Name)), node.Types, node.IsExtension);

    protected override DefinitionNode? RewriteScalarType(ScalarTypeDefinitionNode node)
        => new ScalarTypeDefinitionNode(
            node.Span, node.Description, node.Name, node.NameSpan, Mark(node.Directives, _model.Find(node.Name)), node.IsExtension);

    protected override DefinitionNode? RewriteDirectiveDefinition(DirectiveDefinitionNode node) => node;

    protected override FieldDefinitionNode? RewriteFieldDefinition(FieldDefinitionNode node)
    {
        var field = _type?.Child(node.Name);
        _parent = field;
        var arguments = RewriteAll(node.Arguments, RewriteInputValueDefinition);
        _parent = _type;
        return new FieldDefinitionNode(
            node.Span, node.Description, node.Name, node.NameSpan, arguments, node.Type, Mark(node.Directives, field));
    }

    protected override InputValueDefinitionNode? RewriteInputValueDefinition(InputValueDefinitionNode node)
        => new InputValueDefinitionNode(
            node.Span, node.Description, node.Name, node.NameSpan, node.Type, node.DefaultValue, Mark(node.Directives, _parent?.Child(node.Name)));

    protected override EnumValueDefinitionNode? RewriteEnumValueDefinition(EnumValueDefinitionNode node)
        => new EnumValueDefinitionNode(node.Span, node.Description, node.Name, node.NameSpan, Mark(node.Directives, _type?.Child(node.Name)));

    private T Inside<T>(string type, Func<T> rewrite)
    {
        _type = _parent = _model.Find(type);
        var result = rewrite();
        _type = _parent = null;
        return result;
    }

    private SyntaxList<DirectiveNode> Mark(SyntaxList<DirectiveNode> directives, ContractElement? element)
        => element is { IsHidden: true } && element.Parent?.IsShown != false && !directives.Has(_features.Inaccessible)
            ? directives.Append(_inaccessible).ToSyntaxList()
            : directives;

    private static DocumentNode WithLink(DocumentNode document, string name)
    {
        var definition = (DirectiveDefinitionNode)Utf8GraphQLParser.Parse(
            $"directive @{name} on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION").Definitions[0];
        var link = Nodes.Directive(
            LinkReader.Read(document).Features.LinkDirectiveName, ("url", Nodes.String($"{KnownSpecs.Inaccessible}/v0.2")), ("for", Nodes.Enum("SECURITY")));
        var definitions = new List<DefinitionNode>();
        foreach (var existing in document.Definitions)
        {
            definitions.Add(existing is SchemaDefinitionNode { IsExtension: false } schema
                ? new SchemaDefinitionNode(schema.Span, schema.Description, schema.Directives.Append(link).ToSyntaxList(), schema.OperationTypes)
                : existing);
        }

        return new DocumentNode(document.Span, definitions.Append(definition).ToSyntaxList(), document.Source);
    }
}
