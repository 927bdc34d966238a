namespace GraphQL.Language.Tests;

/// <summary>The limits hold in every production that recurses, and a document at the limit is still read.</summary>
public sealed class ParserLimitTests
{
    private static readonly ParserOptions Shallow = new() { MaxDepth = 5 };

    [Theory]
    [InlineData("{ a ")]
    [InlineData("{ ... ")]
    [InlineData("{ ... on T ")]
    public void Selection_sets_nest_to_the_limit(string open)
    {
        Utf8GraphQLParser.Parse(Nest(open, "{ a }", " }", 4), Shallow);
        AssertTooDeep(() => Utf8GraphQLParser.Parse(Nest(open, "{ a }", " }", 5), Shallow));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{ a: ", " }")]
    [InlineData("[{ a: [", "] }]")]
    public void Values_nest_to_the_limit(string open, string close)
    {
        var levels = open.Length > 5 ? 3 : 1;
        Utf8GraphQLParser.ParseValue(Nest(open, "1", close, 5 / levels), Shallow);
        AssertTooDeep(() => Utf8GraphQLParser.ParseValue(Nest(open, "1", close, (5 / levels) + 1), Shallow));
    }

    [Fact]
    public void Types_nest_to_the_limit()
    {
        Utf8GraphQLParser.ParseType(Nest("[", "Money!", "]!", 5), Shallow);
        AssertTooDeep(() => Utf8GraphQLParser.ParseType(Nest("[", "Money!", "]!", 6), Shallow));
    }

    [Fact]
    public void Selection_sets_values_and_types_share_one_limit()
    {
        const string Document = "{ a { b(c: [[1]]) { d } } }";
        Utf8GraphQLParser.Parse(Document, new ParserOptions { MaxDepth = 4 });
        AssertTooDeep(() => Utf8GraphQLParser.Parse(Document, new ParserOptions { MaxDepth = 3 }), limit: 3);
    }

    [Fact]
    public void Siblings_do_not_add_up()
        => Utf8GraphQLParser.Parse("{ " + string.Concat(Enumerable.Repeat("a { b(c: [1, [2]]) } ", 50)) + "}", Shallow);

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("{a:")]
    [InlineData("{a")]
    [InlineData("{...")]
    [InlineData("query($v:[")]
    [InlineData("type T{a:[")]
    [InlineData("{a(b:[")]
    [InlineData("{a(b:{c:")]
    public void A_hundred_thousand_levels_end_with_an_error_and_not_with_the_process(string open)
    {
        var repeated = open[^1] is '[' && open.Length > 1
            ? open + new string('[', 100_000)
            : string.Concat(Enumerable.Repeat(open, 100_000));
        var trusted = ParserOptions.Trusted;
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(repeated, trusted));
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.ParseValue(repeated, trusted));
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.ParseType(repeated, trusted));
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.ParseSelectionSet(repeated, trusted));
    }

    [Theory]
    [InlineData(1, "{ ", "a { ", "b", " }", " }")]
    [InlineData(1, "{ ", "... on T @x { ", "b", " }", " }")]
    [InlineData(1, "{ a(b: ", "[", "1", "]", ") }")]
    [InlineData(1, "{ a(b: ", "{ c: ", "1", " }", ") }")]
    [InlineData(0, "query($a: ", "[", "T!", "]!", ") { b }")]
    public void The_deepest_that_can_be_allowed_is_read_walked_rewritten_and_printed_on_a_small_stack(
        int outer, string before, string open, string inner, string close, string behind)
    {
        var options = new ParserOptions { MaxDepth = ParserOptions.DeepestAllowed, MaxTokens = 50_000 };
        var depth = ParserOptions.DeepestAllowed - outer;
        var document = before + Nest(open, inner, close, depth) + behind;
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(() => ReadAndChange(document, options)), maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
        AssertTooDeep(
            () => Utf8GraphQLParser.Parse(before + Nest(open, inner, close, depth + 1) + behind, options),
            ParserOptions.DeepestAllowed);
    }

    [Fact]
    public void A_depth_that_would_endanger_the_stack_is_no_option()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParserOptions { MaxDepth = ParserOptions.DeepestAllowed + 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParserOptions { MaxDepth = 0 });
    }

    [Fact]
    public void Tokens_are_counted_to_the_limit()
    {
        const string Document = "{ a, b # not a token, nor is the end\n c }";
        Utf8GraphQLParser.Parse(Document, new ParserOptions { MaxTokens = 5 });
        var exception = Assert.Throws<SyntaxException>(
            () => Utf8GraphQLParser.Parse(Document, new ParserOptions { MaxTokens = 4 }));
        Assert.Equal(SyntaxErrorCodes.TooManyTokens, exception.Code);
        Assert.Equal("Syntax Error: Document contains more than 4 tokens. Parsing aborted.", exception.Message);
        Assert.Equal("2:4", exception.Location.ToString());
    }

    [Fact]
    public void Looking_ahead_behind_a_description_counts_no_token_twice()
        => Utf8GraphQLParser.Parse("\"one\" type T { a: Int }", new ParserOptions { MaxTokens = 8 });

    private static void ReadAndChange(string text, ParserOptions options)
    {
        var document = Utf8GraphQLParser.Parse(text, options);
        new Everything().Walk(document);
        Assert.DoesNotContain("@x", new WithoutDirectives().RewriteDocument(document).Print(), StringComparison.Ordinal);
        Assert.NotEmpty(document.Print(indented: false));
    }

    private static string Nest(string open, string inner, string close, int times)
        => string.Concat(Enumerable.Repeat(open, times)) + inner + string.Concat(Enumerable.Repeat(close, times));

    private static void AssertTooDeep(Action parse, int limit = 5)
    {
        var exception = Assert.Throws<SyntaxException>(parse);
        Assert.Equal(SyntaxErrorCodes.TooDeep, exception.Code);
        Assert.Equal($"Syntax Error: Document nests deeper than {limit} levels. Parsing aborted.", exception.Message);
    }

    private sealed class Everything : SyntaxWalker;

    private sealed class WithoutDirectives : SyntaxRewriter
    {
        protected override DirectiveNode? RewriteDirective(DirectiveNode node) => null;
    }
}
