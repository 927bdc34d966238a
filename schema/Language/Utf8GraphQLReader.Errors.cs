#if NET
using System.Diagnostics.CodeAnalysis;
#endif
using System.Globalization;

namespace GraphQL.Language;

public ref partial struct Utf8GraphQLReader
{
    /// <summary>The current token as an error names it, for example <c>Name "price"</c> or <c>"{"</c>.</summary>
    public readonly string Describe() => Kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float or TokenKind.String or TokenKind.BlockString
            => $"{Describe(Kind)} \"{GetValue()}\"",
        _ => Describe(Kind),
    };

    /// <summary>A kind of token as an error names it.</summary>
    internal static string Describe(TokenKind kind) => kind switch
    {
        TokenKind.StartOfFile => "<SOF>",
        TokenKind.EndOfFile => "<EOF>",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Ampersand => "\"&\"",
        TokenKind.LeftParenthesis => "\"(\"",
        TokenKind.RightParenthesis => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.Equal => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.LeftBracket => "\"[\"",
        TokenKind.RightBracket => "\"]\"",
        TokenKind.LeftBrace => "\"{\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.RightBrace => "\"}\"",
        _ => kind.ToString(),
    };

    /// <summary>Throws out of line, so that the callers stay small.</summary>
#if NET
    [DoesNotReturn]
#endif
    internal readonly void ThrowSyntaxError(int offset, string description, string code = SyntaxErrorCodes.SyntaxError)
        => throw new SyntaxException($"Syntax Error: {description}", code, _source, offset);

#if NET
    [DoesNotReturn]
#endif
    private readonly void ThrowTooManyBytes(int limit) => ThrowSyntaxError(
        0,
        $"Document has {_utf8.Length.ToString(CultureInfo.InvariantCulture)} bytes; at most {limit.ToString(CultureInfo.InvariantCulture)} are allowed. Parsing aborted.",
        SyntaxErrorCodes.TooManyBytes);

#if NET
    [DoesNotReturn]
#endif
    private readonly void ThrowTooManyTokens() => ThrowSyntaxError(
        Start,
        $"Document contains more than {_maxTokens.ToString(CultureInfo.InvariantCulture)} tokens. Parsing aborted.",
        SyntaxErrorCodes.TooManyTokens);

#if NET
    [DoesNotReturn]
#endif
    private readonly void ThrowUnexpectedCharacter() => ThrowSyntaxError(
        Start,
        _utf8[Start] == '\''
            ? "Unexpected single quote character ('), did you mean to use a double quote (\")?"
            : $"Unexpected character: {DescribeCharacter(Start)}.");

#if NET
    [DoesNotReturn]
#endif
    private readonly void ThrowInvalidEscape(int offset, string kind, int units) => ThrowSyntaxError(
        offset,
        $"Invalid {kind} escape sequence: \"{Utf8Text.Take(_utf8.Slice(offset), units)}\".");

    // Printable ASCII is quoted, any other code point is named: U+00E9.
    private readonly string DescribeCharacter(int offset)
    {
        if (offset >= _utf8.Length)
        {
            return Describe(TokenKind.EndOfFile);
        }

        var codePoint = Utf8Text.Decode(_utf8.Slice(offset));
        return codePoint switch
        {
            '"' => "'\"'",
            >= 0x20 and <= 0x7E => $"\"{(char)codePoint}\"",
            _ => "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture),
        };
    }
}
