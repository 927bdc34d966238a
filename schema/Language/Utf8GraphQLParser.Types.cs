namespace GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    // Type : NamedType | ListType | NonNullType
    // ListType : [ Type ]
    // NonNullType : NamedType ! | ListType !
    private TypeNode ParseType()
    {
        var start = _reader.Start;
        TypeNode type;
        if (_reader.Kind == TokenKind.LeftBracket)
        {
            Enter();
            Advance();
            var itemType = ParseType();
            Expect(TokenKind.RightBracket);
            Leave();
            type = new ListTypeNode(SpanFrom(start), itemType);
        }
        else
        {
            type = ParseNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(SpanFrom(start), type) : type;
    }

    // NamedType : Name
    private NamedTypeNode ParseNamedType()
    {
        var name = ParseName(out var span);
        return new NamedTypeNode(span, name);
    }
}
