namespace Gateway.Planning.Costing;

/// <summary>
/// The constants of the model, and arithmetic that stays at <see cref="Most"/> instead of flowing over: lists in lists multiply, and what
/// is too much must never come out as little.
/// </summary>
public static class CostUnits
{
    /// <summary>No cost is more than this: the largest whole number that JSON carries to every client unharmed.</summary>
    public const long Most = (1L << 53) - 1;

    /// <summary>What a mutation costs beside its fields.</summary>
    public const int Mutation = 10;

    /// <summary>An object, interface or union without a weight.</summary>
    public const int Object = 1;

    /// <summary>A scalar or enum without a weight.</summary>
    public const int Leaf = 0;

    /// <summary>The elements of a list of which nothing is said.</summary>
    public const int AssumedListSize = 100;

    /// <param name="left">From 0 to <see cref="Most"/>.</param>
    /// <param name="right">As <paramref name="left"/>.</param>
    internal static long Add(long left, long right) => Math.Min(Most, left + right);

    /// <inheritdoc cref="Add"/>
    internal static long Multiply(long left, long right)
        => right == 0 || left <= Most / right ? left * right : Most;
}
