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

    // The kinds that nest are walked with small frames: this is what a deep document repeats on the stack.
    private void WalkChildren(SyntaxNode node)
    {
        switch (node.Kind)
        {
            case SyntaxKind.SelectionSet:
                WalkAll(((SelectionSetNode)node).Selections);
                break;
            case SyntaxKind.Field:
                WalkField((FieldNode)node);
                break;
            case SyntaxKind.InlineFragment:
                WalkInlineFragment((InlineFragmentNode)node);
                break;
            case SyntaxKind.ListValue:
                WalkAll(((ListValueNode)node).Items);
                break;
            case SyntaxKind.ObjectValue:
                WalkAll(((ObjectValueNode)node).Fields);
                break;
            case SyntaxKind.ObjectField:
                Walk(((ObjectFieldNode)node).Value);
                break;
            case SyntaxKind.ListType:
                Walk(((ListTypeNode)node).Type);
                break;
            case SyntaxKind.NonNullType:
                Walk(((NonNullTypeNode)node).Type);
                break;
            default:
                WalkExecutable(node);
                break;
        }
    }

    private void WalkField(FieldNode field)
    {
        WalkAll(field.Arguments);
        WalkAll(field.Directives);
        WalkIf(field.SelectionSet);
    }

    private void WalkInlineFragment(InlineFragmentNode fragment)
    {
        WalkIf(fragment.TypeCondition);
        WalkAll(fragment.Directives);
        Walk(fragment.SelectionSet);
    }

    private void WalkExecutable(SyntaxNode node)
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
            case FragmentSpreadNode spread:
                WalkAll(spread.Directives);
                break;
            case ArgumentNode argument:
                Walk(argument.Value);
                break;
            case DirectiveNode directive:
                WalkAll(directive.Arguments);
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
        for (var i = 0; i < nodes.Count; i++)
        {
            Walk(nodes[i]);
        }
    }
}
