namespace GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    // FragmentSpread : ... FragmentName Directives?
    // InlineFragment : ... TypeCondition? Directives? SelectionSet
    private SelectionNode ParseFragment()
    {
        var start = _reader.Start;
        Expect(TokenKind.Spread);
        NamedTypeNode? typeCondition = null;
        if (SkipKeyword("on"u8))
        {
            typeCondition = ParseNamedType();
        }
        else if (_reader.Kind == TokenKind.Name)
        {
            var name = ParseFragmentName(out var nameSpan);
            var spreadDirectives = ParseDirectives(isConst: false);
            return new FragmentSpreadNode(SpanFrom(start), name, nameSpan, spreadDirectives);
        }

        var directives = ParseDirectives(isConst: false);
        var selectionSet = ParseSelectionSet();
        return new InlineFragmentNode(SpanFrom(start), typeCondition, directives, selectionSet);
    }

    // FragmentDefinition : Description? fragment FragmentName TypeCondition Directives? SelectionSet
    // TypeCondition : on NamedType
    private FragmentDefinitionNode ParseFragmentDefinition(int start)
    {
        var description = ParseDescription();
        Advance();
        var name = ParseFragmentName(out var nameSpan);
        ExpectKeyword("on"u8);
        var typeCondition = ParseNamedType();
        var directives = ParseDirectives(isConst: false);
        var selectionSet = ParseSelectionSet();
        return new FragmentDefinitionNode(SpanFrom(start), name, nameSpan, typeCondition, directives, selectionSet, description);
    }

    // FragmentName : Name but not `on`
    private string ParseFragmentName(out SourceSpan span)
    {
        if (_reader.IsKeyword("on"u8))
        {
            ThrowUnexpected();
        }

        return ParseName(out span);
    }
}
