namespace GraphQL.TypeSystem.Validation.Budgets;

/// <summary>What a selection set amounts to with its fragments spread into it.</summary>
/// <param name="Spreads">Fragments spread.</param>
/// <param name="Fields">Fields.</param>
/// <param name="RootFields">Fields of the set itself, those of its fragments included.</param>
/// <param name="Aliases">Fields with an alias.</param>
/// <param name="Depth">Levels of selection sets, fragments included.</param>
internal readonly record struct SelectionCosts(long Spreads, long Fields, long RootFields, long Aliases, long Depth)
{
    // Chains of fragments double the numbers at every step: they stop growing long before a long could overflow.
    private const long Ceiling = 1_000_000_000_000;

    /// <summary>These costs with those of a spread <paramref name="depth"/> levels below.</summary>
    public SelectionCosts With(SelectionCosts spread, long depth, bool isRoot) => new(
        Math.Min(Spreads + spread.Spreads, Ceiling),
        Math.Min(Fields + spread.Fields, Ceiling),
        Math.Min(RootFields + (isRoot ? spread.RootFields : 0), Ceiling),
        Math.Min(Aliases + spread.Aliases, Ceiling),
        Math.Max(Depth, depth + spread.Depth));
}
