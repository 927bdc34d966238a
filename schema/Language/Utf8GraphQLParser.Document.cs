namespace GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    // Document : Definition+
    private DocumentNode ParseDocument()
    {
        var mark = _open.Count;
        do
        {
            _open.Push(ParseDefinition());
        }
        while (_reader.Kind != TokenKind.EndOfFile);

        return new DocumentNode(new SourceSpan(0, _source.Utf8.Length), _open.Close(mark, new DefinitionNode[_open.CountSince(mark)]), _source);
    }

    // Definition : ExecutableDefinition | TypeSystemDefinition | TypeSystemExtension
    private DefinitionNode ParseDefinition()
    {
        if (_reader.Kind == TokenKind.LeftBrace)
        {
            return ParseAnonymousQuery();
        }

        // What a description describes stands behind it.
        var start = _reader.Start;
        var keyword = _reader;
        var hasDescription = _reader.Kind is TokenKind.String or TokenKind.BlockString;
        if (hasDescription)
        {
            keyword.Read();
            if (keyword.Kind == TokenKind.LeftBrace)
            {
                _reader.ThrowSyntaxError(start, "Unexpected description, descriptions are not supported on shorthand queries.");
            }
        }

        if (keyword.Kind != TokenKind.Name)
        {
            ThrowUnexpected(keyword);
        }

        if (IsOperationType(keyword, out var operation))
        {
            return ParseOperationDefinition(start, operation);
        }

        if (keyword.IsKeyword("fragment"u8))
        {
            return ParseFragmentDefinition(start);
        }

        if (keyword.IsKeyword("directive"u8))
        {
            return ParseDirectiveDefinition(start);
        }

        if (keyword.IsKeyword("extend"u8))
        {
            if (hasDescription)
            {
                ThrowUnexpectedDescription();
            }

            return ParseTypeSystemExtension(start);
        }

        if (IsTypeSystemKeyword(keyword))
        {
            var description = ParseDescription();
            return ParseSchemaOrTypeDefinition(start, description, isExtension: false);
        }

        if (hasDescription)
        {
            ThrowUnexpectedDescription();
        }

        ThrowUnexpected(keyword);
        return null;
    }

    // Description : StringValue
    private StringValueNode? ParseDescription()
        => _reader.Kind is TokenKind.String or TokenKind.BlockString ? ParseStringValue() : null;

    private readonly void ThrowUnexpectedDescription()
        => _reader.ThrowSyntaxError(_reader.Start, "Unexpected description, only GraphQL definitions support descriptions.");
}
