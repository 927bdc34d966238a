using System.Globalization;

namespace Subgraphs.Compliance.Domain.Expressions;

/// <summary>Reads an expression and its types in one pass, by recursive descent.</summary>
/// <remarks>
/// <code>
/// or         = and { "or" and }
/// and        = not { "and" not }
/// not        = "not" not | comparison
/// comparison = sum [ ("&lt;" | "&lt;=" | ">" | ">=" | "=" | "!=") sum ]
/// sum        = product { ("+" | "-") product }
/// product    = unary { ("*" | "/") unary }
/// unary      = "-" unary | primary
/// primary    = number | 'word' | name | name "(" or { "," or } ")" | "(" or ")"
/// </code>
/// Nesting and parts are bounded: whoever writes a rule cannot exhaust the stack or the time of whoever tests it.
/// </remarks>
internal sealed class ExpressionParser(string text, IReadOnlyDictionary<string, ExpressionType> inputs)
{
    private const int MostNesting = 24;
    private const int MostParts = 200;

    private readonly ExpressionLexer _lexer = new(text);
    private readonly SortedSet<string> _used = new(StringComparer.Ordinal);
    private int _depth;
    private int _parts;

    /// <summary>The inputs that the expression names.</summary>
    public IReadOnlySet<string> Used => _used;

    /// <exception cref="ExpressionException">The text is no expression, or one of another type.</exception>
    public ExpressionNode Parse(ExpressionType type)
    {
        var node = Require(Or(), type);
        return _lexer.Token.Length == 0 ? node : throw Problem($"'{_lexer.Token}' was not expected");
    }

    private ExpressionNode Or()
    {
        if (++_depth > MostNesting)
        {
            throw Problem($"The expression is nested deeper than {MostNesting}");
        }

        var left = And();
        while (_lexer.Take("or"))
        {
            left = ExpressionNode.Or(Require(left, ExpressionType.Truth), Require(And(), ExpressionType.Truth));
        }

        _depth--;
        return left;
    }

    private ExpressionNode And()
    {
        var left = Not();
        while (_lexer.Take("and"))
        {
            left = ExpressionNode.And(Require(left, ExpressionType.Truth), Require(Not(), ExpressionType.Truth));
        }

        return left;
    }

    private ExpressionNode Not()
    {
        var negations = 0;
        while (_lexer.Take("not"))
        {
            negations++;
        }

        var node = Comparison();
        return negations == 0 ? node : negations % 2 == 0 ? Require(node, ExpressionType.Truth) : ExpressionNode.Not(Require(node, ExpressionType.Truth));
    }

    private ExpressionNode Comparison()
    {
        var left = Sum();
        if (_lexer.Token is not ("<" or "<=" or ">" or ">=" or "=" or "!="))
        {
            return left;
        }

        var sign = _lexer.Take();
        var right = Sum();
        if (sign is "=" or "!=" && left.Type is ExpressionType.Word or ExpressionType.Truth)
        {
            Require(right, left.Type);
            return ExpressionNode.Compare(left, right, (a, b) => a.Equals(b) == (sign == "="));
        }

        Require(left, ExpressionType.Number);
        Require(right, ExpressionType.Number);
        return ExpressionNode.Compare(left, right, sign switch
        {
            "<" => (a, b) => (decimal)a < (decimal)b,
            "<=" => (a, b) => (decimal)a <= (decimal)b,
            ">" => (a, b) => (decimal)a > (decimal)b,
            ">=" => (a, b) => (decimal)a >= (decimal)b,
            "=" => (a, b) => (decimal)a == (decimal)b,
            _ => (a, b) => (decimal)a != (decimal)b,
        });
    }

    private ExpressionNode Sum()
    {
        var left = Product();
        while (_lexer.Token is "+" or "-")
        {
            left = _lexer.Take() == "+" ? Combine(left, Product(), (a, b) => a + b) : Combine(left, Product(), (a, b) => a - b);
        }

        return left;
    }

    private ExpressionNode Product()
    {
        var left = Unary();
        while (_lexer.Token is "*" or "/")
        {
            left = _lexer.Take() == "*" ? Combine(left, Unary(), (a, b) => a * b) : Combine(left, Unary(), (a, b) => b == 0 ? null : a / b);
        }

        return left;
    }

    private ExpressionNode Combine(ExpressionNode left, ExpressionNode right, Func<decimal, decimal, decimal?> combine)
        => ExpressionNode.Arithmetic(Require(left, ExpressionType.Number), Require(right, ExpressionType.Number), combine);

    private ExpressionNode Unary()
    {
        var isNegative = false;
        while (_lexer.Take("-"))
        {
            isNegative = !isNegative;
        }

        var node = Primary();
        return isNegative ? ExpressionNode.Map(Require(node, ExpressionType.Number), number => -number) : node;
    }

    private ExpressionNode Primary()
    {
        if (++_parts > MostParts)
        {
            throw Problem($"The expression has more than {MostParts} parts");
        }

        if (_lexer.Take("("))
        {
            var inner = Or();
            return _lexer.Take(")") ? inner : throw Problem("')' was expected");
        }

        var position = _lexer.Position;
        return _lexer.Token switch
        {
            [>= '0' and <= '9', ..] => Number(),
            ['\'', ..] => ExpressionNode.Constant(_lexer.Take()[1..^1]),
            [(>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ..] => Named(_lexer.Take(), position),
            "" => throw Problem("The expression ends too early"),
            _ => throw Problem($"'{_lexer.Token}' was not expected"),
        };
    }

    private ExpressionNode Number()
        => decimal.TryParse(_lexer.Token, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? ExpressionNode.Constant(Taken(number))
            : throw Problem($"'{_lexer.Token}' is no number");

    private decimal Taken(decimal number)
    {
        _lexer.Take();
        return number;
    }

    private ExpressionNode Named(string name, int position)
    {
        if (!_lexer.Take("("))
        {
            _used.Add(name);
            return inputs.TryGetValue(name, out var type)
                ? ExpressionNode.Input(name, type)
                : throw new ExpressionException($"There is no input '{name}'", position);
        }

        List<ExpressionNode> arguments = [Or()];
        while (_lexer.Take(","))
        {
            arguments.Add(Or());
        }

        return _lexer.Take(")")
            ? ExpressionFunctions.Call(name, arguments) ?? throw new ExpressionException($"There is no function '{name}' of such arguments", position)
            : throw Problem("')' was expected");
    }

    private ExpressionNode Require(ExpressionNode node, ExpressionType type)
        => node.Type == type ? node : throw Problem($"A {type} was expected and not a {node.Type}");

    private ExpressionException Problem(string problem) => new(problem, _lexer.Position);
}
