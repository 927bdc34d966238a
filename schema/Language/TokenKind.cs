namespace GraphQL.Language;

/// <summary>The lexical tokens of a document; what the grammar ignores (white space, commas, comments) is none of them.</summary>
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
    Spread,
    Colon,
    Equal,
    At,
    LeftBracket,
    RightBracket,
    LeftBrace,
    Pipe,
    RightBrace,
    Name,
    Int,
    Float,
    String,
    BlockString,
}
