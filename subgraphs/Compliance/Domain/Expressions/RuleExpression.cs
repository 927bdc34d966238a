namespace Subgraphs.Compliance.Domain.Expressions;

/// <summary>
/// The test of a rule in the rule language: small (numbers, comparisons, and/or/not, six functions), typed (checked when the rules are read)
/// and bounded (length, nesting, parts). Immutable.
/// </summary>
public sealed class RuleExpression
{
    private const int LongestText = 1000;

    private readonly ExpressionNode _node;

    private RuleExpression(string text, ExpressionNode node, IReadOnlySet<string> inputs)
    {
        Text = text;
        Inputs = inputs;
        _node = node;
    }

    /// <summary>As it is written.</summary>
    public string Text { get; }

    /// <summary>The names of the inputs that it looks at.</summary>
    public IReadOnlySet<string> Inputs { get; }

    /// <summary>Reads an expression that is true or false.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="inputs">The inputs that there are, with their types.</param>
    /// <exception cref="ExpressionException">It is none, and why.</exception>
    public static RuleExpression Parse(string text, IReadOnlyDictionary<string, ExpressionType> inputs)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestText)
        {
            throw new ExpressionException($"The expression is longer than {LongestText}", LongestText);
        }

        var parser = new ExpressionParser(text, inputs);
        return new RuleExpression(text, parser.Parse(ExpressionType.Truth), parser.Used);
    }

    /// <summary>True or false; null where an input that decides it is not there.</summary>
    /// <param name="inputs">Decimals, lists of decimals, bools and strings by name.</param>
    public bool? Evaluate(IReadOnlyDictionary<string, object> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return (bool?)_node.Value(inputs);
    }
}
