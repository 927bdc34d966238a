using Subgraphs.Compliance.Domain.Expressions;

namespace Subgraphs.Compliance.Tests.Expressions;

/// <summary>The rule language: what it says, what it refuses, and what it does not know.</summary>
public sealed class RuleExpressionTests
{
    private static readonly Dictionary<string, ExpressionType> Types = new(StringComparer.Ordinal)
    {
        ["a"] = ExpressionType.Number,
        ["b"] = ExpressionType.Number,
        ["list"] = ExpressionType.Numbers,
        ["word"] = ExpressionType.Word,
        ["unknown"] = ExpressionType.Number,
    };

    private static readonly Dictionary<string, object> Values = new(StringComparer.Ordinal)
    {
        ["a"] = 2m,
        ["b"] = -3m,
        ["list"] = (List<decimal>)[0.05m, 0.051m, 0.4m],
        ["word"] = "CONTROL",
    };

    [Theory]
    [InlineData("a + b * 2 = -4", true)]
    [InlineData("(a + b) * 2 = -2", true)]
    [InlineData("a - 1 - 1 = 0", true)]
    [InlineData("8 / a / 2 = 2", true)]
    [InlineData("-a = -2 and --a = 2", true)]
    [InlineData("a < 2 or a <= 2", true)]
    [InlineData("a != 2", false)]
    [InlineData("not a > 2 and not not a = 2", true)]
    [InlineData("abs(b) = 3 and floor(b / 2) = -2", true)]
    [InlineData("max(list) = 0.4 and sum(list) = 0.501 and sumAbove(list, 0.05) = 0.451", true)]
    [InlineData("band(0.1, 0.05, 0.10, 0.15) = 2", true)]
    [InlineData("word = 'CONTROL' and word != 'PASSIVE'", true)]
    [InlineData("a = 1 or a = 2 and b = 0", false)]
    public void An_expression_is_what_its_signs_say(string text, bool expected)
        => Assert.Equal(expected, RuleExpression.Parse(text, Types).Evaluate(Values));

    [Theory]
    [InlineData("unknown > 1", null)]
    [InlineData("unknown > 1 or a = 2", true)]
    [InlineData("unknown > 1 and a = 2", null)]
    [InlineData("unknown > 1 and a = 3", false)]
    [InlineData("not unknown > 1", null)]
    [InlineData("a / (b + 3) > 1", null)]
    [InlineData("a * 79228162514264337593543950335 > 1", null)]
    public void What_depends_on_an_unknown_is_not_known(string text, bool? expected)
        => Assert.Equal(expected, RuleExpression.Parse(text, Types).Evaluate(Values));

    [Theory]
    [InlineData("", "The expression ends too early (character 1)")]
    [InlineData("a + 1", "A Truth was expected and not a Number (character 6)")]
    [InlineData("a < 1 b", "'b' was not expected (character 7)")]
    [InlineData("c = 1", "There is no input 'c' (character 1)")]
    [InlineData("a = 'x'", "A Number was expected and not a Word (character 8)")]
    [InlineData("word = 1", "A Word was expected and not a Number (character 9)")]
    [InlineData("word < 'x'", "A Number was expected and not a Word (character 11)")]
    [InlineData("max(a) = 1", "There is no function 'max' of such arguments (character 1)")]
    [InlineData("exit(a) = 1", "There is no function 'exit' of such arguments (character 1)")]
    [InlineData("(a = 1", "')' was expected (character 7)")]
    [InlineData("a = 1..2", "'1..2' is no number (character 5)")]
    [InlineData("a ; 1", "';' is no part of an expression (character 3)")]
    [InlineData("word = 'x", "The word does not end (character 8)")]
    public void What_is_no_expression_is_refused_where_it_goes_wrong(string text, string message)
        => Assert.Equal(message, Assert.Throws<ExpressionException>(() => RuleExpression.Parse(text, Types)).Message);

    [Fact]
    public void Nesting_parts_and_length_are_bounded()
    {
        Assert.Contains("nested", Refused(new string('(', 900) + "a = 1"), StringComparison.Ordinal);
        Assert.Contains("nested", Refused(new string('(', 100) + "a = 1" + new string(')', 100)), StringComparison.Ordinal);
        Assert.Contains("parts", Refused(string.Join('+', Enumerable.Repeat("1", 300)) + " = 1"), StringComparison.Ordinal);
        Assert.Contains("longer", Refused(new string(' ', 2000)), StringComparison.Ordinal);

        // Signs in a row do not nest.
        Assert.True(RuleExpression.Parse(new string('-', 500) + "a = 2", Types).Evaluate(Values));

        static string Refused(string text) => Assert.Throws<ExpressionException>(() => RuleExpression.Parse(text, Types)).Message;
    }

    [Fact]
    public void An_expression_tells_what_it_looks_at()
        => Assert.Equal(["a", "list"], RuleExpression.Parse("a < max(list)", Types).Inputs.Order(StringComparer.Ordinal));
}
