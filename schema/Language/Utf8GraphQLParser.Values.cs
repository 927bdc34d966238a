#if NET
using System.Diagnostics.CodeAnalysis;
#endif

namespace GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    // Value[Const] : [~Const] Variable | IntValue | FloatValue | StringValue | BooleanValue | NullValue | EnumValue
    //              | ListValue[?Const] | ObjectValue[?Const]
    private ValueNode ParseValue(bool isConst)
    {
        switch (_reader.Kind)
        {
            case TokenKind.LeftBracket:
                return ParseListValue(isConst);
            case TokenKind.LeftBrace:
                return ParseObjectValue(isConst);
            case TokenKind.Int:
                var integer = new IntValueNode(TokenSpan, NameTable.GetOrAdd(_reader.Raw));
                Advance();
                return integer;
            case TokenKind.Float:
                var number = new FloatValueNode(TokenSpan, NameTable.GetOrAdd(_reader.Raw));
                Advance();
                return number;
            case TokenKind.String or TokenKind.BlockString:
                return ParseStringValue();
            case TokenKind.Name:
                return ParseNameValue();
            case TokenKind.Dollar when !isConst:
                return ParseVariable();
            case TokenKind.Dollar:
                ThrowVariableInConstant();
                return null;
            default:
                ThrowUnexpected();
                return null;
        }
    }

    // BooleanValue : one of true false
    // NullValue : null
    // EnumValue : Name but not true, false or null
    private ValueNode ParseNameValue()
    {
        ValueNode value;
        if (_reader.IsKeyword("true"u8))
        {
            value = new BooleanValueNode(TokenSpan, true);
        }
        else if (_reader.IsKeyword("false"u8))
        {
            value = new BooleanValueNode(TokenSpan, false);
        }
        else if (_reader.IsKeyword("null"u8))
        {
            value = new NullValueNode(TokenSpan);
        }
        else
        {
            value = new EnumValueNode(TokenSpan, NameTable.GetOrAdd(_reader.Raw));
        }

        Advance();
        return value;
    }

    // StringValue
    private StringValueNode ParseStringValue()
    {
        var value = new StringValueNode(TokenSpan, _reader.GetValue(), _reader.Kind == TokenKind.BlockString);
        Advance();
        return value;
    }

    // ListValue[Const] : [ ] | [ Value[?Const]+ ]
    private ListValueNode ParseListValue(bool isConst)
    {
        var start = _reader.Start;
        var mark = _open.Count;
        Enter();
        Expect(TokenKind.LeftBracket);
        while (!Skip(TokenKind.RightBracket))
        {
            _open.Push(ParseValue(isConst));
        }

        Leave();
        return new ListValueNode(SpanFrom(start), _open.Close(mark, new ValueNode[_open.CountSince(mark)]));
    }

    // ObjectValue[Const] : { } | { ObjectField[?Const]+ }
    private ObjectValueNode ParseObjectValue(bool isConst)
    {
        var start = _reader.Start;
        var mark = _open.Count;
        Enter();
        Expect(TokenKind.LeftBrace);
        while (!Skip(TokenKind.RightBrace))
        {
            _open.Push(ParseObjectField(isConst));
        }

        Leave();
        return new ObjectValueNode(SpanFrom(start), _open.Close(mark, new ObjectFieldNode[_open.CountSince(mark)]));
    }

    // ObjectField[Const] : Name : Value[?Const]
    private ObjectFieldNode ParseObjectField(bool isConst)
    {
        var start = _reader.Start;
        var name = ParseName();
        Expect(TokenKind.Colon);
        var value = ParseValue(isConst);
        return new ObjectFieldNode(SpanFrom(start), name, value);
    }

    // Variable : $ Name
    private VariableNode ParseVariable()
    {
        var start = _reader.Start;
        Expect(TokenKind.Dollar);
        var name = ParseName();
        return new VariableNode(SpanFrom(start), name);
    }

    // DefaultValue : = Value[Const]
    private ValueNode? ParseDefaultValue() => Skip(TokenKind.Equal) ? ParseValue(isConst: true) : null;

#if NET
    [DoesNotReturn]
#endif
    private void ThrowVariableInConstant()
    {
        var dollar = _reader;
        Advance();
        if (_reader.Kind == TokenKind.Name)
        {
            _reader.ThrowSyntaxError(dollar.Start, $"Unexpected variable \"${_reader.GetValue()}\" in constant value.");
        }

        ThrowUnexpected(dollar);
    }
}
