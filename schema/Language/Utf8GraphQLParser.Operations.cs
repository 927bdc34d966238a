namespace GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    // OperationDefinition : SelectionSet
    private OperationDefinitionNode ParseAnonymousQuery()
    {
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(selectionSet.Span, OperationType.Query, null, default, default, default, selectionSet);
    }

    // OperationDefinition : Description? OperationType Name? VariablesDefinition? Directives? SelectionSet
    private OperationDefinitionNode ParseOperationDefinition(int start, OperationType operation)
    {
        var description = ParseDescription();
        Advance();
        string? name = null;
        SourceSpan nameSpan = default;
        if (_reader.Kind == TokenKind.Name)
        {
            name = ParseName(out nameSpan);
        }

        var variables = ParseVariablesDefinition();
        var directives = ParseDirectives(isConst: false);
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(
            SpanFrom(start), operation, name, nameSpan, variables, directives, selectionSet, description);
    }

    // OperationType : one of query mutation subscription
    private OperationType ParseOperationType()
    {
        if (_reader.Kind != TokenKind.Name)
        {
            ThrowExpected(Utf8GraphQLReader.Describe(TokenKind.Name));
        }

        if (!IsOperationType(_reader, out var operation))
        {
            ThrowUnexpected();
        }

        Advance();
        return operation;
    }

    private static bool IsOperationType(Utf8GraphQLReader token, out OperationType operation)
    {
        operation = OperationType.Query;
        if (token.IsKeyword("query"u8))
        {
            return true;
        }

        if (token.IsKeyword("mutation"u8))
        {
            operation = OperationType.Mutation;
            return true;
        }

        operation = OperationType.Subscription;
        return token.IsKeyword("subscription"u8);
    }

    // VariablesDefinition : ( VariableDefinition+ )
    private SyntaxList<VariableDefinitionNode> ParseVariablesDefinition()
    {
        var mark = _open.Count;
        if (Skip(TokenKind.LeftParenthesis))
        {
            do
            {
                _open.Push(ParseVariableDefinition());
            }
            while (!Skip(TokenKind.RightParenthesis));
        }

        return _open.CountSince(mark) == 0 ? default : _open.Close(mark, new VariableDefinitionNode[_open.CountSince(mark)]);
    }

    // VariableDefinition : Description? Variable : Type DefaultValue? Directives[Const]?
    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = _reader.Start;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = ParseDefaultValue();
        var directives = ParseDirectives(isConst: true);
        return new VariableDefinitionNode(SpanFrom(start), variable, type, defaultValue, directives, description);
    }

    // SelectionSet : { Selection+ }
    private SelectionSetNode ParseSelectionSet()
    {
        var start = _reader.Start;
        var mark = _open.Count;
        Enter();
        Expect(TokenKind.LeftBrace);
        do
        {
            _open.Push(ParseSelection());
        }
        while (!Skip(TokenKind.RightBrace));
        Leave();
        return new SelectionSetNode(SpanFrom(start), _open.Close(mark, new SelectionNode[_open.CountSince(mark)]));
    }

    // Selection : Field | FragmentSpread | InlineFragment
    private SelectionNode ParseSelection() => _reader.Kind == TokenKind.Spread ? ParseFragment() : ParseField();

    // Field : Alias? Name Arguments? Directives? SelectionSet?
    // Alias : Name :
    private FieldNode ParseField()
    {
        var start = _reader.Start;
        var name = ParseName();
        switch (_reader.Kind)
        {
            // Most fields are a name, or a name and a selection set.
            case TokenKind.Name or TokenKind.RightBrace or TokenKind.Spread:
                return new FieldNode(SpanFrom(start), name);
            case TokenKind.LeftBrace:
                var selections = ParseSelectionSet();
                return new FieldNode(SpanFrom(start), name, selections);
        }

        string? alias = null;
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ParseName();
        }

        var arguments = ParseArguments(isConst: false);
        var directives = ParseDirectives(isConst: false);
        var selectionSet = _reader.Kind == TokenKind.LeftBrace ? ParseSelectionSet() : null;
        return new FieldNode(SpanFrom(start), alias, name, arguments, directives, selectionSet);
    }

    // Arguments[Const] : ( Argument[?Const]+ )
    private SyntaxList<ArgumentNode> ParseArguments(bool isConst)
    {
        var mark = _open.Count;
        if (Skip(TokenKind.LeftParenthesis))
        {
            do
            {
                _open.Push(ParseArgument(isConst));
            }
            while (!Skip(TokenKind.RightParenthesis));
        }

        return _open.CountSince(mark) == 0 ? default : _open.Close(mark, new ArgumentNode[_open.CountSince(mark)]);
    }

    // Argument[Const] : Name : Value[?Const]
    private ArgumentNode ParseArgument(bool isConst)
    {
        var start = _reader.Start;
        var name = ParseName();
        Expect(TokenKind.Colon);
        var value = ParseValue(isConst);
        return new ArgumentNode(SpanFrom(start), name, value);
    }
}
