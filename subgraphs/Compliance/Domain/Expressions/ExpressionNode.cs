namespace Subgraphs.Compliance.Domain.Expressions;

/// <summary>A part of an expression: its type, and its value over inputs. An input that is not there makes what needs it null.</summary>
/// <param name="Type">Known before anything is evaluated.</param>
/// <param name="Value">A decimal, a list of them, a bool, a string; null where it cannot be told.</param>
internal sealed record ExpressionNode(ExpressionType Type, Func<IReadOnlyDictionary<string, object>, object?> Value)
{
    public static ExpressionNode Constant(decimal number) => new(ExpressionType.Number, _ => number);

    public static ExpressionNode Constant(string word) => new(ExpressionType.Word, _ => word);

    public static ExpressionNode Input(string name, ExpressionType type) => new(type, inputs => inputs.GetValueOrDefault(name));

    /// <summary>A number made of two; null where one is, where it is divided by zero or does not fit.</summary>
    public static ExpressionNode Arithmetic(ExpressionNode left, ExpressionNode right, Func<decimal, decimal, decimal?> combine)
        => new(ExpressionType.Number, inputs => left.Value(inputs) is decimal a && right.Value(inputs) is decimal b ? Bounded(() => combine(a, b)) : null);

    /// <summary>A number made of a number.</summary>
    public static ExpressionNode Map(ExpressionNode operand, Func<decimal, decimal> map)
        => new(ExpressionType.Number, inputs => operand.Value(inputs) is decimal a ? map(a) : null);

    /// <summary>A truth made of two values that are there.</summary>
    public static ExpressionNode Compare(ExpressionNode left, ExpressionNode right, Func<object, object, bool> compare)
        => new(ExpressionType.Truth, inputs => left.Value(inputs) is { } a && right.Value(inputs) is { } b ? compare(a, b) : null);

    /// <summary>False where one side is false, whether or not the other is known.</summary>
    public static ExpressionNode And(ExpressionNode left, ExpressionNode right) => new(ExpressionType.Truth, inputs =>
    {
        var (a, b) = ((bool?)left.Value(inputs), (bool?)right.Value(inputs));
        return a == false || b == false ? false : a is null || b is null ? null : true;
    });

    /// <summary>True where one side is true, whether or not the other is known.</summary>
    public static ExpressionNode Or(ExpressionNode left, ExpressionNode right) => new(ExpressionType.Truth, inputs =>
    {
        var (a, b) = ((bool?)left.Value(inputs), (bool?)right.Value(inputs));
        return a == true || b == true ? true : a is null || b is null ? null : false;
    });

    public static ExpressionNode Not(ExpressionNode operand) => new(ExpressionType.Truth, inputs => !(bool?)operand.Value(inputs));

    private static decimal? Bounded(Func<decimal?> compute)
    {
        try
        {
            return compute();
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
