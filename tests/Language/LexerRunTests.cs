namespace GraphQL.Language.Tests;

/// <summary>Names and ignored characters are searched in blocks: every length, and every distance from the end of the document.</summary>
public sealed class LexerRunTests
{
    public static TheoryData<int> Lengths => [.. Enumerable.Range(1, 50)];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_name_of_any_length_is_read_whole_whatever_stands_behind_it(int length)
    {
        var name = string.Concat(Enumerable.Range(0, length).Select(i => "_aZ9"[i % 4]));
        foreach (var behind in new[] { "", " ", "\n", "(a:1)", "{b}", "@d", "#", ",,,,,,,,,,,,,,,,,,,,,,", "\uFEFF" })
        {
            var field = (FieldNode)Utf8GraphQLParser.ParseSelectionSet(name + behind).Selections[0];

            Assert.Equal(name, field.Name);
            Assert.Equal(0, field.Span.Start);
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Ignored_characters_of_any_number_and_mixture_are_passed_over(int length)
    {
        foreach (var blanks in new[] { " ", "\t", "\n", "\r\n", ",", " \t", "\n  ", "# price\n", "\uFEFF ", ", \r" })
        {
            var between = string.Concat(Enumerable.Repeat(blanks, length));
            var selections = Utf8GraphQLParser.ParseSelectionSet($"{between}isin{between}symbol{between}").Selections;

            Assert.Equal(["isin", "symbol"], selections.Select(selection => ((FieldNode)selection).Name));
            Assert.Equal(Bytes(between), selections[0].Span.Start);
            Assert.Equal((2 * Bytes(between)) + "isin".Length, selections[1].Span.Start);
        }
    }

    [Theory]
    [InlineData("\u000B")]
    [InlineData("\u000C")]
    [InlineData("\u00A0")]
    [InlineData("\0")]
    [InlineData("\u2028")]
    public void Characters_that_only_look_blank_are_not_ignored(string character)
    {
        foreach (var length in Enumerable.Range(0, 20))
        {
            Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.ParseSelectionSet($"isin{new string(' ', length)}{character} symbol"));
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_string_of_any_length_ends_at_its_quote(int length)
    {
        var text = new string('é', length);

        Assert.Equal(text, ((StringValueNode)Utf8GraphQLParser.ParseValue($"\"{text}\"")).Value);
        Assert.Equal($"{text}\"{text}", ((StringValueNode)Utf8GraphQLParser.ParseValue($"\"{text}\\\"{text}\"")).Value);
        Assert.Equal($"{text}\"\"{text}", ((StringValueNode)Utf8GraphQLParser.ParseValue($"\"\"\"{text}\"\"{text}\"\"\"")).Value);
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.ParseValue($"\"{text}\n\""));
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.ParseValue($"\"{text}"));
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.ParseValue($"\"\"\"{text}\"\""));
    }

    private static int Bytes(string text) => System.Text.Encoding.UTF8.GetByteCount(text);
}
