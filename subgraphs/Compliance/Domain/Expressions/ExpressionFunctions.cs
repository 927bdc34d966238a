namespace Subgraphs.Compliance.Domain.Expressions;

/// <summary>The functions of the rule language. All of them end, and none looks at anything but its arguments.</summary>
internal static class ExpressionFunctions
{
    /// <summary>Makes a call.</summary>
    /// <param name="name">As it is written.</param>
    /// <param name="arguments">What stands between the brackets.</param>
    /// <returns>The call, or null where there is no such function of such arguments.</returns>
    public static ExpressionNode? Call(string name, IReadOnlyList<ExpressionNode> arguments) => (name, Shape(arguments)) switch
    {
        ("abs", "n") => ExpressionNode.Map(arguments[0], Math.Abs),
        ("floor", "n") => ExpressionNode.Map(arguments[0], Math.Floor),
        ("max", "l") => Fold(arguments[0], numbers => numbers.DefaultIfEmpty().Max()),
        ("sum", "l") => Fold(arguments[0], numbers => numbers.Sum()),
        ("sumAbove", "ln") => new ExpressionNode(
            ExpressionType.Number,
            inputs => arguments[0].Value(inputs) is IReadOnlyList<decimal> numbers && arguments[1].Value(inputs) is decimal floor
                ? numbers.Where(number => number > floor).Sum()
                : null),
        ("band", ['n', 'n', ..] shape) when !shape.Contains('l', StringComparison.Ordinal) => new ExpressionNode(ExpressionType.Number, inputs => Band(arguments, inputs)),
        _ => null,
    };

    private static string Shape(IReadOnlyList<ExpressionNode> arguments) => string.Concat(arguments.Select(argument => argument.Type switch
    {
        ExpressionType.Number => 'n',
        ExpressionType.Numbers => 'l',
        ExpressionType.Truth => 't',
        _ => 'w',
    }));

    private static ExpressionNode Fold(ExpressionNode list, Func<IReadOnlyList<decimal>, decimal> fold)
        => new(ExpressionType.Number, inputs => list.Value(inputs) is IReadOnlyList<decimal> numbers ? fold(numbers) : null);

    /// <summary>How many of the levels a number has reached.</summary>
    private static decimal? Band(IReadOnlyList<ExpressionNode> arguments, IReadOnlyDictionary<string, object> inputs)
    {
        if (arguments[0].Value(inputs) is not decimal number)
        {
            return null;
        }

        var reached = 0m;
        for (var i = 1; i < arguments.Count; i++)
        {
            if (arguments[i].Value(inputs) is not decimal level)
            {
                return null;
            }

            reached += level <= number ? 1 : 0;
        }

        return reached;
    }
}
