namespace GraphQL.Language;

public abstract partial class SyntaxRewriter
{
    protected virtual DefinitionNode? RewriteSchema(SchemaDefinitionNode node)
    {
        var directives = RewriteAll(node.Directives, RewriteDirective);
        var operationTypes = RewriteAll(node.OperationTypes, RewriteOperationType);
        return IsSame(directives, node.Directives) && IsSame(operationTypes, node.OperationTypes)
            ? node
            : new SchemaDefinitionNode(node.Span, node.Description, directives, operationTypes, node.IsExtension);
    }

    protected virtual OperationTypeDefinitionNode? RewriteOperationType(OperationTypeDefinitionNode node)
    {
        var type = RewriteNamedType(node.Type);
        return ReferenceEquals(type, node.Type) ? node : new OperationTypeDefinitionNode(node.Span, node.Operation, type);
    }

    protected virtual DefinitionNode? RewriteScalarType(ScalarTypeDefinitionNode node)
    {
        var directives = RewriteAll(node.Directives, RewriteDirective);
        return IsSame(directives, node.Directives)
            ? node
            : new ScalarTypeDefinitionNode(node.Span, node.Description, node.Name, node.NameSpan, directives, node.IsExtension);
    }

    protected virtual DefinitionNode? RewriteObjectType(ObjectTypeDefinitionNode node)
    {
        var directives = RewriteAll(node.Directives, RewriteDirective);
        var interfaces = RewriteAll(node.Interfaces, RewriteNamedType);
        var fields = RewriteAll(node.Fields, RewriteFieldDefinition);
        return IsSame(directives, node.Directives) && IsSame(interfaces, node.Interfaces) && IsSame(fields, node.Fields)
            ? node
            : new ObjectTypeDefinitionNode(
                node.Span, node.Description, node.Name, node.NameSpan, directives, interfaces, fields, node.IsExtension);
    }

    protected virtual DefinitionNode? RewriteInterfaceType(InterfaceTypeDefinitionNode node)
    {
        var directives = RewriteAll(node.Directives, RewriteDirective);
        var interfaces = RewriteAll(node.Interfaces, RewriteNamedType);
        var fields = RewriteAll(node.Fields, RewriteFieldDefinition);
        return IsSame(directives, node.Directives) && IsSame(interfaces, node.Interfaces) && IsSame(fields, node.Fields)
            ? node
            : new InterfaceTypeDefinitionNode(
                node.Span, node.Description, node.Name, node.NameSpan, directives, interfaces, fields, node.IsExtension);
    }

    protected virtual FieldDefinitionNode? RewriteFieldDefinition(FieldDefinitionNode node)
    {
        var arguments = RewriteAll(node.Arguments, RewriteInputValueDefinition);
        var type = RewriteType(node.Type);
        var directives = RewriteAll(node.Directives, RewriteDirective);
        return IsSame(arguments, node.Arguments) && ReferenceEquals(type, node.Type) && IsSame(directives, node.Directives)
            ? node
            : new FieldDefinitionNode(node.Span, node.Description, node.Name, node.NameSpan, arguments, type, directives);
    }

    protected virtual InputValueDefinitionNode? RewriteInputValueDefinition(InputValueDefinitionNode node)
    {
        var type = RewriteType(node.Type);
        var defaultValue = node.DefaultValue is null ? null : RewriteValue(node.DefaultValue);
        var directives = RewriteAll(node.Directives, RewriteDirective);
        return ReferenceEquals(type, node.Type) && ReferenceEquals(defaultValue, node.DefaultValue)
            && IsSame(directives, node.Directives)
            ? node
            : new InputValueDefinitionNode(
                node.Span, node.Description, node.Name, node.NameSpan, type, defaultValue, directives);
    }

    protected virtual DefinitionNode? RewriteUnionType(UnionTypeDefinitionNode node)
    {
        var directives = RewriteAll(node.Directives, RewriteDirective);
        var types = RewriteAll(node.Types, RewriteNamedType);
        return IsSame(directives, node.Directives) && IsSame(types, node.Types)
            ? node
            : new UnionTypeDefinitionNode(
                node.Span, node.Description, node.Name, node.NameSpan, directives, types, node.IsExtension);
    }

    protected virtual DefinitionNode? RewriteEnumType(EnumTypeDefinitionNode node)
    {
        var directives = RewriteAll(node.Directives, RewriteDirective);
        var values = RewriteAll(node.Values, RewriteEnumValueDefinition);
        return IsSame(directives, node.Directives) && IsSame(values, node.Values)
            ? node
            : new EnumTypeDefinitionNode(
                node.Span, node.Description, node.Name, node.NameSpan, directives, values, node.IsExtension);
    }

    protected virtual EnumValueDefinitionNode? RewriteEnumValueDefinition(EnumValueDefinitionNode node)
    {
        var directives = RewriteAll(node.Directives, RewriteDirective);
        return IsSame(directives, node.Directives)
            ? node
            : new EnumValueDefinitionNode(node.Span, node.Description, node.Name, node.NameSpan, directives);
    }

    protected virtual DefinitionNode? RewriteInputObjectType(InputObjectTypeDefinitionNode node)
    {
        var directives = RewriteAll(node.Directives, RewriteDirective);
        var fields = RewriteAll(node.Fields, RewriteInputValueDefinition);
        return IsSame(directives, node.Directives) && IsSame(fields, node.Fields)
            ? node
            : new InputObjectTypeDefinitionNode(
                node.Span, node.Description, node.Name, node.NameSpan, directives, fields, node.IsExtension);
    }

    protected virtual DefinitionNode? RewriteDirectiveDefinition(DirectiveDefinitionNode node)
    {
        var arguments = RewriteAll(node.Arguments, RewriteInputValueDefinition);
        return IsSame(arguments, node.Arguments)
            ? node
            : new DirectiveDefinitionNode(
                node.Span, node.Description, node.Name, node.NameSpan, arguments, node.IsRepeatable, node.Locations);
    }
}
