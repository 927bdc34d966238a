namespace GraphQL.Language;

public abstract partial class SyntaxRewriter
{
    protected virtual DefinitionNode? RewriteOperation(OperationDefinitionNode node)
    {
        var variables = RewriteAll(node.VariableDefinitions, RewriteVariableDefinition);
        var directives = RewriteAll(node.Directives, RewriteDirective);
        var selectionSet = RewriteSelectionSet(node.SelectionSet);
        if (selectionSet is null)
        {
            return null;
        }

        return IsSame(variables, node.VariableDefinitions) && IsSame(directives, node.Directives)
            && ReferenceEquals(selectionSet, node.SelectionSet)
            ? node
            : new OperationDefinitionNode(
                node.Span, node.Operation, node.Name, node.NameSpan, variables, directives, selectionSet, node.Description);
    }

    protected virtual VariableDefinitionNode? RewriteVariableDefinition(VariableDefinitionNode node)
    {
        var type = RewriteType(node.Type);
        var defaultValue = node.DefaultValue is null ? null : RewriteValue(node.DefaultValue);
        var directives = RewriteAll(node.Directives, RewriteDirective);
        return ReferenceEquals(type, node.Type) && ReferenceEquals(defaultValue, node.DefaultValue)
            && IsSame(directives, node.Directives)
            ? node
            : new VariableDefinitionNode(node.Span, node.Variable, type, defaultValue, directives, node.Description);
    }

    protected virtual DefinitionNode? RewriteFragment(FragmentDefinitionNode node)
    {
        var directives = RewriteAll(node.Directives, RewriteDirective);
        var typeCondition = RewriteNamedType(node.TypeCondition);
        var selectionSet = RewriteSelectionSet(node.SelectionSet);
        if (selectionSet is null)
        {
            return null;
        }

        return IsSame(directives, node.Directives) && ReferenceEquals(typeCondition, node.TypeCondition)
            && ReferenceEquals(selectionSet, node.SelectionSet)
            ? node
            : new FragmentDefinitionNode(
                node.Span, node.Name, node.NameSpan, typeCondition, directives, selectionSet, node.Description);
    }

    /// <summary>Null where no selection is left.</summary>
    protected virtual SelectionSetNode? RewriteSelectionSet(SelectionSetNode node)
    {
        var selections = RewriteAll(node.Selections, RewriteSelection);
        if (selections.IsEmpty)
        {
            return null;
        }

        return IsSame(selections, node.Selections) ? node : new SelectionSetNode(node.Span, selections);
    }

    protected virtual SelectionNode? RewriteSelection(SelectionNode node) => node switch
    {
        FieldNode field => RewriteField(field),
        FragmentSpreadNode spread => RewriteFragmentSpread(spread),
        InlineFragmentNode fragment => RewriteInlineFragment(fragment),
        _ => node,
    };

    protected virtual SelectionNode? RewriteField(FieldNode node)
    {
        var arguments = RewriteAll(node.Arguments, RewriteArgument);
        var directives = RewriteAll(node.Directives, RewriteDirective);
        var selectionSet = node.SelectionSet is null ? null : RewriteSelectionSet(node.SelectionSet);
        if (selectionSet is null && node.SelectionSet is not null)
        {
            return null;
        }

        return IsSame(arguments, node.Arguments) && IsSame(directives, node.Directives)
            && ReferenceEquals(selectionSet, node.SelectionSet)
            ? node
            : new FieldNode(node.Span, node.Alias, node.Name, arguments, directives, selectionSet);
    }

    protected virtual SelectionNode? RewriteFragmentSpread(FragmentSpreadNode node)
    {
        var directives = RewriteAll(node.Directives, RewriteDirective);
        return IsSame(directives, node.Directives) ? node : new FragmentSpreadNode(node.Span, node.Name, node.NameSpan, directives);
    }

    protected virtual SelectionNode? RewriteInlineFragment(InlineFragmentNode node)
    {
        var directives = RewriteAll(node.Directives, RewriteDirective);
        var typeCondition = node.TypeCondition is null ? null : RewriteNamedType(node.TypeCondition);
        var selectionSet = RewriteSelectionSet(node.SelectionSet);
        if (selectionSet is null)
        {
            return null;
        }

        return IsSame(directives, node.Directives) && ReferenceEquals(typeCondition, node.TypeCondition)
            && ReferenceEquals(selectionSet, node.SelectionSet)
            ? node
            : new InlineFragmentNode(node.Span, typeCondition, directives, selectionSet);
    }

    protected virtual DirectiveNode? RewriteDirective(DirectiveNode node)
    {
        var arguments = RewriteAll(node.Arguments, RewriteArgument);
        return IsSame(arguments, node.Arguments) ? node : new DirectiveNode(node.Span, node.Name, arguments);
    }

    protected virtual ArgumentNode? RewriteArgument(ArgumentNode node)
    {
        var value = RewriteValue(node.Value);
        return ReferenceEquals(value, node.Value) ? node : new ArgumentNode(node.Span, node.Name, value);
    }

    protected virtual ValueNode RewriteValue(ValueNode node)
    {
        switch (node)
        {
            case ListValueNode list:
                var items = RewriteAll(list.Items, RewriteValue);
                return IsSame(items, list.Items) ? list : new ListValueNode(list.Span, items);
            case ObjectValueNode objectValue:
                var fields = RewriteAll(objectValue.Fields, RewriteObjectField);
                return IsSame(fields, objectValue.Fields) ? objectValue : new ObjectValueNode(objectValue.Span, fields);
            default:
                return node;
        }
    }

    protected virtual ObjectFieldNode? RewriteObjectField(ObjectFieldNode node)
    {
        var value = RewriteValue(node.Value);
        return ReferenceEquals(value, node.Value) ? node : new ObjectFieldNode(node.Span, node.Name, value);
    }

    protected virtual TypeNode RewriteType(TypeNode node)
    {
        switch (node)
        {
            case NamedTypeNode named:
                return RewriteNamedType(named);
            case ListTypeNode list:
                var itemType = RewriteType(list.Type);
                return ReferenceEquals(itemType, list.Type) ? list : new ListTypeNode(list.Span, itemType);
            case NonNullTypeNode nonNull:
                var nullable = RewriteType(nonNull.Type);
                return ReferenceEquals(nullable, nonNull.Type) ? nonNull : new NonNullTypeNode(nonNull.Span, nullable);
            default:
                return node;
        }
    }

    protected virtual NamedTypeNode RewriteNamedType(NamedTypeNode node) => node;
}
