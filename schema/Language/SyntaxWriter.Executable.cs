namespace GraphQL.Language;

internal sealed partial class SyntaxWriter
{
    private void WriteDefinition(DefinitionNode definition)
    {
        switch (definition)
        {
            case OperationDefinitionNode operation:
                WriteOperation(operation);
                break;
            case FragmentDefinitionNode fragment:
                WriteFragment(fragment);
                break;
            default:
                WriteTypeSystemDefinition(definition);
                break;
        }
    }

    private void WriteOperation(OperationDefinitionNode operation)
    {
        var isShorthand = operation is
        {
            Operation: OperationType.Query,
            Name: null,
            Description: null,
            VariableDefinitions.IsEmpty: true,
            Directives.IsEmpty: true,
        };
        if (!isShorthand)
        {
            WriteDescription(operation.Description);
            WriteOperationKeyword(operation.Operation);
            if (operation.Name is not null || !operation.VariableDefinitions.IsEmpty)
            {
                WriteIgnored(" ");
            }

            if (operation.Name is not null)
            {
                WriteWord(operation.Name);
            }

            WriteParenthesized(operation.VariableDefinitions, WriteVariableDefinition, indent: 0);
            WriteDirectives(operation.Directives);
            WriteIgnored(" ");
        }

        WriteSelectionSet(operation.SelectionSet);
    }

    private void WriteOperationKeyword(OperationType operation) => WriteWord(operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    });

    private void WriteVariableDefinition(VariableDefinitionNode variable)
    {
        WriteDescription(variable.Description);
        WriteValue(variable.Variable);
        WritePunctuator(":");
        WriteIgnored(" ");
        WriteType(variable.Type);
        WriteDefaultValue(variable.DefaultValue);
        WriteDirectives(variable.Directives);
    }

    private void WriteFragment(FragmentDefinitionNode fragment)
    {
        WriteDescription(fragment.Description);
        WriteWord("fragment");
        WriteIgnored(" ");
        WriteWord(fragment.Name);
        WriteIgnored(" ");
        WriteWord("on");
        WriteIgnored(" ");
        WriteType(fragment.TypeCondition);
        WriteDirectives(fragment.Directives);
        WriteIgnored(" ");
        WriteSelectionSet(fragment.SelectionSet);
    }

    private void WriteSelectionSet(SelectionSetNode selectionSet) => WriteBlock(selectionSet.Selections, WriteSelection);

    private void WriteSelection(SelectionNode selection)
    {
        switch (selection)
        {
            case FieldNode field:
                WriteField(field);
                break;
            case FragmentSpreadNode spread:
                WritePunctuator("...");
                WriteWord(spread.Name);
                WriteDirectives(spread.Directives);
                break;
            case InlineFragmentNode fragment:
                WriteInlineFragment(fragment);
                break;
        }
    }

    private void WriteField(FieldNode field)
    {
        var start = _text.Length;
        if (field.Alias is not null)
        {
            WriteWord(field.Alias);
            WritePunctuator(":");
            WriteIgnored(" ");
        }

        WriteWord(field.Name);
        WriteParenthesized(field.Arguments, WriteArgument, prefixLength: _text.Length - start);
        WriteDirectives(field.Directives);
        if (field.SelectionSet is not null)
        {
            WriteIgnored(" ");
            WriteSelectionSet(field.SelectionSet);
        }
    }

    private void WriteInlineFragment(InlineFragmentNode fragment)
    {
        WritePunctuator("...");
        if (fragment.TypeCondition is not null)
        {
            WriteIgnored(" ");
            WriteWord("on");
            WriteIgnored(" ");
            WriteType(fragment.TypeCondition);
        }

        WriteDirectives(fragment.Directives);
        WriteIgnored(" ");
        WriteSelectionSet(fragment.SelectionSet);
    }

    private void WriteDirectives(SyntaxList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            WriteIgnored(" ");
            WriteDirective(directive);
        }
    }

    private void WriteDirective(DirectiveNode directive)
    {
        WritePunctuator("@");
        WriteWord(directive.Name);
        if (!directive.Arguments.IsEmpty)
        {
            WriteSideBySide(directive.Arguments, WriteArgument);
        }
    }

    private void WriteArgument(ArgumentNode argument)
    {
        WriteWord(argument.Name);
        WritePunctuator(":");
        WriteIgnored(" ");
        WriteValue(argument.Value);
    }
}
