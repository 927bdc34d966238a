namespace GraphQL.Language;

/// <summary>The parser: UTF-8 to syntax tree by recursive descent, one method a production, one file a chapter of the grammar.</summary>
/// <remarks>Every recursive production passes <see cref="Enter"/>, so a document nests no deeper than
/// <see cref="ParserOptions.MaxDepth"/> and nothing that reads its tree can overflow the stack.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Appendix-Grammar-Summary">Grammar summary</seealso>
public ref partial struct Utf8GraphQLParser
{
    private readonly SourceText _source;
    private readonly int _maxDepth;
    private Utf8GraphQLReader _reader;
    private OpenNodes _open;
    private int _depth;
    private int _lastEnd;

    private Utf8GraphQLParser(SourceText source, ParserOptions options)
    {
        _source = source;
        _maxDepth = options.MaxDepth;
        _reader = new Utf8GraphQLReader(source, options);
        _open = OpenNodes.Rent();
        _reader.Read();
    }

    /// <summary>Parses a document: operations and fragments, type system definitions, or both.</summary>
    /// <exception cref="SyntaxException">The document breaks the grammar or a limit.</exception>
    public static DocumentNode Parse(SourceText source, ParserOptions? options = null)
    {
        var parser = new Utf8GraphQLParser(source, options ?? ParserOptions.Default);
        var document = parser.ParseDocument();
        parser._open.Return();
        return document;
    }

    /// <inheritdoc cref="Parse(SourceText, ParserOptions?)"/>
    public static DocumentNode Parse(ReadOnlyMemory<byte> utf8, ParserOptions? options = null)
        => Parse(new SourceText(utf8), options);

    /// <inheritdoc cref="Parse(SourceText, ParserOptions?)"/>
    public static DocumentNode Parse(string text, ParserOptions? options = null) => Parse(ToSource(text), options);

    /// <summary>Parses selections that stand without braces, as in <c>@key(fields: "isin venue { mic }")</c>.</summary>
    /// <exception cref="SyntaxException">The text breaks the grammar or a limit.</exception>
    public static SelectionSetNode ParseSelectionSet(string fieldsWithoutBraces, ParserOptions? options = null)
    {
        var parser = new Utf8GraphQLParser(ToSource(fieldsWithoutBraces), options ?? ParserOptions.Default);
        var mark = parser._open.Count;
        parser.Enter();
        do
        {
            parser._open.Push(parser.ParseSelection());
        }
        while (parser._reader.Kind != TokenKind.EndOfFile);

        var selections = parser._open.Close(mark, new SelectionNode[parser._open.CountSince(mark)]);
        parser._open.Return();
        return new SelectionSetNode(parser.SpanFrom(0), selections);
    }

    /// <summary>Parses one value, variables included.</summary>
    /// <exception cref="SyntaxException">The text breaks the grammar or a limit.</exception>
    public static ValueNode ParseValue(string text, ParserOptions? options = null)
    {
        var parser = new Utf8GraphQLParser(ToSource(text), options ?? ParserOptions.Default);
        var value = parser.ParseValue(isConst: false);
        parser.Expect(TokenKind.EndOfFile);
        parser._open.Return();
        return value;
    }

    /// <summary>Parses one value without variables, as a default is.</summary>
    /// <exception cref="SyntaxException">The text breaks the grammar or a limit.</exception>
    public static ValueNode ParseConstValue(string text, ParserOptions? options = null)
    {
        var parser = new Utf8GraphQLParser(ToSource(text), options ?? ParserOptions.Default);
        var value = parser.ParseValue(isConst: true);
        parser.Expect(TokenKind.EndOfFile);
        parser._open.Return();
        return value;
    }

    /// <summary>Parses one type reference such as <c>[Money!]!</c>.</summary>
    /// <exception cref="SyntaxException">The text breaks the grammar or a limit.</exception>
    public static TypeNode ParseType(string text, ParserOptions? options = null)
    {
        var parser = new Utf8GraphQLParser(ToSource(text), options ?? ParserOptions.Default);
        var type = parser.ParseType();
        parser.Expect(TokenKind.EndOfFile);
        parser._open.Return();
        return type;
    }

    private static SourceText ToSource(string text)
    {
        try
        {
            return new SourceText(Utf8Text.GetBytes(text));
        }
        catch (System.Text.EncoderFallbackException exception)
        {
            // The document as far as it is text, so that line and column can be told.
            var valid = new SourceText(Utf8Text.GetBytes(text.Substring(0, exception.Index)));
            throw new SyntaxException(
                $"Syntax Error: Invalid character: U+{(int)text[exception.Index]:X4}.",
                SyntaxErrorCodes.SyntaxError,
                valid,
                valid.Utf8.Length);
        }
    }
}
