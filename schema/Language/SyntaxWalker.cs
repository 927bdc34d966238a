namespace GraphQL.Language;

/// <summary>Walks a tree in the order of its text: a node, then what it holds.</summary>
public abstract class SyntaxWalker
{
    /// <summary>Walks a node and all below it.</summary>
    public void Walk(SyntaxNode node)
    {
        if (Enter(node))
        {
            WalkChildren(node);
        }

        Leave(node);
    }

    /// <summary>Called before what a node holds.</summary>
    /// <returns>False to pass over what it holds.</returns>
    protected virtual bool Enter(SyntaxNode node) => true;

    /// <summary>Called behind what a node holds, also where it was passed over.</summary>
    protected virtual void Leave(SyntaxNode node)
    {
    }

    private void WalkChildren(SyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode document:
                WalkAll(document.Definitions);
                break;
            case OperationDefinitionNode operation:
                WalkIf(operation.Description);
                WalkAll(operation.VariableDefinitions);
                WalkAll(operation.Directives);
                Walk(operation.SelectionSet);
                break;
            case VariableDefinitionNode variable:
                WalkIf(variable.Description);
                Walk(variable.Variable);
                Walk(variable.Type);
                WalkIf(variable.DefaultValue);
                WalkAll(variable.Directives);
                break;
            case FragmentDefinitionNode fragment:
                WalkIf(fragment.Description);
                Walk(fragment.TypeCondition);
                WalkAll(fragment.Directives);
                Walk(fragment.SelectionSet);
                break;
            case SelectionSetNode selectionSet:
                WalkAll(selectionSet.Selections);
                break;
            case FieldNode field:
                WalkAll(field.Arguments);
                WalkAll(field.Directives);
                WalkIf(field.SelectionSet);
                break;
            case FragmentSpreadNode spread:
                WalkAll(spread.Directives);
                break;
            case InlineFragmentNode fragment:
                WalkIf(fragment.TypeCondition);
                WalkAll(fragment.Directives);
                Walk(fragment.SelectionSet);
                break;
            case ArgumentNode argument:
                Walk(argument.Value);
                break;
            case DirectiveNode directive:
                WalkAll(directive.Arguments);
                break;
            case ListValueNode list:
                WalkAll(list.Items);
                break;
            case ObjectValueNode objectValue:
                WalkAll(objectValue.Fields);
                break;
            case ObjectFieldNode field:
                Walk(field.Value);
                break;
            case ListTypeNode list:
                Walk(list.Type);
                break;
            case NonNullTypeNode nonNull:
                Walk(nonNull.Type);
                break;
            default:
                WalkTypeSystem(node);
                break;
        }
    }

    private void WalkTypeSystem(SyntaxNode node)
    {
        switch (node)
        {
            case SchemaDefinitionNode schema:
                WalkIf(schema.Description);
                WalkAll(schema.Directives);
                WalkAll(schema.OperationTypes);
                break;
            case OperationTypeDefinitionNode operationType:
                Walk(operationType.Type);
                break;
            case ScalarTypeDefinitionNode scalar:
                WalkIf(scalar.Description);
                WalkAll(scalar.Directives);
                break;
            case ObjectTypeDefinitionNode type:
                WalkIf(type.Description);
                WalkAll(type.Interfaces);
                WalkAll(type.Directives);
                WalkAll(type.Fields);
                break;
            case InterfaceTypeDefinitionNode type:
                WalkIf(type.Description);
                WalkAll(type.Interfaces);
                WalkAll(type.Directives);
                WalkAll(type.Fields);
                break;
            case UnionTypeDefinitionNode union:
                WalkIf(union.Description);
                WalkAll(union.Directives);
                WalkAll(union.Types);
                break;
            case EnumTypeDefinitionNode type:
                WalkIf(type.Description);
                WalkAll(type.Directives);
                WalkAll(type.Values);
                break;
            case InputObjectTypeDefinitionNode type:
                WalkIf(type.Description);
                WalkAll(type.Directives);
                WalkAll(type.Fields);
                break;
            case FieldDefinitionNode field:
                WalkIf(field.Description);
                WalkAll(field.Arguments);
                Walk(field.Type);
                WalkAll(field.Directives);
                break;
            case InputValueDefinitionNode input:
                WalkIf(input.Description);
                Walk(input.Type);
                WalkIf(input.DefaultValue);
                WalkAll(input.Directives);
                break;
            case EnumValueDefinitionNode value:
                WalkIf(value.Description);
                WalkAll(value.Directives);
                break;
            case DirectiveDefinitionNode directive:
                WalkIf(directive.Description);
                WalkAll(directive.Arguments);
                break;
        }
    }

    private void WalkIf(SyntaxNode? node)
    {
        if (node is not null)
        {
            Walk(node);
        }
    }

    private void WalkAll<T>(SyntaxList<T> nodes)
        where T : SyntaxNode
    {
        foreach (var node in nodes)
        {
            Walk(node);
        }
    }
}
