namespace GraphQL.Language;

/// <summary>The stable codes of <see cref="SyntaxException"/>.</summary>
public static class SyntaxErrorCodes
{
    /// <summary>The document breaks the grammar.</summary>
    public const string SyntaxError = "GRAPHQL_PARSE_FAILED";

    /// <summary>More tokens than <see cref="ParserOptions.MaxTokens"/>.</summary>
    public const string TooManyTokens = "MAX_TOKENS_EXCEEDED";

    /// <summary>Nested deeper than <see cref="ParserOptions.MaxDepth"/>.</summary>
    public const string TooDeep = "MAX_DEPTH_EXCEEDED";
}
