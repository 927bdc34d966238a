namespace GraphQL.TypeSystem.Coercion;

/// <summary>How many values coercion may still write. Defaults can fill in more than was given, and a variable can stand in a literal
/// again and again: what comes out is bounded, not only what goes in.</summary>
/// <param name="values">How many values may be written.</param>
internal sealed class ValueBudget(int values)
{
    // A value that is copied costs as many values as it has pieces of this length, in bytes.
    private const int BytesOfValue = 64;

    private int _remaining = values;

    /// <summary>True where more was asked for than there was: what was written is then not whole.</summary>
    public bool IsSpent => _remaining < 0;

    /// <summary>Takes one value, and those that its bytes count for where it is copied.</summary>
    /// <returns>False where the budget is spent: the caller writes null.</returns>
    public bool TrySpend(int copiedBytes = 0)
    {
        if (_remaining >= 0)
        {
            _remaining -= 1 + (copiedBytes / BytesOfValue);
        }

        return _remaining >= 0;
    }
}
