using System.Text;

namespace GraphQL.Language.Tests;

public sealed class ParserTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a \\\" \\\\ \\/ \\b\\f\\n\\r\\t\"", "a \" \\ / \b\f\n\r\t")]
    [InlineData("\"\\u0041\\u{42}\\u{000043}\\u{1F600}\\uD83D\\uDE00\\uffff\"", "ABC\U0001F600\U0001F600\uffff")]
    [InlineData("\"\u00e9\U0001F600\u0000\"", "\u00e9\U0001F600\0")]
    public void A_string_means_its_text_without_escapes(string literal, string value)
    {
        var node = Assert.IsType<StringValueNode>(Utf8GraphQLParser.ParseValue(literal));
        Assert.Equal(value, node.Value);
        Assert.False(node.IsBlock);
    }

    [Theory]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"  one line \"\"\"", "  one line ")]
    [InlineData("\"\"\"\n    one\n      two\n\n    three\n  \"\"\"", "one\n  two\n\nthree")]
    [InlineData("\"\"\"first\n    second\n   third\"\"\"", "first\n second\nthird")]
    [InlineData("\"\"\"\n\n \t \n  a\r\n  b\r  c\n\n\t\n\"\"\"", "a\nb\nc")]
    [InlineData("\"\"\"\n  a\n \n    b\n\"\"\"", "a\n\n  b")]
    [InlineData("\"\"\"\n\ta\n\t\tb\n\"\"\"", "a\n\tb")]
    [InlineData("\"\"\"no \\n escapes \\u0041, but \\\"\"\" and \"quotes\\\"\"\"\"\"\"", "no \\n escapes \\u0041, but \"\"\" and \"quotes\"\"\"")]
    [InlineData("\"\"\"\n   \n\"\"\"", "")]
    public void A_block_string_means_its_lines_without_their_common_indentation(string literal, string value)
    {
        var node = Assert.IsType<StringValueNode>(Utf8GraphQLParser.ParseValue(literal));
        Assert.Equal(value, node.Value);
        Assert.True(node.IsBlock);
    }

    [Theory]
    [InlineData("0", SyntaxKind.IntValue)]
    [InlineData("-0", SyntaxKind.IntValue)]
    [InlineData("9007199254740993", SyntaxKind.IntValue)]
    [InlineData("0.0", SyntaxKind.FloatValue)]
    [InlineData("-1.50e-10", SyntaxKind.FloatValue)]
    [InlineData("1E+5", SyntaxKind.FloatValue)]
    [InlineData("true", SyntaxKind.BooleanValue)]
    [InlineData("null", SyntaxKind.NullValue)]
    [InlineData("nulls", SyntaxKind.EnumValue)]
    [InlineData("$true", SyntaxKind.Variable)]
    [InlineData("[]", SyntaxKind.ListValue)]
    [InlineData("{}", SyntaxKind.ObjectValue)]
    public void A_value_keeps_what_was_written(string literal, SyntaxKind kind)
    {
        var value = Utf8GraphQLParser.ParseValue($" {literal} ");
        Assert.Equal(kind, value.Kind);
        Assert.Equal(literal, value.Print());
        Assert.Equal(new SourceSpan(1, literal.Length), value.Span);
    }

    [Fact]
    public void A_node_spans_its_text()
    {
        const string Document = "# \u00e9\nquery Q($a: [Int!] = 1 @x) { alias: field(b: $a, c: {d: \"\u00e9\"}) @skip(if: true) { ...F ... on T { e } } }\n"
            + "\"d\" type T implements I & J @k { \"f\" g(h: Int): I! } extend enum E { A @b }";
        var bytes = Encoding.UTF8.GetBytes(Document);
        var finder = new SpanRecorder(bytes);
        finder.Walk(Utf8GraphQLParser.Parse(bytes));
        Assert.Contains("$a: [Int!] = 1 @x", finder.Texts);
        Assert.Contains("[Int!]", finder.Texts);
        Assert.Contains("alias: field(b: $a, c: {d: \"\u00e9\"}) @skip(if: true) { ...F ... on T { e } }", finder.Texts);
        Assert.Contains("{ ...F ... on T { e } }", finder.Texts);
        Assert.Contains("c: {d: \"\u00e9\"}", finder.Texts);
        Assert.Contains("@skip(if: true)", finder.Texts);
        Assert.Contains("...F", finder.Texts);
        Assert.Contains("... on T { e }", finder.Texts);
        Assert.Contains("\"d\" type T implements I & J @k { \"f\" g(h: Int): I! }", finder.Texts);
        Assert.Contains("\"f\" g(h: Int): I!", finder.Texts);
        Assert.Contains("extend enum E { A @b }", finder.Texts);
        Assert.Contains(Document, finder.Texts);
    }

    [Fact]
    public void A_name_spans_itself()
    {
        const string Document = "query  Q { a ...F } fragment  F on T { b } type  T { f: Int } directive @ d on FIELD";
        var definitions = Utf8GraphQLParser.Parse(Document).Definitions;
        Assert.Equal(Behind("query  "), Assert.IsType<OperationDefinitionNode>(definitions[0]).NameSpan);
        Assert.Equal(Behind("fragment  "), Assert.IsType<FragmentDefinitionNode>(definitions[1]).NameSpan);
        Assert.Equal(Behind("type  "), Assert.IsType<ObjectTypeDefinitionNode>(definitions[2]).NameSpan);
        Assert.Equal(Behind("@ "), Assert.IsType<DirectiveDefinitionNode>(definitions[3]).NameSpan);

        static SourceSpan Behind(string text) => new(Document.IndexOf(text, StringComparison.Ordinal) + text.Length, 1);
    }

    [Fact]
    public void Equal_names_of_a_document_are_one_string()
    {
        var selections = Utf8GraphQLParser.ParseSelectionSet("isin venue { isin } other: isin").Selections;
        var first = Assert.IsType<FieldNode>(selections[0]).Name;
        Assert.Same(first, Assert.IsType<FieldNode>(selections[2]).Name);
        Assert.Same(first, Assert.IsType<FieldNode>(Assert.IsType<FieldNode>(selections[1]).SelectionSet!.Selections[0]).Name);
    }

    [Theory]
    [InlineData("\uFEFF{ a }")]
    [InlineData("{\uFEFFa,,,}")]
    [InlineData("#comment {\n{\t#\r a # }\r\n}\n#")]
    public void Ignored_characters_are_ignored(string document) => Assert.Equal("{a}", Utf8GraphQLParser.Parse(document).Print(indented: false));

    [Fact]
    public void An_extension_is_a_definition_with_a_flag()
    {
        var document = Utf8GraphQLParser.Parse("type T { a: Int } extend type T { b: Int } schema { query: T } extend schema @x");
        Assert.Equal(
            [false, true],
            document.Definitions.OfType<TypeDefinitionNode>().Select(type => type.IsExtension));
        Assert.Equal(
            [false, true],
            document.Definitions.OfType<SchemaDefinitionNode>().Select(schema => schema.IsExtension));
    }

    [Fact]
    public void Keywords_are_names_elsewhere()
    {
        const string Document = "query query($type: input = enum) @fragment{fragment:on(on:null)...fragment...on on{extend}}fragment fragment on type{true}"
            + "type type implements interface{type(input:enum):union}enum enum{input extend repeatable}";
        Assert.Equal(
            Document.Replace(": ", ":", StringComparison.Ordinal).Replace(" = ", "=", StringComparison.Ordinal).Replace(" @", "@", StringComparison.Ordinal),
            Utf8GraphQLParser.Parse(Document).Print(indented: false));
    }

    [Theory]
    [InlineData("", "1:1")]
    [InlineData("{ a }", "1:1")]
    [InlineData("a }", "1:3")]
    public void Selections_without_braces_are_at_least_one_and_have_none(string fields, string position)
    {
        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.ParseSelectionSet(fields));
        Assert.Equal(position, exception.Location.ToString());
    }

    [Fact]
    public void What_stands_behind_a_value_or_type_is_refused()
    {
        Assert.Equal("Syntax Error: Expected <EOF>, found Int \"2\".", Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.ParseValue("1 2")).Message);
        Assert.Equal("Syntax Error: Expected <EOF>, found \"!\".", Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.ParseType("A!!")).Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Whatever_the_bytes_the_end_is_a_document_or_a_syntax_error(int seed)
    {
        var random = new Random(seed);
        var original = Encoding.UTF8.GetBytes(
            "\"\u00e9\" query Q($a: [Int!]! = [1.5e3]) @d { a: b(c: \"\\u{1F600}\\uD83D\\uDE00\", d: \"\"\"\n x\n\"\"\") { ...F } } fragment F on T { g } "
            + "extend type T implements I @d { f(a: Int = 1): [T] } # comment \U0001F600");
        var parsed = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = (byte[])original.Clone();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)(random.Next(3) == 0 ? random.Next(256) : original[random.Next(original.Length)]);
            }

            var text = bytes.AsMemory(0, random.Next(4) == 0 ? random.Next(bytes.Length) : bytes.Length);
            try
            {
                var document = Utf8GraphQLParser.Parse(text);
                var printed = document.Print();
                Assert.Equal(printed, Utf8GraphQLParser.Parse(printed).Print());
                parsed++;
            }
            catch (SyntaxException exception)
            {
                Assert.InRange(exception.Offset, 0, text.Length);
                Assert.True(exception.Location.Column > 0);
            }
        }

        Assert.True(parsed > 100, $"Only {parsed} documents were parsed.");
    }

    private sealed class SpanRecorder(byte[] bytes) : SyntaxWalker
    {
        public HashSet<string> Texts { get; } = [];

        protected override bool Enter(SyntaxNode node)
        {
            Texts.Add(Encoding.UTF8.GetString(bytes, node.Span.Start, node.Span.Length));
            return true;
        }
    }
}
