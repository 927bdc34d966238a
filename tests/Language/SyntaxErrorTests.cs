using System.Text;

namespace GraphQL.Language.Tests;

/// <summary>A document that breaks the grammar is refused with the message and the position that graphql-js gives.</summary>
public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("", "Unexpected <EOF>.", "1:1")]
    [InlineData("{", "Expected Name, found <EOF>.", "1:2")]
    [InlineData("{ }", "Expected Name, found \"}\".", "1:3")]
    [InlineData("{ ...MissingOn }\nfragment MissingOn Type", "Expected \"on\", found Name \"Type\".", "2:20")]
    [InlineData("{ field: {} }", "Expected Name, found \"{\".", "1:10")]
    [InlineData("notAnOperation Foo { field }", "Unexpected Name \"notAnOperation\".", "1:1")]
    [InlineData("...", "Unexpected \"...\".", "1:1")]
    [InlineData("{ \"\"", "Expected Name, found String \"\".", "1:3")]
    [InlineData("query Q($x: Int = { a: [$y] }) { f }", "Unexpected variable \"$y\" in constant value.", "1:25")]
    [InlineData("query Q($x: Int = $) { f }", "Unexpected \"$\".", "1:19")]
    [InlineData("fragment on on on { on }", "Unexpected Name \"on\".", "1:10")]
    [InlineData("{ ...on }", "Expected Name, found \"}\".", "1:9")]
    [InlineData("{ f(a: ) }", "Unexpected \")\".", "1:8")]
    [InlineData("{ f() }", "Expected Name, found \")\".", "1:5")]
    [InlineData("query Q() { f }", "Expected \"$\", found \")\".", "1:9")]
    [InlineData("type T { a }", "Expected \":\", found \"}\".", "1:12")]
    [InlineData("type T {}", "Expected Name, found \"}\".", "1:9")]
    [InlineData("extend type T", "Unexpected <EOF>.", "1:14")]
    [InlineData("extend schema", "Unexpected <EOF>.", "1:14")]
    [InlineData("extend scalar S", "Unexpected <EOF>.", "1:16")]
    [InlineData("extend query Q { a }", "Unexpected Name \"query\".", "1:8")]
    [InlineData("\"d\" extend type T { a: Int }", "Unexpected description, only GraphQL definitions support descriptions.", "1:1")]
    [InlineData("\"d\" { a }", "Unexpected description, descriptions are not supported on shorthand queries.", "1:1")]
    [InlineData("\"d\" foo", "Unexpected description, only GraphQL definitions support descriptions.", "1:1")]
    [InlineData("\"d\" 4", "Unexpected Int \"4\".", "1:5")]
    [InlineData("schema { foo: Bar }", "Unexpected Name \"foo\".", "1:10")]
    [InlineData("enum E { A true }", "Name \"true\" is reserved and cannot be used for an enum value.", "1:12")]
    [InlineData("directive @d on FIELD | INCORRECT", "Unexpected Name \"INCORRECT\".", "1:25")]
    [InlineData("directive @d repeatable FIELD", "Expected \"on\", found Name \"FIELD\".", "1:25")]
    [InlineData("type T implements & { a: Int }", "Expected Name, found \"{\".", "1:21")]
    [InlineData("union U = | ", "Expected Name, found <EOF>.", "1:13")]
    public void A_broken_production_names_what_was_found(string document, string message, string position)
        => AssertSyntaxError(document, message, position);

    [Theory]
    [InlineData("{ a ?", "Unexpected character: \"?\".", "1:5")]
    [InlineData("{ 'a'", "Unexpected single quote character ('), did you mean to use a double quote (\")?", "1:3")]
    [InlineData("{ \u00e9", "Unexpected character: U+00E9.", "1:3")]
    [InlineData("{ a(b: \"\U0001F600\") \U0001F600", "Unexpected character: U+1F600.", "1:14")]
    [InlineData("\0", "Unexpected character: U+0000.", "1:1")]
    [InlineData("{ ..", "Unexpected character: \".\".", "1:3")]
    [InlineData("{ f(a: 00) }", "Invalid number, unexpected digit after 0: \"0\".", "1:9")]
    [InlineData("{ f(a: -) }", "Invalid number, expected digit but got: \")\".", "1:9")]
    [InlineData("{ f(a: -", "Invalid number, expected digit but got: <EOF>.", "1:9")]
    [InlineData("{ f(a: 1.) }", "Invalid number, expected digit but got: \")\".", "1:10")]
    [InlineData("{ f(a: 1.e5) }", "Invalid number, expected digit but got: \"e\".", "1:10")]
    [InlineData("{ f(a: 1e+) }", "Invalid number, expected digit but got: \")\".", "1:11")]
    [InlineData("{ f(a: 1.2.3) }", "Invalid number, expected digit but got: \".\".", "1:11")]
    [InlineData("{ f(a: 12px) }", "Invalid number, expected digit but got: \"p\".", "1:10")]
    [InlineData("{ f(a: +1) }", "Unexpected character: \"+\".", "1:8")]
    [InlineData("{ f(a: \"x", "Unterminated string.", "1:10")]
    [InlineData("{ f(a: \"x\ny\") }", "Unterminated string.", "1:10")]
    [InlineData("{ f(a: \"\"\"x", "Unterminated string.", "1:12")]
    [InlineData("{ f(a: \"\\z\") }", "Invalid character escape sequence: \"\\z\".", "1:9")]
    [InlineData("{ f(a: \"\\u00g0\") }", "Invalid Unicode escape sequence: \"\\u00g0\".", "1:9")]
    [InlineData("{ f(a: \"\\u\u00e91\U0001F600x\") }", "Invalid Unicode escape sequence: \"\\u\u00e91\U0001F600\".", "1:9")]
    [InlineData("{ f(a: \"\\uD83D\") }", "Invalid Unicode escape sequence: \"\\uD83D\".", "1:9")]
    [InlineData("{ f(a: \"\\uDE00\\uD83D\") }", "Invalid Unicode escape sequence: \"\\uDE00\".", "1:9")]
    [InlineData("{ f(a: \"\\uD83D\\u0041\") }", "Invalid Unicode escape sequence: \"\\uD83D\".", "1:9")]
    [InlineData("{ f(a: \"\\u{}\") }", "Invalid Unicode escape sequence: \"\\u{}\".", "1:9")]
    [InlineData("{ f(a: \"\\u{D800}\") }", "Invalid Unicode escape sequence: \"\\u{D800}\".", "1:9")]
    [InlineData("{ f(a: \"\\u{110000}\") }", "Invalid Unicode escape sequence: \"\\u{110000}\".", "1:9")]
    [InlineData("{ f(a: \"\\u{FFFFFFFF}\") }", "Invalid Unicode escape sequence: \"\\u{FFFFFFFF\".", "1:9")]
    [InlineData("{ f(a: \"\\u{000000041}\") }", "Invalid Unicode escape sequence: \"\\u{000000041\".", "1:9")]
    public void A_broken_token_is_shown(string document, string message, string position)
        => AssertSyntaxError(document, message, position);

    [Theory]
    [InlineData("{\n  a\r\n  b\r  ? }", "4:3")]
    [InlineData("# \u00e9\U0001F600\n\"\U0001F600\u00e9\" ?", "2:7")]
    [InlineData("\uFEFF\uFEFF?", "1:3")]
    public void Lines_end_at_LF_CR_and_CRLF_and_columns_count_UTF16_units(string document, string position)
        => Assert.Equal(position, Fail(document).Location.ToString());

    [Fact]
    public void A_location_is_the_same_wherever_the_blocks_of_a_long_document_end()
    {
        const string Line = "a\u00e9\U0001F600\r\nb\rc\n";
        for (var shift = 0; shift < 20; shift++)
        {
            var text = new string(' ', shift) + string.Concat(Enumerable.Repeat(Line, 400));
            var source = new SourceText(Encoding.UTF8.GetBytes(text));
            Assert.Equal("1201:1", source.GetLocation(source.Utf8.Length).ToString());
            Assert.Equal($"1:{shift + 5}", source.GetLocation(shift + 7).ToString());
            Assert.Equal("1198:2", source.GetLocation(source.Utf8.Length - 12).ToString());
        }
    }

    [Theory]
    [InlineData(new byte[] { (byte)'{', (byte)' ', 0xFF }, "0xFF", 2)]
    [InlineData(new byte[] { (byte)'#', 0xC0, 0x80 }, "0xC0", 1)]
    [InlineData(new byte[] { (byte)'#', 0xED, 0xA0, 0x80 }, "0xED", 1)]
    [InlineData(new byte[] { (byte)'#', 0xF4, 0x90, 0x80, 0x80 }, "0xF4", 1)]
    [InlineData(new byte[] { (byte)'#', 0xC3, 0xA9, 0xE2, 0x82 }, "0xE2", 3)]
    [InlineData(new byte[] { (byte)'#', 0xF0, 0x9F, 0x98, 0x80, 0xF0, 0x9F, 0x98, 0x28 }, "0xF0", 5)]
    public void Bytes_that_are_not_UTF8_are_refused_wherever_they_stand(byte[] document, string unexpected, int offset)
    {
        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(document));
        Assert.Equal($"Syntax Error: Invalid UTF-8: unexpected byte {unexpected}.", exception.Message);
        Assert.Equal(offset, exception.Offset);
    }

    [Fact]
    public void A_lone_surrogate_of_a_string_is_refused()
    {
        var exception = Fail("{ f(a: \"\uD800\") }");
        Assert.Equal("Syntax Error: Invalid character: U+D800.", exception.Message);
        Assert.Equal("1:9", exception.Location.ToString());
    }

    [Fact]
    public void An_error_names_its_document()
    {
        var source = new SourceText(Encoding.UTF8.GetBytes("{"), "positions.graphql");
        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source));
        Assert.Same(source, exception.Source);
        Assert.Equal(SyntaxErrorCodes.SyntaxError, exception.Code);
    }

    private static void AssertSyntaxError(string document, string message, string position)
    {
        var exception = Fail(document);
        Assert.Equal($"Syntax Error: {message}", exception.Message);
        Assert.Equal(position, exception.Location.ToString());
        Assert.Equal(SyntaxErrorCodes.SyntaxError, exception.Code);
    }

    private static SyntaxException Fail(string document)
        => Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(document));
}
