namespace GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    // Directives[Const] : Directive[?Const]+
    private SyntaxList<DirectiveNode> ParseDirectives(bool isConst)
    {
        var mark = _open.Count;
        while (_reader.Kind == TokenKind.At)
        {
            _open.Push(ParseDirective(isConst));
        }

        return _open.CountSince(mark) == 0 ? default : _open.Close(mark, new DirectiveNode[_open.CountSince(mark)]);
    }

    // Directive[Const] : @ Name Arguments[?Const]?
    private DirectiveNode ParseDirective(bool isConst)
    {
        var start = _reader.Start;
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseArguments(isConst);
        return new DirectiveNode(SpanFrom(start), name, arguments);
    }

    // DirectiveDefinition : Description? directive @ Name ArgumentsDefinition? repeatable? on DirectiveLocations
    private DirectiveDefinitionNode ParseDirectiveDefinition(int start)
    {
        var description = ParseDescription();
        Advance();
        Expect(TokenKind.At);
        var name = ParseName(out var nameSpan);
        var arguments = ParseArgumentsDefinition();
        var isRepeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        var locations = ParseDirectiveLocations();
        return new DirectiveDefinitionNode(SpanFrom(start), description, name, nameSpan, arguments, isRepeatable, locations);
    }

    // DirectiveLocations : DirectiveLocations | DirectiveLocation, or |? DirectiveLocation
    private SyntaxList<string> ParseDirectiveLocations()
    {
        var locations = new List<string>();
        Skip(TokenKind.Pipe);
        do
        {
            locations.Add(ParseDirectiveLocation());
        }
        while (Skip(TokenKind.Pipe));
        return new SyntaxList<string>(locations.ToArray());
    }

    // DirectiveLocation : ExecutableDirectiveLocation | TypeSystemDirectiveLocation
    private string ParseDirectiveLocation()
    {
        var token = _reader;
        var name = ParseName();
        if (!IsDirectiveLocation(name))
        {
            ThrowUnexpected(token);
        }

        return name;
    }

    // ExecutableDirectiveLocation : one of …
    // TypeSystemDirectiveLocation : one of …
    private static bool IsDirectiveLocation(string name)
        => name is "QUERY" or "MUTATION" or "SUBSCRIPTION" or "FIELD" or "FRAGMENT_DEFINITION" or "FRAGMENT_SPREAD"
            or "INLINE_FRAGMENT" or "VARIABLE_DEFINITION"
            or "SCHEMA" or "SCALAR" or "OBJECT" or "FIELD_DEFINITION" or "ARGUMENT_DEFINITION" or "INTERFACE" or "UNION"
            or "ENUM" or "ENUM_VALUE" or "INPUT_OBJECT" or "INPUT_FIELD_DEFINITION";
}
