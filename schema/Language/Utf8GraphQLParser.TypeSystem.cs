namespace GraphQL.Language;

// A definition and its extension have one shape. They differ in the description, which an extension has not, and in
// that an extension must extend something.
public ref partial struct Utf8GraphQLParser
{
    private static bool IsTypeSystemKeyword(Utf8GraphQLReader token)
        => token.IsKeyword("type"u8) || token.IsKeyword("input"u8) || token.IsKeyword("enum"u8) || token.IsKeyword("interface"u8)
            || token.IsKeyword("union"u8) || token.IsKeyword("scalar"u8) || token.IsKeyword("schema"u8);

    // TypeSystemExtension : SchemaExtension | TypeExtension
    private DefinitionNode ParseTypeSystemExtension(int start)
    {
        var keyword = _reader;
        keyword.Read();
        if (!IsTypeSystemKeyword(keyword))
        {
            ThrowUnexpected(keyword);
        }

        Advance();
        return ParseSchemaOrTypeDefinition(start, description: null, isExtension: true);
    }

    // TypeDefinition : ScalarTypeDefinition | ObjectTypeDefinition | InterfaceTypeDefinition | UnionTypeDefinition
    //                | EnumTypeDefinition | InputObjectTypeDefinition
    private DefinitionNode ParseSchemaOrTypeDefinition(int start, StringValueNode? description, bool isExtension)
    {
        var keyword = _reader;
        Advance();
        if (keyword.IsKeyword("type"u8))
        {
            return ParseObjectType(start, description, isExtension);
        }

        if (keyword.IsKeyword("input"u8))
        {
            return ParseInputObjectType(start, description, isExtension);
        }

        if (keyword.IsKeyword("enum"u8))
        {
            return ParseEnumType(start, description, isExtension);
        }

        if (keyword.IsKeyword("interface"u8))
        {
            return ParseInterfaceType(start, description, isExtension);
        }

        if (keyword.IsKeyword("union"u8))
        {
            return ParseUnionType(start, description, isExtension);
        }

        return keyword.IsKeyword("scalar"u8)
            ? ParseScalarType(start, description, isExtension)
            : ParseSchema(start, description, isExtension);
    }

    // SchemaDefinition : Description? schema Directives[Const]? { RootOperationTypeDefinition+ }
    // SchemaExtension : extend schema Directives[Const]? { RootOperationTypeDefinition+ } | extend schema Directives[Const]
    private SchemaDefinitionNode ParseSchema(int start, StringValueNode? description, bool isExtension)
    {
        var directives = ParseDirectives(isConst: true);
        var mark = _open.Count;
        if (!isExtension || _reader.Kind == TokenKind.LeftBrace)
        {
            Expect(TokenKind.LeftBrace);
            do
            {
                _open.Push(ParseRootOperationTypeDefinition());
            }
            while (!Skip(TokenKind.RightBrace));
        }

        var operationTypes = _open.Close(mark, new OperationTypeDefinitionNode[_open.CountSince(mark)]);
        RequireExtension(isExtension, directives.IsEmpty && operationTypes.IsEmpty);
        return new SchemaDefinitionNode(SpanFrom(start), description, directives, operationTypes, isExtension);
    }

    // RootOperationTypeDefinition : OperationType : NamedType
    private OperationTypeDefinitionNode ParseRootOperationTypeDefinition()
    {
        var start = _reader.Start;
        var operation = ParseOperationType();
        Expect(TokenKind.Colon);
        var type = ParseNamedType();
        return new OperationTypeDefinitionNode(SpanFrom(start), operation, type);
    }

    // ScalarTypeDefinition : Description? scalar Name Directives[Const]?
    private ScalarTypeDefinitionNode ParseScalarType(int start, StringValueNode? description, bool isExtension)
    {
        var name = ParseName(out var nameSpan);
        var directives = ParseDirectives(isConst: true);
        RequireExtension(isExtension, directives.IsEmpty);
        return new ScalarTypeDefinitionNode(SpanFrom(start), description, name, nameSpan, directives, isExtension);
    }

    // ObjectTypeDefinition : Description? type Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?
    private ObjectTypeDefinitionNode ParseObjectType(int start, StringValueNode? description, bool isExtension)
    {
        var name = ParseName(out var nameSpan);
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldsDefinition();
        RequireExtension(isExtension, interfaces.IsEmpty && directives.IsEmpty && fields.IsEmpty);
        return new ObjectTypeDefinitionNode(
            SpanFrom(start), description, name, nameSpan, directives, interfaces, fields, isExtension);
    }

    // InterfaceTypeDefinition : Description? interface Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?
    private InterfaceTypeDefinitionNode ParseInterfaceType(int start, StringValueNode? description, bool isExtension)
    {
        var name = ParseName(out var nameSpan);
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldsDefinition();
        RequireExtension(isExtension, interfaces.IsEmpty && directives.IsEmpty && fields.IsEmpty);
        return new InterfaceTypeDefinitionNode(
            SpanFrom(start), description, name, nameSpan, directives, interfaces, fields, isExtension);
    }

    // ImplementsInterfaces : implements &? NamedType | ImplementsInterfaces & NamedType
    private SyntaxList<NamedTypeNode> ParseImplementsInterfaces()
        => SkipKeyword("implements"u8) ? ParseNamedTypes(TokenKind.Ampersand) : default;

    // FieldsDefinition : { FieldDefinition+ }
    private SyntaxList<FieldDefinitionNode> ParseFieldsDefinition()
    {
        var mark = _open.Count;
        if (Skip(TokenKind.LeftBrace))
        {
            do
            {
                _open.Push(ParseFieldDefinition());
            }
            while (!Skip(TokenKind.RightBrace));
        }

        return _open.CountSince(mark) == 0 ? default : _open.Close(mark, new FieldDefinitionNode[_open.CountSince(mark)]);
    }

    // FieldDefinition : Description? Name ArgumentsDefinition? : Type Directives[Const]?
    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = _reader.Start;
        var description = ParseDescription();
        var name = ParseName(out var nameSpan);
        var arguments = ParseArgumentsDefinition();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var directives = ParseDirectives(isConst: true);
        return new FieldDefinitionNode(SpanFrom(start), description, name, nameSpan, arguments, type, directives);
    }

    // ArgumentsDefinition : ( InputValueDefinition+ )
    private SyntaxList<InputValueDefinitionNode> ParseArgumentsDefinition()
        => ParseInputValueDefinitions(TokenKind.LeftParenthesis, TokenKind.RightParenthesis);

    private SyntaxList<InputValueDefinitionNode> ParseInputValueDefinitions(TokenKind open, TokenKind close)
    {
        var mark = _open.Count;
        if (Skip(open))
        {
            do
            {
                _open.Push(ParseInputValueDefinition());
            }
            while (!Skip(close));
        }

        return _open.CountSince(mark) == 0 ? default : _open.Close(mark, new InputValueDefinitionNode[_open.CountSince(mark)]);
    }

    // InputValueDefinition : Description? Name : Type DefaultValue? Directives[Const]?
    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = _reader.Start;
        var description = ParseDescription();
        var name = ParseName(out var nameSpan);
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = ParseDefaultValue();
        var directives = ParseDirectives(isConst: true);
        return new InputValueDefinitionNode(SpanFrom(start), description, name, nameSpan, type, defaultValue, directives);
    }

    // UnionTypeDefinition : Description? union Name Directives[Const]? UnionMemberTypes?
    // UnionMemberTypes : = |? NamedType | UnionMemberTypes | NamedType
    private UnionTypeDefinitionNode ParseUnionType(int start, StringValueNode? description, bool isExtension)
    {
        var name = ParseName(out var nameSpan);
        var directives = ParseDirectives(isConst: true);
        var types = Skip(TokenKind.Equal) ? ParseNamedTypes(TokenKind.Pipe) : default;
        RequireExtension(isExtension, directives.IsEmpty && types.IsEmpty);
        return new UnionTypeDefinitionNode(SpanFrom(start), description, name, nameSpan, directives, types, isExtension);
    }

    // EnumTypeDefinition : Description? enum Name Directives[Const]? EnumValuesDefinition?
    // EnumValuesDefinition : { EnumValueDefinition+ }
    private EnumTypeDefinitionNode ParseEnumType(int start, StringValueNode? description, bool isExtension)
    {
        var name = ParseName(out var nameSpan);
        var directives = ParseDirectives(isConst: true);
        var mark = _open.Count;
        if (Skip(TokenKind.LeftBrace))
        {
            do
            {
                _open.Push(ParseEnumValueDefinition());
            }
            while (!Skip(TokenKind.RightBrace));
        }

        var values = _open.Close(mark, new EnumValueDefinitionNode[_open.CountSince(mark)]);
        RequireExtension(isExtension, directives.IsEmpty && values.IsEmpty);
        return new EnumTypeDefinitionNode(SpanFrom(start), description, name, nameSpan, directives, values, isExtension);
    }

    // EnumValueDefinition : Description? EnumValue Directives[Const]?
    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var start = _reader.Start;
        var description = ParseDescription();
        if (_reader.IsKeyword("true"u8) || _reader.IsKeyword("false"u8) || _reader.IsKeyword("null"u8))
        {
            _reader.ThrowSyntaxError(_reader.Start, $"{_reader.Describe()} is reserved and cannot be used for an enum value.");
        }

        var name = ParseName(out var nameSpan);
        var directives = ParseDirectives(isConst: true);
        return new EnumValueDefinitionNode(SpanFrom(start), description, name, nameSpan, directives);
    }

    // InputObjectTypeDefinition : Description? input Name Directives[Const]? InputFieldsDefinition?
    // InputFieldsDefinition : { InputValueDefinition+ }
    private InputObjectTypeDefinitionNode ParseInputObjectType(int start, StringValueNode? description, bool isExtension)
    {
        var name = ParseName(out var nameSpan);
        var directives = ParseDirectives(isConst: true);
        var fields = ParseInputValueDefinitions(TokenKind.LeftBrace, TokenKind.RightBrace);
        RequireExtension(isExtension, directives.IsEmpty && fields.IsEmpty);
        return new InputObjectTypeDefinitionNode(SpanFrom(start), description, name, nameSpan, directives, fields, isExtension);
    }

    private SyntaxList<NamedTypeNode> ParseNamedTypes(TokenKind delimiter)
    {
        var mark = _open.Count;
        Skip(delimiter);
        do
        {
            _open.Push(ParseNamedType());
        }
        while (Skip(delimiter));
        return _open.CountSince(mark) == 0 ? default : _open.Close(mark, new NamedTypeNode[_open.CountSince(mark)]);
    }

    private readonly void RequireExtension(bool isExtension, bool isEmpty)
    {
        if (isExtension && isEmpty)
        {
            ThrowUnexpected();
        }
    }
}
