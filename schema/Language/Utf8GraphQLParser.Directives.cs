namespace GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    // Directives[Const] : Directive[?Const]+
    private SyntaxList<DirectiveNode> ParseDirectives(bool isConst)
    {
        var mark = _openCount;
        while (_reader.Kind == TokenKind.At)
        {
            Push(ParseDirective(isConst));
        }

        return Close<DirectiveNode>(mark);
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
        if (!DirectiveLocations.IsExecutable(name) && !DirectiveLocations.IsTypeSystem(name))
        {
            ThrowUnexpected(token);
        }

        return name;
    }
}
