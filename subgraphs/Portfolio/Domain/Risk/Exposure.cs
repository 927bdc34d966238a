namespace Subgraphs.Portfolio.Domain.Risk;

/// <summary>Something held whose value moves: a position, or cash in a foreign currency.</summary>
/// <param name="Key">ISIN, or ISO 4217 code of cash.</param>
/// <param name="ValueBase">Value today in the portfolio's base currency.</param>
/// <param name="Return">Its return between two closes in the base currency; null where its series does not cover them.</param>
/// <param name="Dates">Sessions with a value of its own; none for cash.</param>
public sealed record Exposure(string Key, decimal ValueBase, Func<DateOnly, DateOnly, double?> Return, IReadOnlyList<DateOnly> Dates)
{
    /// <summary>The returns between consecutive dates at once, where the series can tell them in one walk; else they are asked for one by one.</summary>
    public Func<IReadOnlyList<DateOnly>, double?[]>? Walk { get; init; }

    /// <summary>The returns between consecutive dates.</summary>
    /// <param name="dates">Ascending.</param>
    public double?[] Returns(IReadOnlyList<DateOnly> dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        return Walk is { } walk ? walk(dates) : [.. dates.Skip(1).Select((to, day) => Return(dates[day], to))];
    }
}
