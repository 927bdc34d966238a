namespace GraphQL.Language;

/// <summary>The lexical tokens of a document; what the grammar ignores (white space, commas, comments) is none of them.</summary>
/// <remarks>The punctuators of one character stand together: the lexer asks only whether a kind is past them.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#Token">Token</seealso>
public enum TokenKind
{
    StartOfFile,
    EndOfFile,
    Bang,
    Dollar,
    Ampersand,
    LeftParenthesis,
    RightParenthesis,
    Colon,
    Equal,
    At,
    LeftBracket,
    RightBracket,
    LeftBrace,
    Pipe,
    RightBrace,
    Name,
    Spread,
    Int,
    Float,
    String,
    BlockString,
}
