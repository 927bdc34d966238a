namespace GraphQL.Language;

/// <summary>The stable codes of <see cref="SyntaxException"/>.</summary>
public static class SyntaxErrorCodes
{
    /// <summary>The document breaks the grammar.</summary>
    [Mend("Mend the document at the line and column of the error.", Example = "{ bond(isin: ) { name } }")]
    public const string SyntaxError = "GRAPHQL_PARSE_FAILED";

    /// <summary>More bytes than <see cref="ParserOptions.MaxBytes"/>.</summary>
    [Mend("Send a smaller document: leave comments out, and put texts into variables.")]
    public const string TooManyBytes = "MAX_DOCUMENT_BYTES_EXCEEDED";

    /// <summary>More tokens than <see cref="ParserOptions.MaxTokens"/>.</summary>
    [Mend("Send a smaller document; values belong into variables.")]
    public const string TooManyTokens = "MAX_TOKENS_EXCEEDED";

    /// <summary>Nested deeper than <see cref="ParserOptions.MaxDepth"/>.</summary>
    [Mend("Nest less: split the operation, or move values into variables.", Example = "{ a { a { a { … } } } }")]
    public const string TooDeep = "MAX_DEPTH_EXCEEDED";
}
